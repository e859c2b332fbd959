/** Expectation-maximisation over patterns of agreement, after Winkler: two kinds of pairs, nobody says which is which. */
import type { Comparison } from './comparisons.ts'
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
const HELD_OTHER = 50

/** What agreement is like among pairs that are the same. */
export function expectation(
  comparisons: readonly Comparison[],
  patterns: readonly Pattern[],
  chance: readonly number[][],
  start: Model,
): Guess {
  const usual = comparisons.map((one) => one.levels.map((level) => start.rates[one.field]?.[level]?.m ?? 0.1))
  let same = usual.map((levels) => [...levels])
  if (!canTell(comparisons, patterns))
    return { same: usual.map((levels, n) => sane(levels, chance[n]!)), share: 0, pairs: 0 }
  let other = chance.map((levels) => [...levels])
  let share = 0.1
  let pairs = 0
  const total = patterns.reduce((sum, { count }) => sum + count, 0)
  for (let round = 0; round < ROUNDS && total > 0; round++) {
    const sums = same.map((levels) => levels.map(() => 0))
    const others = same.map((levels) => levels.map(() => 0))
    pairs = 0
    for (const pattern of patterns) {
      const believed = pattern.count * believe(pattern, same, other, share)
      pairs += believed
      for (let n = 0; n < sums.length; n++) {
        const level = pattern.levels[n]!
        if (level < 0) continue
        sums[n]![level] = sums[n]![level]! + believed
        others[n]![level] = others[n]![level]! + pattern.count - believed
      }
    }
    same = sums.map((counts, n) => sane(held(counts, usual[n]!, HELD_SAME), chance[n]!))
    other = others.map((counts, n) => held(counts, chance[n]!, HELD_OTHER))
    share = Math.min(0.9, Math.max(1e-4, pairs / total))
  }
  return { same, share, pairs }
}

const LEAST_FIELDS = 3
const SAYING_LITTLE = ['form', 'suffix', 'region', 'country', 'title']

// With one or two fields nothing tells the two kinds of pairs apart: then what is usual holds.
function canTell(comparisons: readonly Comparison[], patterns: readonly Pattern[]): boolean {
  const total = patterns.reduce((sum, { count }) => sum + count, 0)
  const saying = comparisons.filter((one, n) => {
    if (SAYING_LITTLE.includes(one.field)) return false
    const compared = patterns.reduce((sum, { levels, count }) => (levels[n]! < 0 ? sum : sum + count), 0)
    return compared > total * 0.2
  })
  return saying.length >= LEAST_FIELDS
}

function believe({ levels }: Pattern, same: number[][], other: number[][], share: number): number {
  let ratio = share / (1 - share)
  for (let n = 0; n < levels.length; n++) {
    const level = levels[n]!
    if (level >= 0) ratio *= same[n]![level]! / other[n]![level]!
  }
  return ratio / (1 + ratio)
}

function held(counts: readonly number[], usual: readonly number[], weight: number): number[] {
  const total = counts.reduce((a, b) => a + b, 0)
  return counts.map((count, level) => (count + weight * usual[level]!) / (total + weight))
}

const MOST_DIFFERENT = 0.6

// Whatever the pairs seem to say, agreeing never speaks against and differing never for.
function sane(same: number[], chance: readonly number[]): number[] {
  const last = same.length - 1
  const different = Math.min(same[last]!, MOST_DIFFERENT, chance[last]! * 0.98)
  const agreeing = same.slice(0, last)
  const sum = agreeing.reduce((a, b) => a + b, 0) || 1
  const scaled = agreeing.map((rate) => Math.max((rate / sum) * (1 - different), 1e-5))
  scaled[0] = Math.max(scaled[0]!, chance[0]!)
  return [...scaled, different]
}
