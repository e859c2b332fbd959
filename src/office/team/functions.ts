/** The functions along the funnel. Fixed in code: they are the product. */

export const LEVELS = ['gather', 'qualify', 'convert', 'serve'] as const
/** A level of the funnel is named by the function that owns it. */
export type Level = (typeof LEVELS)[number]

export const FUNCTIONS = [...LEVELS, 'specialist', 'manage', 'operate'] as const
export type Function = (typeof FUNCTIONS)[number]
