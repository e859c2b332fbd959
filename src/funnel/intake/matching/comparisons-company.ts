/** Comparing companies: the words of their names, weighed by what each tells; legal forms; domains. */
import { type Comparison, isNear, SILENT, simple, type WordBits } from './comparisons.ts'
import { edits, likeness } from './distance.ts'
import type { Prepared } from './record.ts'

const LEVELS = ['exact', 'near', 'words', 'acronym', 'part', 'similar', 'different'] as const

/** The name of a company. */
export const companyName: Comparison = {
  field: 'company',
  levels: LEVELS,
  compare(a, b, bits) {
    if (a.company === '' || b.company === '') return SILENT
    return nameLevel(a, b, bits)
  },
  agreed: (a) => a.company,
}

/** The employer of a person: by its name, or by the domain of the mail. */
export const employer: Comparison = {
  field: 'company',
  levels: [...LEVELS.slice(0, -1), 'domain', 'different'],
  compare(a, b, bits) {
    const sameDomain = a.domain !== '' && a.domain === b.domain
    if (a.company === '' || b.company === '')
      return sameDomain && a.emails.every((one) => !b.emails.includes(one)) ? 6 : SILENT
    const level = nameLevel(a, b, bits)
    if (level < 5) return level
    return sameDomain ? 6 : level === 5 ? 5 : 7
  },
  agreed: (a) => a.company,
}

export const form: Comparison = simple('form', (one) => (one.kind === 'company' ? one.form : ''))

export const domain: Comparison = {
  field: 'domain',
  levels: ['exact', 'near', 'different'],
  compare(a, b) {
    if (a.domain === '' || b.domain === '') return SILENT
    if (a.domain === b.domain) return 0
    const name = (one: string) => one.slice(0, one.indexOf('.'))
    const [x, y] = [name(a.domain), name(b.domain)]
    if (x === y && x.length >= 4) return 1
    return x.length >= 6 && edits(x, y, 1) <= 1 ? 1 : 2
  },
  agreed: (a) => a.domain,
}

function nameLevel(a: Prepared, b: Prepared, bits: WordBits): number {
  if (a.company === b.company) return 0
  const x = a.company.replaceAll(' ', '')
  const y = b.company.replaceAll(' ', '')
  if (x === y) return 0
  const shorter = Math.min(x.length, y.length)
  if (shorter >= 4 && edits(x, y, shorter >= 9 ? 2 : 1) <= (shorter >= 9 ? 2 : 1)) return 1
  const { share, inside } = overlap(a.companyWords, b.companyWords, bits)
  if (share >= 0.85) return 2
  if (isAcronym(a.companyWords, b.companyWords) || isAcronym(b.companyWords, a.companyWords)) return 3
  if (inside >= 0.95) return 4
  return share >= 0.55 || likeness(x, y, 0.9) >= 0.9 ? 5 : 6
}

/** What part of all they say both say, and what part of the shorter. */
export function overlap(a: readonly string[], b: readonly string[], bits: WordBits) {
  let both = 0
  let left = 0
  let right = 0
  const used = new Array<boolean>(b.length).fill(false)
  for (const word of b) right += bits(word)
  for (const word of a) {
    const weight = bits(word)
    left += weight
    const at = b.findIndex((other, n) => !used[n] && isSameWord(word, other))
    if (at < 0) continue
    used[at] = true
    both += Math.min(weight, bits(b[at]!))
  }
  return { share: (2 * both) / (left + right || 1), inside: both / (Math.min(left, right) || 1) }
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4) return false
  if (isNear(a, b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  // Shortened words: `techn` for technologies.
  return short.length >= 4 && long.startsWith(short)
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const word = short[0]
  if (short.length !== 1 || long.length < 2 || word === undefined || word.length < 2 || word.length > 6)
    return false
  return long.map((one) => one[0]).join('') === word
}
