/**
 * A spreadsheet takes a cell that begins with = + - @ (or a tab or carriage return) for a formula, wherever its text
 * came from: such a cell gets an apostrophe before it. Plain numbers and phone numbers (`-12.50`, `+34 600 111 222`)
 * calculate nothing and stay readable as they are; the import takes the apostrophe off again.
 * See docs/decisions/formulas-in-exports.md.
 */
const BEGINS_FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
// Digits in groups behind one sign: no operator, no name, nothing to carry out.
const PLAIN_NUMBER = /^[+-]\d[\d ]*(?:[.,]\d+)*$/

/** A cell that no spreadsheet carries out. */
export function harmless(cell: string | number | null | undefined): string {
  const text = String(cell ?? '')
  return BEGINS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}
