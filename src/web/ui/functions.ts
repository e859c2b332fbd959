/** The seven functions of the funnel, in the order they are always shown. */
export const FUNCTIONS = ['gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate'] as const
export type FunctionName = (typeof FUNCTIONS)[number]

/** The four functions that own a level, top lane to bottom lane. */
export const LEVELS = ['gather', 'qualify', 'convert', 'serve'] as const
export type LevelFunction = (typeof LEVELS)[number]

/** The letter that stands beside a function's colour, so that colour alone never carries the meaning. */
export const LETTERS: Record<FunctionName, string> = {
  gather: 'G',
  qualify: 'Q',
  convert: 'C',
  serve: 'S',
  specialist: 'E',
  manage: 'M',
  operate: 'O',
}
