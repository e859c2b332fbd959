const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Reader = { locale: string; zone: string }

/**
 * An instant as people say it, seen from `now` in the reader's zone: "2 min ago", "14:05", "tomorrow
 * 10:20", "Tue 09:40", "3 Sep", "3 Sep 2025". The further away, the less exact.
 */
export function sayWhen(at: string, now: Date, reader: Reader): string {
  const instant = new Date(at)
  const away = instant.getTime() - now.getTime()
  if (Math.abs(away) < HOUR) return sayMinutes(Math.round(away / MINUTE), reader.locale)
  const days = dayNumber(instant, reader.zone) - dayNumber(now, reader.zone)
  const time = format(reader, { hour: '2-digit', minute: '2-digit' }).format(instant)
  if (days === 0) return time
  if (Math.abs(days) === 1) return `${nearDay(days, reader.locale)} ${time}`
  if (Math.abs(days) < 7) return `${format(reader, { weekday: 'short' }).format(instant)} ${time}`
  const sameYear = yearOf(instant, reader.zone) === yearOf(now, reader.zone)
  return format(reader, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(
    instant,
  )
}

/** The exact instant, with weekday and zone, for hover and for screen readers. */
export function sayExactly(at: string, reader: Reader): string {
  const shape = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return format(reader, { ...shape, timeZoneName: 'short' }).format(new Date(at))
}

/** The time of day somewhere else: "13:06". */
export function sayTimeThere(at: Date, locale: string, zone: string): string {
  return format({ locale, zone }, { hour: '2-digit', minute: '2-digit' }).format(at)
}

/** A day (`YYYY-MM-DD`, no zone) as people say it; the year only when it is not this one. */
export function sayDay(day: string, now: Date, reader: Reader): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const sameYear = day.slice(0, 4) === String(yearOf(now, reader.zone))
  const year = sameYear ? {} : ({ year: 'numeric' } as const)
  const shape = { day: 'numeric', month: 'short', ...year } as const
  return format({ locale: reader.locale, zone: 'UTC' }, shape).format(noon)
}

/** A length of time in its one or two largest units: "41 min", "5h 10m", "3.1 days". Takes ms. */
export function sayDuration(ms: number, locale: string): string {
  if (ms < HOUR) return unit(Math.max(0, Math.round(ms / MINUTE)), 'minute', locale)
  if (ms < DAY) {
    const minutes = Math.round(ms / MINUTE)
    const rest = minutes % 60
    const hours = unit(Math.floor(minutes / 60), 'hour', locale, 'narrow')
    return rest === 0 ? hours : `${hours} ${unit(rest, 'minute', locale, 'narrow')}`
  }
  const days = ms / DAY
  return unit(days < 10 ? Math.round(days * 10) / 10 : Math.round(days), 'day', locale, 'long')
}

function sayMinutes(minutes: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, {
    style: 'short',
    numeric: minutes === 0 ? 'auto' : 'always',
  }).format(minutes === 0 ? 0 : minutes, minutes === 0 ? 'second' : 'minute')
}

function nearDay(days: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
}

function unit(
  value: number,
  name: 'minute' | 'hour' | 'day',
  locale: string,
  unitDisplay: 'narrow' | 'short' | 'long' = 'short',
): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay }).format(value)
}

function dayNumber(instant: Date, zone: string): number {
  const [year, month, day] = isoDay(instant, zone).split('-').map(Number)
  return Math.round(Date.UTC(year!, month! - 1, day!) / DAY)
}

function yearOf(instant: Date, zone: string): number {
  return Number(isoDay(instant, zone).slice(0, 4))
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function isoDay(instant: Date, zone: string): string {
  return format({ locale: 'en-CA', zone }, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )
}

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs far more than using one, and a list asks for thousands.
function format({ locale, zone }: Reader, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(shape)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: zone, hourCycle: 'h23' })
  formats.set(key, made)
  return made
}
