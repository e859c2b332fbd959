/** What a cell of a workbook says: dates as days, numbers as they are meant, text as it stands. */

/** How the numbers of a style are shown. */
export type Shown = 'plain' | 'date' | number

const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** Whether a number format shows dates, pads with zeros to a length, or neither. */
export function shownAs(id: number, format: string | undefined): Shown {
  if (format === undefined)
    return DATE_FORMATS.has(id) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'plain'
  // Postcodes and numbers of customers: 01067 is kept as 1067 and shown by its format.
  if (/^0{2,15}$/.test(format)) return format.length
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '')
  return /[dyhs]|m{1,5}/i.test(bare.replace(/general|standard/gi, '')) && !/[#?]|0\.0|0%/.test(bare)
    ? 'date'
    : 'plain'
}

/** A number as it is kept in a sheet, without exponent and without the dust of binary fractions. */
export function plainNumber(raw: string, shown: Shown): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  const text = withoutExponent(Number(number.toPrecision(15)))
  return typeof shown === 'number' && /^\d+$/.test(text) ? text.padStart(shown, '0') : text
}

function withoutExponent(number: number): string {
  const text = String(number)
  if (!text.includes('e')) return text
  const [digits = '', exponent = '0'] = text.split('e')
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  return point >= all.length
    ? `${sign}${all.padEnd(point, '0')}`
    : `${sign}${all.slice(0, point)}.${all.slice(point)}`
}

const DAY_MS = 86_400_000

/** A day, a time or both, from the number of days since the workbook's first. */
export function dayOf(raw: string, since1904: boolean): string {
  const serial = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return raw
  const seconds = Math.round((serial % 1) * 86_400)
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  const time = timeOf(seconds % 86_400)
  if (days === 0 && !since1904) return time || '00:00'
  // The first spreadsheets thought that 1900 had a 29th of February.
  const shift = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const day = new Date(shift + days * DAY_MS).toISOString().slice(0, 10)
  return time ? `${day} ${time}` : day
}

function timeOf(seconds: number): string {
  if (seconds === 0) return ''
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return [h, m, ...(s > 0 ? [s] : [])].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Which column a place such as `AB12` is in, counted from 0; null when it is none. */
export function columnOf(place: string): number | null {
  let column = 0
  for (let at = 0; at < place.length; at++) {
    const sign = place.charCodeAt(at)
    if (sign < 65 || sign > 90) return at > 0 && at < 4 ? column - 1 : null
    column = column * 26 + sign - 64
  }
  return null
}
