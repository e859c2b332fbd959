/**
 * What a cell says once the habits of other programs are taken off it: words that mean "empty", prefixes, the
 * apostrophe of spreadsheets. And what a column needs besides, chosen for it: the order of its dates, the sign of
 * its decimals, names turned round. Text becomes text here; whether it is any good is judged afterwards.
 */
import { canonicalTime, type DateOrder } from './dates.ts'
import { givenFirst, properCase } from './names.ts'
import { canonicalAmount } from './numbers.ts'

/** What may be done to the cells of one column. */
export const TRANSFORMS = [
  'day-first',
  'month-first',
  'year-first',
  'excel-day',
  'decimal-comma',
  'decimal-point',
  'family-first',
  'proper-case',
  'family-first-proper',
] as const
export type Transform = (typeof TRANSFORMS)[number]

const DATE_FIELDS = new Set(['receivedAt', 'closedAt', 'openedAt'])
const NUMBER_FIELDS = new Set(['expectedValue', 'amount'])
const NAME_FIELDS = new Set(['contactName', 'givenName', 'familyName', 'accountName'])

/** What may be chosen for a field, in the order it is offered. */
export function transformsFor(field: string): readonly Transform[] {
  if (DATE_FIELDS.has(field)) return ['day-first', 'month-first', 'year-first', 'excel-day']
  if (NUMBER_FIELDS.has(field)) return ['decimal-point', 'decimal-comma']
  if (field === 'contactName') return ['family-first', 'proper-case', 'family-first-proper']
  return NAME_FIELDS.has(field) ? ['proper-case'] : []
}

// Folded: without the dashes, blanks and brackets around them.
const EMPTY = new Set([
  ...['', 'select', 'select one', 'please select', 'choose', 'none', 'null', 'nil', 'undefined', '\\n'],
  ...['n/a', 'n.a', 'n.a.', 'na', '#n/a', '#ref!', '#value!', '#name?', '#div/0!', '#null!', '#num!', 'nan'],
  ...['not set', 'k.a', 'k.a.', 's/n', 'n/d', 'n.d', 'n.d.', '?', '.', '00/00/0000', '0000-00-00'],
])
const LONGEST_EMPTY = 17
const AROUND = /^[\s\-–—_<([*]+|[\s\-–—_>)\]*]+$/g

/** Does a cell mean "nothing": `-`, `n/a`, `Select`, `#N/A`, `null` and their like. */
export function meansNothing(field: string, text: string): boolean {
  if (text.length > LONGEST_EMPTY) return false
  const word = text.replace(AROUND, '').toLowerCase()
  if (!EMPTY.has(word)) return false
  // Namibia has two letters, and some people are called Null.
  if (word === 'na' && field === 'country') return false
  return !(word === 'null' && NAME_FIELDS.has(field) && text === 'Null')
}

const PREFIXES: Record<string, RegExp> = {
  email: /^mailto:/i,
  phone: /^(?:tel|phone|p|t|m|mob|mobile|callto|sip):\s*/i,
  postcode: /^z:/i,
  externalId: /^(?:l|ag|as|c|f|ad|id):(?=\d{5})/i,
  campaign: /^c:(?=\d{5})/i,
}
for (const n of [2, 3]) {
  PREFIXES[`email${n}`] = PREFIXES.email as RegExp
  PREFIXES[`phone${n}`] = PREFIXES.phone as RegExp
}
PREFIXES.mobile = PREFIXES.phone as RegExp

// A spreadsheet, or an export that makes formulas harmless, puts one before what would be taken for a formula.
const APOSTROPHE = /^['’](?=[=+\-@\t\r\d])/

/** How the cells of a column are read as a field: a function made once for the column. */
export function cleanerFor(field: string, as: Transform | null): (cell: string) => string {
  const prefix = PREFIXES[field]
  const change = changerOf(field, as)
  return (cell) => {
    let text = cell.trim()
    if (text === '' || meansNothing(field, text)) return ''
    const first = text.charCodeAt(0)
    if (first === 39 || first === 0x2019) text = text.replace(APOSTROPHE, '')
    if (prefix) text = text.replace(prefix, '').trim()
    return change ? change(text) : text
  }
}

function changerOf(field: string, as: Transform | null): ((text: string) => string) | null {
  if (DATE_FIELDS.has(field)) return (text) => canonicalTime(text, ORDERS[as ?? ''] ?? null) ?? text
  if (NUMBER_FIELDS.has(field))
    return (text) => canonicalAmount(text, as === 'decimal-comma' ? ',' : '.') ?? text
  if (as === 'family-first') return givenFirst
  if (as === 'proper-case') return properCase
  if (as === 'family-first-proper') return (text) => properCase(givenFirst(text))
  return null
}

const ORDERS: Record<string, DateOrder> = {
  'day-first': 'dmy',
  'month-first': 'mdy',
  'year-first': 'ymd',
  'excel-day': 'excel',
}
