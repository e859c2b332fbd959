/**
 * When a notice goes out. One at once waits a moment, so that what happens together comes together, and a little
 * longer after the last one of its kind; a digest waits for its hour. Nothing goes out in quiet hours.
 */
import { addDays, addMs, atTime, dayOf, type Instant, msBetween, msOf } from '../../platform/time.ts'
import type { AnyKind, Channel, Settings } from './notice.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** What happens within so long comes together. */
export const GATHER_MS: Record<Channel, number> = { mail: 30 * SECOND, push: 3 * SECOND }
/** After one of a kind the next of that kind waits so long, and is gathered meanwhile. */
export const GAP_MS: Record<Channel, number> = { mail: 15 * MINUTE, push: 2 * MINUTE }

export interface When {
  now: Instant
  channel: Channel
  kind: AnyKind
  settings: Settings
  timeZone: string
  /** When the last letter with this kind went out on this channel. */
  lastAt: Instant | null
  /** The first working instant at or after an instant, for whose hours are known. */
  nextWorking?: (at: Instant) => Instant
}

/** When it goes out on a channel; null when it does not. */
export function dueAt(when: When): Instant | null {
  const { kind, channel, settings, now } = when
  if (kind === 'test') return now
  const choice = settings.kinds[kind]
  if (channel === 'push') return choice.push ? afterQuiet(atOnce(when), when) : null
  if (choice.mail === 'never') return null
  return choice.mail === 'now' ? afterQuiet(atOnce(when), when) : digestAt(when)
}

function atOnce({ now, channel, lastAt }: When): Instant {
  const sinceLast = lastAt ? msBetween(now, lastAt) + GAP_MS[channel] : 0
  return addMs(now, Math.max(GATHER_MS[channel], sinceLast))
}

function digestAt(when: When): Instant {
  const { settings, nextWorking } = when
  const at = settings.digest === 'hourly' ? nextHour(when.now) : nextTime(settings.digestAt, when)
  const working = settings.workingHours && nextWorking ? nextWorking(at) : at
  return afterQuiet(working, when)
}

const nextHour = (now: Instant) => addMs(now, HOUR - (msOf(now) % HOUR))

function nextTime(time: string, { now, timeZone }: Pick<When, 'now' | 'timeZone'>): Instant {
  const today = dayOf(now, timeZone)
  const at = atTime(today, time, timeZone)
  return at > now ? at : atTime(addDays(today, 1), time, timeZone)
}

/** The end of the quiet hours that an instant falls into, else the instant. From and until the same: never quiet. */
export function afterQuiet(
  at: Instant,
  { settings, timeZone }: Pick<When, 'settings' | 'timeZone'>,
): Instant {
  const { quiet, quietFrom, quietUntil } = settings
  if (!quiet || quietFrom === quietUntil) return at
  const day = dayOf(at, timeZone)
  // Quiet hours over midnight may have begun the day before.
  for (const start of [addDays(day, -1), day]) {
    const from = atTime(start, quietFrom, timeZone)
    const until = atTime(quietUntil > quietFrom ? start : addDays(start, 1), quietUntil, timeZone)
    if (from <= at && at < until) return until
  }
  return at
}
