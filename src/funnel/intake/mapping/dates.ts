/** Dates as other programs write them, brought into the one form that is read: `2024-03-12 09:14:00`. */

import { DAY_MS, instantOf } from '../../../platform/time.ts'

export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'excel'

const NUMBERS = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[,T\s]+(.+))?$/
const DAY_WORD =
  /^(?:[a-zà-ÿ]+\.?,\s*)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?([a-zà-ÿ]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{2,4})(?:,?\s+(.+))?$/i
const WORD_DAY =
  /^(?:[a-zà-ÿ]+\.?,\s*)?([a-zà-ÿ]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.+))?$/i
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/
const CLOCK =
  /^(?:at\s+)?(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$/i
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/
const ISO = /^\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)/

/** A date in the form that is read; null when it is none, or when only its order would tell (`03/04/2024`). */
export function canonicalTime(text: string, order: DateOrder | null): string | null {
  if (ISO.test(text)) return text
  const serial = order === 'excel' ? SERIAL.exec(text) : null
  if (serial) return ofSerial(Number(serial[1]), Number(`0.${serial[2] ?? 0}`))
  const numbers = NUMBERS.exec(text)
  if (numbers) return ofNumbers(numbers, order)
  const [, y = '', m = '', d = ''] = COMPACT.exec(text) ?? []
  if (y) return dated(Number(y), Number(m), Number(d), undefined)
  return ofWords(text)
}

function ofNumbers(
  [, a = '', b = '', c = '', clock]: RegExpExecArray,
  order: DateOrder | null,
): string | null {
  if (a.length === 4) return dated(Number(a), Number(b), Number(c), clock)
  if (a.length > 2 || c.length === 3 || c.length === 1) return null
  if (order === 'ymd') return dated(full(a), Number(b), Number(c), clock)
  const known = order === 'dmy' || order === 'mdy' ? order : onlyOrder(Number(a), Number(b))
  if (known === null) return null
  return known === 'dmy'
    ? dated(full(c), Number(b), Number(a), clock)
    : dated(full(c), Number(a), Number(b), clock)
}

// 31/12 can only be a day before a month, 4/4 is the same either way.
function onlyOrder(a: number, b: number): 'dmy' | 'mdy' | null {
  if (a > 12 || a === b) return 'dmy'
  return b > 12 ? 'mdy' : null
}

function full(year: string): number {
  const n = Number(year)
  return year.length === 2 ? n + (n < 70 ? 2000 : 1900) : n
}

function ofWords(text: string): string | null {
  const dayFirst = DAY_WORD.exec(text)
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? '')
    return month ? dated(full(dayFirst[3] ?? ''), month, Number(dayFirst[1]), dayFirst[4]) : null
  }
  const wordFirst = WORD_DAY.exec(text)
  const month = wordFirst ? monthOf(wordFirst[1] ?? '') : 0
  return wordFirst && month ? dated(Number(wordFirst[3]), month, Number(wordFirst[2]), wordFirst[4]) : null
}

function dated(year: number, month: number, day: number, clock: string | undefined): string | null {
  const two = (n: number) => String(n).padStart(2, '0')
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (clock === undefined || clock.trim() === '') return date
  const [, h = '', m = '', s = '00', half = '', zone = ''] = CLOCK.exec(clock.trim()) ?? []
  if (h === '') return null
  const hour = half === '' ? Number(h) : (Number(h) % 12) + (/^p/i.test(half) ? 12 : 0)
  const offset = /^(?:z|utc|gmt)$/i.test(zone) ? 'Z' : zone
  return `${date} ${two(hour)}:${m}:${s}${offset}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const DAYS_TO_1970 = 25_569

// Spreadsheets count days from the end of 1899; what they believe of February 1900 is too old to matter.
function ofSerial(days: number, part: number): string {
  const iso = instantOf((days - DAYS_TO_1970) * DAY_MS + Math.round(part * 86_400) * 1000).replace('T', ' ')
  return part === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

const MONTHS = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrz', 'mrt'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aoû', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
]

function monthOf(word: string): number {
  const low = word.toLowerCase()
  // "juin" and "juil" share their first letters with each other only.
  const exact = MONTHS.findIndex((names) => names.some((name) => name.length > 3 && low.startsWith(name)))
  return 1 + (exact >= 0 ? exact : MONTHS.findIndex((names) => names.includes(low.slice(0, 3))))
}

/**
 * The order that all dates of a column agree on. `any` when every one says by itself what it is, `ask` when only
 * people know (`03/04/2024` throughout), null when they are no dates.
 */
export function orderOf(texts: string[]): DateOrder | 'any' | 'ask' | null {
  if (texts.length === 0) return null
  const readAll = (order: DateOrder | null) => texts.every((text) => canonicalTime(text, order) !== null)
  if (readAll(null)) return 'any'
  if (texts.every((text) => isDaySerial(text))) return 'excel'
  const fits = (['dmy', 'mdy'] as const).filter(readAll)
  if (fits.length === 2) return 'ask'
  return fits[0] ?? (readAll('ymd') ? 'ymd' : null)
}

// Between 1982 and 2064: other numbers are no dates of leads.
function isDaySerial(text: string): boolean {
  const [, days = ''] = SERIAL.exec(text) ?? []
  return days >= '30000' && days <= '60000'
}
