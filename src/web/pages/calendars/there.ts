import { dayShownAt, instantShowing, minutesShownAt } from '../../../office/team/calendars/wall-clock.ts'

/** The instant at which the clock of a zone shows this on a day. */
export function atThere(day: string, time: string, zone: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return new Date(instantShowing(day, minutes, zone)).toISOString()
}

/** What the clock of a zone shows at an instant. */
export function timeThere(at: string, zone: string): { day: string; time: string } {
  const minutes = Math.floor(minutesShownAt(Date.parse(at), zone))
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    day: dayShownAt(Date.parse(at), zone),
    time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  }
}
