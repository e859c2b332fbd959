/** Reading cells: text from elsewhere becomes an instant, a country, an amount, or a problem with a reason. */

import type { Size } from '../../office/team/territories/territory.ts'
import { minorDigits, moneyFromMajor } from '../../platform/money.ts'
import {
  addDays,
  atTime,
  DAY_MS,
  type Instant,
  instantOf,
  isDay,
  msOf,
  startOfDay,
} from '../../platform/time.ts'
import { countryOf } from '../leads/normal/countries.ts'
import { judgeMail } from '../leads/normal/mail-syntax.ts'
import { email as emailShape } from '../leads/people-contract.ts'

/** Why a cell is not taken. */
export interface Problem {
  field: string | null
  value: string | null
  code: string
  message: string
}

export type Cell<T> = { value: T } | { problem: Problem }

const bad = (field: string, value: string, code: string, message: string): { problem: Problem } => ({
  problem: { field, value, code, message },
})

/** Is it readable text: no NUL, no characters that the file's encoding could not hold. */
export function unreadableText(field: string, value: string): Problem | null {
  if (value.includes('\u0000'))
    return bad(field, value.replaceAll('\u0000', ''), 'nul', 'It holds a NUL character.').problem
  if (value.includes('\ufffd') || !value.isWellFormed()) {
    return bad(
      field,
      value.toWellFormed(),
      'bad-text',
      'It holds characters that cannot be read in the encoding of the file.',
    ).problem
  }
  return null
}

/** Text of at most so many characters. */
export function textCell(field: string, value: string, longest: number): Cell<string> {
  if (value.length <= longest) return { value }
  return bad(field, `${value.slice(0, 100)}…`, 'too-long', `It is longer than ${longest} characters.`)
}

// There is no year 0 in the calendar of the database.
const FIRST_DAY = '0001-01-02'
const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?$/

/** `2018-02-26`, `2018-02-26 19:58:54` (in the workspace's zone) or an ISO instant with its offset. */
export function timeReader(timeZone: string): (field: string, value: string) => Cell<Instant> {
  const starts = new Map<string, { ms: number; plain: boolean }>()
  const startOf = (day: string) => {
    let found = starts.get(day)
    if (!found) {
      const ms = msOf(startOfDay(day, timeZone))
      found = { ms, plain: msOf(startOfDay(addDays(day, 1), timeZone)) - ms === DAY_MS }
      if (starts.size > 50_000) starts.clear()
      starts.set(day, found)
    }
    return found
  }
  return (field, value) => {
    if (isDay(value) && value >= FIRST_DAY) return { value: instantOf(startOf(value).ms) }
    const [, day = '', time = '', offset] = INSTANT.exec(value) ?? []
    if (!isDay(day) || day < FIRST_DAY || !isTime(time)) return badTime(field, value)
    if (offset) return instantCell(field, value, Date.parse(`${day}T${toMs(time)}${withColon(offset)}`))
    const start = startOf(day)
    // On a day without a change of the clock, the time is what has passed since midnight.
    return { value: start.plain ? instantOf(start.ms + msOfTime(time)) : atTime(day, time, timeZone) }
  }
}

const badTime = (field: string, value: string) =>
  bad(field, value, 'bad-time', 'Write a day as 2018-02-26, or a time as 2018-02-26 19:58:54.')

function instantCell(field: string, value: string, ms: number): Cell<Instant> {
  return Number.isNaN(ms) ? badTime(field, value) : { value: instantOf(ms) }
}

function isTime(time: string): boolean {
  return time.slice(0, 2) < '24' && time.slice(3, 5) < '60' && (time.length < 6 || time.slice(6, 8) < '60')
}

// 19:58 and 19:58:54.1234567 as 19:58:00.000 and 19:58:54.123
function toMs(time: string): string {
  const [clock = '', fraction = ''] = (time.length === 5 ? `${time}:00` : time).split('.')
  return `${clock}.${fraction.slice(0, 3).padEnd(3, '0')}`
}

function withColon(offset: string): string {
  return offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`
}

function msOfTime(time: string): number {
  return Date.parse(`1970-01-01T${toMs(time)}Z`)
}

/** A country by its code or its name in any of many languages. */
export function countryCell(field: string, value: string): Cell<string> {
  const code = countryOf(value)
  if (code) return { value: code }
  return bad(field, value, 'unknown-country', 'Write the country as two letters such as ES, or its name.')
}

/** One or several e-mail addresses with `;` or `,` between. */
export function emailsCell(field: string, value: string): Cell<string[]> {
  const emails = value
    .split(/[;,\n]|:::/)
    .map((one) => one.trim().replace(/^mailto:/i, ''))
    .filter((one) => one !== '')
  const wrong = emails.find((one) => !emailShape.safeParse(one).success)
  if (wrong === undefined) return { value: emails }
  const { why } = judgeMail(wrong)
  return bad(field, wrong, 'bad-email', `It is not an e-mail address.${why ? ` It ${why}.` : ''}`)
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** A currency by its three letters (ISO 4217). */
export function currencyCell(field: string, value: string): Cell<string> {
  const code = value.toUpperCase()
  if (currencies.has(code)) return { value: code }
  return bad(field, value, 'unknown-currency', 'Write the currency as three letters such as EUR.')
}

/** `1234.50` in major units, as whole minor units. */
export function amountCell(field: string, value: string, currency: string): Cell<number> {
  const money = moneyFromMajor(value, currency)
  if (money) return { value: money.amount }
  const most = minorDigits(currency)
  return bad(
    field,
    value,
    'bad-amount',
    `Write an amount as 1234${most ? '.50' : ''}: digits, and at most ${most} behind a point.`,
  )
}

/** One of a list, by its word. */
export function choiceCell<T extends string>(
  field: string,
  value: string,
  words: Record<string, T>,
): Cell<T> {
  const found = words[value.toLowerCase().replace(/[\s_-]+/g, ' ')]
  if (found) return { value: found }
  return bad(field, value, 'unknown-word', `Choose one of ${[...new Set(Object.values(words))].join(', ')}.`)
}

/** A company's size by its band, a number of people, or the band of another program: the middle of `51-200` decides. */
export function sizeCell(field: string, value: string): Cell<Size> {
  const [from, to = from] = value
    .replace(/(\d)[,.'’\s](?=\d{3}\b)/g, '$1')
    .split(/[-–]|\bto\b/)
    .map((part) => Number.parseInt(part.replace(/[^\d]/g, '') || 'none', 10))
  const people = ((from ?? Number.NaN) + (to ?? Number.NaN)) / 2
  const size = SIZE_FROM.find(([least]) => people >= least)
  if (size) return { value: size[1] }
  return bad(field, value, 'bad-size', 'Write how many people work there: 35, or a band such as 10-49.')
}

const SIZE_FROM: [number, Size][] = [
  [1000, '1000+'],
  [250, '250-999'],
  [50, '50-249'],
  [10, '10-49'],
  [1, '1-9'],
]
