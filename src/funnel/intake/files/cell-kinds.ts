/** What a cell looks like: enough to tell headings from rows and a right separator from a wrong one. */

export type CellKind =
  | 'empty'
  | 'number'
  | 'date'
  | 'time'
  | 'mail'
  | 'web'
  | 'phone'
  | 'yes-no'
  | 'code'
  | 'word'
  | 'text'

const NUMBER =
  /^[-+(]?\s?(?:\p{Sc}|[A-Z]{3})?\s?[-+]?\d{1,3}(?:[.,'\u00a0 ]?\d{3})*(?:[.,]\d+)?(?:e[-+]?\d+)?\s?(?:%|\p{Sc}|[A-Z]{3})?\)?$/u
const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[ -]\p{L}{3,9}\.?,?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[AP]M|Z|[-+]\d{2}:?\d{2})?)?$/iu
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?$/i
const MAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/
const WEB = /^(?:https?:\/\/|www\.)\S+$/i
const PHONE = /^\+?[\d(][\d\s()/.-]{6,}(?:\s?(?:x|ext\.?)\s?\d+)?$/i
const YES_NO = /^(?:true|false|yes|no|ja|nein|si|s\u00ed|oui|non)$/i
const CODE = /^(?=[^\s]*\d)[\p{L}\d][\p{L}\d._/#-]*$/u
const WORD = /^[\p{L}\p{M}\d_-]+$/u

/** What a cell looks like. */
export function kindOf(cell: string): CellKind {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (text.length > 60) return WEB.test(text) ? 'web' : 'text'
  if (NUMBER.test(text)) return 'number'
  if (DATE.test(text)) return 'date'
  if (TIME.test(text)) return 'time'
  if (MAIL.test(text)) return 'mail'
  if (WEB.test(text)) return 'web'
  if (PHONE.test(text)) return 'phone'
  if (YES_NO.test(text)) return 'yes-no'
  if (CODE.test(text)) return 'code'
  return WORD.test(text) ? 'word' : 'text'
}

/** Kinds that no heading has. */
export const ONLY_IN_ROWS: ReadonlySet<CellKind> = new Set(['number', 'date', 'time', 'mail', 'web', 'phone'])
