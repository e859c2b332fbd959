/** Hours of a day as people write them: "9-12:30, 13:30-17". */

export type Span = [string, string]
export type DayHours = Span[]

/** Reads hours as they were typed; null when that says no hours. Nothing typed is nobody working. */
export function readHours(typed: string): DayHours | null {
  const parts = typed
    .trim()
    .split(/[,;]|\s{2,}|\s+(?=\d{1,2}(?::\d\d)?\s*[-–])/)
    .map((part) => part.trim())
    .filter(Boolean)
  const spans: DayHours = []
  for (const part of parts) {
    const [, from, until] = /^(\d{1,2}(?:[:.]?\d\d)?)\s*[-–—]\s*(\d{1,2}(?:[:.]?\d\d)?)$/.exec(part) ?? []
    const [begins, ends] = [readTime(from, false), readTime(until, true)]
    if (!begins || !ends) return null
    spans.push([begins, ends])
  }
  return spans
}

/** Hours as they are shown: "09:00–12:30, 13:30–17:00". */
export function sayHours(hours: readonly (readonly string[])[]): string {
  return hours.map(([from, until]) => `${from}–${until}`).join(', ')
}

/** Minutes since midnight of both ends; an end past midnight is more than a day. */
export function inMinutes([from, until]: readonly string[]): [number, number] {
  const [begins, ends] = [minutes(from as string), minutes(until as string)]
  return [begins, ends > begins ? ends : ends + 1440]
}

/** Working minutes of a week. */
export function minutesOf(week: readonly (readonly (readonly string[])[])[]): number {
  return week.flat().reduce((sum, span) => {
    const [from, until] = inMinutes(span)
    return sum + until - from
  }, 0)
}

/** "37.5" of minutes. */
export function inHours(worked: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(worked / 60)
}

function readTime(typed: string | undefined, isEnd: boolean): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.]?(\d\d))?$/.exec(typed ?? '') ?? []
  if (hour === undefined) return null
  const midnight = isEnd && Number(hour) === 24 && Number(minute) === 0
  if ((Number(hour) > 23 && !midnight) || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
