/** How far two records agree, field by field: levels from best to worst, or nothing where one of them is silent. */
import { nameGroups } from '../../leads/normal/nicknames.ts'
import { edits, likeness } from './distance.ts'
import type { Prepared } from './record.ts'

/** No evidence: one of the two does not say. */
export const SILENT = -1

/** What a word of a company's name tells, in bits; from the model. */
export type WordBits = (word: string) => number

export interface Comparison {
  field: string
  levels: readonly string[]
  /** The number of the level, or SILENT. */
  compare(a: Prepared, b: Prepared, bits: WordBits): number
  /** What both say, at the best level: common values tell less than rare ones. */
  agreed?(a: Prepared, b: Prepared): string
}

const GIVEN = ['exact', 'nickname', 'near', 'initial', 'similar', 'swapped', 'different'] as const
const FAMILY = ['exact', 'near', 'part', 'similar', 'different'] as const

export const given: Comparison = {
  field: 'given',
  levels: GIVEN,
  compare(a, b) {
    if (a.given === '' || b.given === '') return SILENT
    if (a.given === b.given) return 0
    if (sameRoot(a.givenWords[0]!, b.givenWords[0]!)) return 1
    if (isNear(a.given, b.given) || a.givenWords[0] === b.givenWords[0]) return 2
    if (a.given[0] === b.given[0] && (a.givenWords[0]!.length === 1 || b.givenWords[0]!.length === 1))
      return 3
    if (isSwapped(a, b)) return 5
    if (shareWord(a.givenWords, b.givenWords)) return 4
    return likeness(a.given, b.given, 0.82) >= 0.82 ? 4 : 6
  },
  agreed: (a) => a.given,
}

export const family: Comparison = {
  field: 'family',
  levels: FAMILY,
  compare(a, b) {
    if (a.family === '' || b.family === '') return SILENT
    if (a.family === b.family) return 0
    if (isNear(a.family, b.family)) return 1
    if (shareWord(a.familyWords, b.familyWords)) return 2
    // The given name says so already: one mistake is told once.
    if (isSwapped(a, b)) return SILENT
    if (a.family[0] === b.family[0] && (a.family.length === 1 || b.family.length === 1)) return 3
    return likeness(a.family, b.family, 0.82) >= 0.82 ? 3 : 4
  },
  agreed: (a) => a.family,
}

export const suffix: Comparison = simple('suffix', (one) => one.suffix)

function isSwapped(a: Prepared, b: Prepared): boolean {
  if (a.given === '' || a.family === '' || b.given === '' || b.family === '') return false
  return isAlike(a.given, b.family) && isAlike(a.family, b.given)
}

const isAlike = (a: string, b: string) => a === b || isNear(a, b)

function sameRoot(a: string, b: string): boolean {
  const groups = nameGroups(a)
  if (groups.length === 0) return false
  return nameGroups(b).some((group) => groups.includes(group))
}

function shareWord(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 && b.length < 2) return false
  return a.some((word) => word.length > 2 && b.includes(word))
}

/** One slip of the pen, or as good as one. */
export function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 3 || Math.abs(a.length - b.length) > 3) return false
  const least = shorter >= 5 ? 0.75 : 0.6
  const alike = likeness(a, b, least)
  if (alike < least) return false
  return (shorter >= 5 && alike >= 0.93) || edits(a, b, 1) <= 1
}

/** Best level over all pairs of values, where a record has several. */
export function best(
  a: readonly string[],
  b: readonly string[],
  level: (x: string, y: string) => number,
  none: number,
) {
  if (a.length === 0 || b.length === 0) return SILENT
  let found = none
  for (const x of a) for (const y of b) found = Math.min(found, level(x, y))
  return found
}

/** The first value that both have. */
export const common = (a: readonly string[], b: readonly string[]) => a.find((one) => b.includes(one)) ?? ''

/** A field that is the same or is not. */
export function simple(field: string, value: (one: Prepared) => string): Comparison {
  return {
    field,
    levels: ['exact', 'different'],
    compare(a, b) {
      const x = value(a)
      const y = value(b)
      if (x === '' || y === '') return SILENT
      return x === y ? 0 : 1
    },
    agreed: value,
  }
}

/** A field of words: the same, a slip apart, alike, different. */
export function worded(field: string, value: (one: Prepared) => string): Comparison {
  return {
    field,
    levels: ['exact', 'near', 'similar', 'different'],
    compare(a, b) {
      const x = value(a)
      const y = value(b)
      if (x === '' || y === '') return SILENT
      if (x === y) return 0
      if (isNear(x, y) || isRunTogether(x, y)) return 1
      return likeness(x, y, 0.85) >= 0.85 || x.includes(y) || y.includes(x) ? 2 : 3
    },
    agreed: value,
  }
}

// `mc donald` and `mcdonald`.
function isRunTogether(x: string, y: string): boolean {
  return x.length !== y.length && x.replaceAll(' ', '') === y.replaceAll(' ', '')
}
