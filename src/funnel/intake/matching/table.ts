/** Rows of any list become records of the matcher. */
import { dayKey } from '../../leads/normal/dates.ts'
import type { Columns, MatchField } from './columns.ts'
import type { Matchable, MatchKind } from './record.ts'

// What people write where they know nothing.
const NOTHING = /^(?:-+|\.+|n\/?a|null|none|nil|nan|unknown|\\n|\?+|#n\/a|select|keine?|ninguno|tbd|xxx+)$/i

/** How a list's cells are read. */
export interface Reading {
  kind: MatchKind
  columns: Columns
  dayFirst: boolean
}

/** Looks at the dates of a list: is the day said before the month. */
export function isDayFirst(values: Iterable<string>): boolean {
  let day = 0
  let month = 0
  for (const value of values) {
    const [, a, b] = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -]\d{2,4}\b/.exec(value) ?? []
    if (Number(a) > 12) day++
    if (Number(b) > 12) month++
  }
  return day >= month
}

/** One row as a record. */
export function recordOf(
  id: string,
  row: readonly string[],
  { kind, columns, dayFirst }: Reading,
): Matchable {
  const all = (field: MatchField) =>
    (columns[field] ?? []).flatMap((n) => {
      const text = (row[n] ?? '').trim()
      return text === '' || NOTHING.test(text) ? [] : [text]
    })
  const one = (field: MatchField) => all(field)[0]
  const name = one('name') ?? (kind === 'company' ? one('company') : undefined)
  return {
    id,
    kind,
    name,
    given: [one('given'), one('middle')].filter(Boolean).join(' ') || undefined,
    family: one('family'),
    company: one('company'),
    emails: all('email').flatMap((text) => text.split(/[;,\s]+/).filter((part) => part.includes('@'))),
    phones: all('phone').flatMap((text) => text.split(/[;|]|:::/)),
    domain: one('domain'),
    street: [one('streetNumber'), one('street')].filter(Boolean).join(' ') || undefined,
    street2: one('street2'),
    city: one('city'),
    region: one('region'),
    postcode: one('postcode'),
    country: one('country'),
    title: one('title'),
    birthDate: birthOf(one, dayFirst),
    identifiers: all('identifier'),
  }
}

function birthOf(one: (field: MatchField) => string | undefined, dayFirst: boolean): string | undefined {
  const whole = one('birthDate')
  if (whole) return dayKey(whole, dayFirst) || undefined
  const year = one('birthYear')
  if (!year) return undefined
  const two = (text: string | undefined) => (text ?? '0').replace(/\D/g, '').padStart(2, '0').slice(-2)
  return `${year.replace(/\D/g, '').slice(0, 4)}${two(one('birthMonth'))}${two(one('birthDay'))}`
}
