/** Expectation-maximisation over patterns of agreement, after Winkler: two kinds of pairs, nobody says which is which. */

import type { Comparison } from './comparisons.ts'
import { type Role, roleOf } from './compiled.ts'
import type { Model } from './model.ts'
import type { Pattern } from './patterns.ts'

export interface Guess {
  /** For each comparison how often its levels are seen when two are the same. */
  same: number[][]
  /** The part of the pairs that are the same, and how many that makes. */
  share: number
  pairs: number
}

const ROUNDS = 40
/** So many pairs weigh what is usual against what is seen: small sets stay near the usual. */
const HELD_SAME = 25

/** What agreement is like among pairs that are the same. */
export function expectation(
  comparisons: readonly Comparison[],
  patterns: readonly Pattern[],
  chance: readonly number[][],
  start: Model,
  space: number,
  tells: boolean,
): Guess {
  const usual = comparisons.map((one) => one.levels.map((level) => start.rates[one.field]?.[level]?.m ?? 0.1))
  if (!tells) {
    return { same: usual.map((levels, n) => sane(levels, chance[n]!, levels)), share: 0, pairs: 0 }
  }
  const roles = comparisons.map(({ field }) => roleOf(start.kind, field))
  const kinds: Kinds = {
    same: usual.map((levels) => [...levels]),
    chance,
    kin: chance.map((levels) => levels.map((rate, level) => rate * (1 - KIN) + (level === 0 ? KIN : 0))),
    roles,
    shares: [2 ** start.prior, 2 ** (start.prior + start.related)],
  }
  let pairs = 0
  for (let round = 0; round < ROUNDS; round++) pairs = improve(kinds, patterns, usual, space)
  return { same: kinds.same, share: kinds.shares[0], pairs }
}

/** So many related people are of one family, until it is learnt. */
const KIN = 0.15
const HELD_KIN = 50

interface Kinds {
  same: number[][]
  chance: readonly number[][]
  /** How often the related agree in the names of their families. */
  kin: number[][]
  roles: Role[]
  /** The parts of the pairs that are the same, and that are only related: colleagues, households. */
  shares: [same: number, related: number]
}

// One round: believe, then count what is believed.
function improve(kinds: Kinds, patterns: readonly Pattern[], usual: number[][], space: number): number {
  const sums = kinds.same.map((levels) => levels.map(() => 0))
  const kins = kinds.same.map((levels) => levels.map(() => 0))
  let pairs = 0
  let relatives = 0
  for (const { levels, count } of patterns) {
    const [same, related] = believe(levels, kinds)
    pairs += same * count
    relatives += related * count
    for (let n = 0; n < sums.length; n++) {
      const level = levels[n]!
      if (level < 0) continue
      sums[n]![level] = sums[n]![level]! + same * count
      if (kinds.roles[n] === 'kin') kins[n]![level] = kins[n]![level]! + related * count
    }
  }
  kinds.same = sums.map((counts, n) => sane(held(counts, usual[n]!, HELD_SAME), kinds.chance[n]!, usual[n]!))
  kinds.kin = kins.map((counts, n) =>
    kinds.roles[n] === 'kin' ? held(counts, kinds.kin[n]!, HELD_KIN) : counts,
  )
  const share = (count: number) => Math.min(0.5, Math.max(0.01 / space, count / space))
  kinds.shares = [share(pairs), share(relatives)]
  return pairs
}

// The odds of being the same and of being related, as parts of one. The related agree in what they share as the same
// do, and in what is their own by chance.
function believe(levels: Int8Array, { same, chance, kin, roles, shares }: Kinds): [number, number] {
  const rest = Math.max(0.1, 1 - shares[0] - shares[1])
  let isSame = shares[0] / rest
  let isRelated = shares[1] / rest
  let sharing = false
  for (let n = 0; n < levels.length; n++) {
    const level = levels[n]!
    if (level < 0) continue
    const ratio = same[n]![level]! / chance[n]![level]!
    isSame *= ratio
    const role = roles[n]
    if (role === 'own') continue
    if (role === 'kin') isRelated *= kin[n]![level]! / chance[n]![level]!
    else {
      isRelated *= ratio
      sharing ||= level === 0
    }
  }
  if (!sharing) isRelated = 0
  const all = 1 + isSame + isRelated
  return [isSame / all, isRelated / all]
}

const LEAST_FIELDS = 3
const SAYING_LITTLE = ['form', 'suffix', 'region', 'country', 'title']

// With one or two fields nothing tells the two kinds of pairs apart: then what is usual holds.
export function canTell(comparisons: readonly Comparison[], patterns: readonly Pattern[]): boolean {
  const total = patterns.reduce((sum, { count }) => sum + count, 0)
  const saying = comparisons.filter((one, n) => {
    if (SAYING_LITTLE.includes(one.field)) return false
    const compared = patterns.reduce((sum, { levels, count }) => (levels[n]! < 0 ? sum : sum + count), 0)
    return compared > total * 0.2
  })
  return saying.length >= LEAST_FIELDS
}

function held(counts: readonly number[], usual: readonly number[], weight: number): number[] {
  const total = counts.reduce((a, b) => a + b, 0)
  return counts.map((count, level) => (count + weight * usual[level]!) / (total + weight))
}

const MOST_DIFFERENT = 0.6

// Whatever the pairs seem to say, agreeing never speaks against and differing never for.
function sane(same: number[], chance: readonly number[], usual: readonly number[]): number[] {
  const last = same.length - 1
  // Who has another name is seldom the same; who has another phone may be.
  const most = usual[last]! < 0.1 ? Math.max(0.25, 4 * usual[last]!) : MOST_DIFFERENT
  const different = Math.min(same[last]!, most, chance[last]! * 0.98)
  const agreeing = same.slice(0, last)
  const sum = agreeing.reduce((a, b) => a + b, 0) || 1
  const scaled = agreeing.map((rate) => Math.max((rate / sum) * (1 - different), 1e-5))
  scaled[0] = Math.max(scaled[0]!, chance[0]!)
  return [...scaled, different]
}
