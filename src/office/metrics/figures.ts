/** Figures from sums: rates with what they are rates of, medians from histograms, and when a figure is too young. */
import { addDays, type Day } from '../../platform/time.ts'

/** Below this many, a rate says more about chance than about the work: only counts are shown. */
export const FEW = 5

/** A share of a whole; null of nothing. */
export function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

export type Histogram = { days: number; won: number }[]

/** The value below which a share of a histogram lies (0.5: the median, exact, the mean of the middle two). */
export function quantileOf(histogram: Histogram, share: number): number | null {
  const inOrder = [...histogram].filter((one) => one.won > 0).sort((a, b) => a.days - b.days)
  const total = inOrder.reduce((sum, one) => sum + one.won, 0)
  if (total === 0) return null
  const place = (total - 1) * share
  const low = valueAt(inOrder, Math.floor(place))
  const high = valueAt(inOrder, Math.ceil(place))
  return low + (high - low) * (place - Math.floor(place))
}

function valueAt(inOrder: Histogram, index: number): number {
  let passed = 0
  for (const { days, won } of inOrder) {
    passed += won
    if (index < passed) return days
  }
  throw new Error(`there is no value ${index} among ${passed}`)
}

/** Has a cohort not had the time that three of four won leads took. */
export function isImmature(lastDay: Day, today: Day, p75: number | null): boolean {
  return p75 !== null && addDays(lastDay, Math.max(0, Math.ceil(p75))) > today
}

/** The last day of a month (`2018-02`). */
export function lastDayOfMonth(month: string): Day {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

export interface FunnelSums {
  leads: number
  reachedQualify: number
  opportunities: number
  won: number
  lost: number
  refused: number
  disqualified: number
  suppressed: number
  openGather: number
  openQualify: number
  openConvert: number
  nurture: number
}

/**
 * A bar for every level: how many of the cohort reached it, and where those stand who went no further. Nurture
 * stands with qualify, whichever of the two levels it left; who asked not to be contacted left gather's list.
 */
export function levelsOf(sums: FunnelSums) {
  return [
    {
      level: 'gather',
      reached: sums.leads,
      left: left({ refused: sums.refused, suppressed: sums.suppressed }),
      open: sums.openGather,
      nurture: 0,
    },
    {
      level: 'qualify',
      reached: sums.reachedQualify,
      left: left({ disqualified: sums.disqualified }),
      open: sums.openQualify,
      nurture: sums.nurture,
    },
    {
      level: 'convert',
      reached: sums.opportunities,
      left: left({ lost: sums.lost }),
      open: sums.openConvert,
      nurture: 0,
    },
    { level: 'serve', reached: sums.won, left: [], open: sums.won, nurture: 0 },
  ]
}

function left(counts: Record<string, number>): { as: string; count: number }[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([as, count]) => ({ as, count }))
}

/** Leads of a cohort whose end nobody knows yet: a rate may still grow by them. */
export function stillOpen(
  sums: Pick<FunnelSums, 'openGather' | 'openQualify' | 'openConvert' | 'nurture'>,
): number {
  return sums.openGather + sums.openQualify + sums.openConvert + sums.nurture
}

const NOTHING: FunnelSums = {
  leads: 0,
  reachedQualify: 0,
  opportunities: 0,
  won: 0,
  lost: 0,
  refused: 0,
  disqualified: 0,
  suppressed: 0,
  openGather: 0,
  openQualify: 0,
  openConvert: 0,
  nurture: 0,
}

/** The sums of several cohorts as those of one, with its first and last day. */
export function sumOf(
  rows: (FunnelSums & { firstDay: string; lastDay: string })[],
): FunnelSums & { firstDay: string | null; lastDay: string | null } {
  const total = { ...NOTHING }
  for (const row of rows) {
    for (const count of Object.keys(NOTHING) as (keyof FunnelSums)[]) total[count] += row[count]
  }
  const firstDay = rows.map((row) => row.firstDay).sort()[0] ?? null
  return {
    ...total,
    firstDay,
    lastDay:
      rows
        .map((row) => row.lastDay)
        .sort()
        .at(-1) ?? null,
  }
}
