import type { FunctionName } from '../ui/functions.ts'

/** The places of the rail, in order, with the letter that follows `g`. */
export const PLACES = [
  { name: 'leads', to: '/w/$slug/leads', key: 'l' },
  { name: 'deals', to: '/w/$slug/deals', key: 'd' },
  { name: 'customers', to: '/w/$slug/customers', key: 'c' },
  { name: 'figures', to: '/w/$slug/figures', key: 'f' },
  { name: 'team', to: '/w/$slug/team', key: 't' },
  { name: 'settings', to: '/w/$slug/settings', key: 's' },
] as const
export type PlaceName = (typeof PLACES)[number]['name']

/** A desk on the rail: the function it serves and how much open work waits on it. */
export type Desk = { function: FunctionName; waiting: number }

/** Functions with a desk of their own, in rail order. `g` then a digit goes there. */
export const DESK_FUNCTIONS = [
  'gather',
  'qualify',
  'convert',
  'serve',
  'specialist',
  'manage',
  'operate',
] as const
export type DeskFunction = (typeof DESK_FUNCTIONS)[number]

/** What the frame must know of the workspace and the person before a page is shown. */
export type Workplace = {
  workspace: { name: string; slug: string }
  workspaces: { name: string; slug: string }[]
  person: { name: string; email: string; main: FunctionName | null }
  desks: Desk[]
}
