/** How facts and rules are compared: names folded, postcodes as spans of codes in one order. */

/** A region or industry for comparing: without accents, case and doubled blanks. */
export function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A postcode for comparing: `sw1a 1aa` is SW1A1AA, `28001-1234` is 280011234. */
export function postcodeKey(postcode: string): string {
  return postcode.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** The codes from `from` on and before `until`, compared letter by letter. */
export interface Span {
  from: string
  until: string
}

// Comes after every letter and digit.
const AFTER_ALL = '~'

/**
 * The span of a postcode as people write it in a rule: `28` is all that begin with it, `28001-28050` all from the first
 * to the last, with all that begin with the last. Null when it says none: two ends of unlike length or the wrong way round.
 */
export function spanOf(written: string): Span | null {
  const [first = '', last, ...more] = written.split(/\s*(?:-|–|\.\.)\s*/)
  const from = postcodeKey(first)
  if (!from || more.length > 0) return null
  if (last === undefined) return { from, until: from + AFTER_ALL }
  const to = postcodeKey(last)
  if (to.length !== from.length || to < from) return null
  return { from, until: to + AFTER_ALL }
}

/** Does a folded postcode lie in the span. */
export function liesIn(key: string, { from, until }: Span): boolean {
  return key >= from && key < until
}
