import { LEVELS, type LevelFunction } from '../../ui/functions.ts'

/** By what the figures are broken down, in the order they are offered. */
export const BREAKDOWNS = [
  'channel',
  'month',
  'week',
  'member',
  'productLine',
  'campaign',
  'territory',
] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** What the address bar says is wanted: leads received from day to day, of whom, broken down by what. */
export type Asked = {
  from?: string | undefined
  to?: string | undefined
  by: Breakdown
  channel?: string | undefined
  productLine?: string | undefined
  member?: string | undefined
  function?: LevelFunction | undefined
}

/** Reads the address; what makes no sense is left out. */
export function readAsked(search: Record<string, unknown>): Asked {
  const member = text(search.member)
  const fn = LEVELS.find((level) => level === search.function)
  const isOne = member !== undefined && fn !== undefined
  const by = BREAKDOWNS.find((each) => each === search.by) ?? 'channel'
  return {
    from: day(search.from),
    to: day(search.to),
    by: isOne && (by === 'campaign' || by === 'territory') ? 'channel' : by,
    channel: text(search.channel),
    productLine: text(search.productLine),
    ...(isOne ? { member, function: fn } : {}),
  }
}

/** The search part of a link to the leads of a cohort; null where no filter of the list says the same. */
export function leadsOf(asked: Asked, row?: { id: string | null; key: string | null }) {
  if (asked.member) return null
  const cohort = {
    receivedFrom: asked.from,
    receivedTo: asked.to,
    channel: asked.channel,
    productLine: asked.productLine,
  }
  if (!row) return given(cohort)
  if (asked.by === 'month') return given({ ...cohort, ...monthWithin(row.key ?? '', asked) })
  if (asked.by === 'week' || asked.by === 'member') return null
  if (row.id === null && asked.by !== 'channel') return null
  return given({ ...cohort, [asked.by]: row.id ?? 'none' })
}

function monthWithin(month: string, { from, to }: Asked) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = `${month}-01`
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return {
    receivedFrom: from && from > first ? from : first,
    receivedTo: to && to < last ? to : last,
  }
}

/** Only what is given, so that links carry nothing empty. */
export function given(search: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}
