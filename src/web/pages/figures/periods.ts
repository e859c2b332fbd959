/** Spans of days people ask for; each is reckoned from today (`YYYY-MM-DD`, in the workspace's zone). */
export const PERIODS = [
  'all',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'last90',
  'last12',
  'thisYear',
] as const
export type PeriodName = (typeof PERIODS)[number]
export type Period = { from?: string | undefined; to?: string | undefined }

/** First and last day of a span; neither for all time. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  switch (name) {
    case 'all':
      return {}
    case 'thisMonth':
      return { from: at(year, month, 1), to: today }
    case 'lastMonth':
      return { from: at(year, month - 1, 1), to: at(year, month, 0) }
    case 'thisQuarter':
      return { from: at(year, quarter, 1), to: today }
    case 'lastQuarter':
      return { from: at(year, quarter - 3, 1), to: at(year, quarter, 0) }
    case 'last90':
      return { from: at(year, month, date - 89), to: today }
    case 'last12':
      return { from: at(year, month - 11, 1), to: today }
    case 'thisYear':
      return { from: at(year, 1, 1), to: today }
  }
}

/** The name of a span, when it has one. */
export function nameOf({ from, to }: Period, today: string): PeriodName | null {
  const same = (name: PeriodName) => {
    const period = periodOf(name, today)
    return period.from === from && period.to === to
  }
  return PERIODS.find(same) ?? null
}

// Months and days beyond their ends roll over, as the calendar does.
function at(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}
