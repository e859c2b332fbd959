/**
 * Learning without being told what is the same: how often fields agree by chance is counted over pairs at random; how
 * often they agree for one and the same is found by expectation-maximisation over the pairs that share keys.
 */
import type { Candidates } from './candidates.ts'
import type { Comparison } from './comparisons.ts'
import { compiled } from './compiled.ts'
import { canTell, expectation, type Guess } from './expectation.ts'
import { countValues, frequenciesOf, wordFrequencies } from './frequencies.ts'
import { COMPARISONS, DEFAULT_MODELS, type Model, type Rate } from './model.ts'
import { addBlockedPairs, addRandomPairs, type Pattern, Patterns } from './patterns.ts'
import type { Prepared } from './record.ts'
import { learntShares } from './shares.ts'

export interface Lesson {
  records: readonly Prepared[]
  candidates: Candidates
  /** Where learning starts, and what holds where there is too little to learn from. */
  start: Model
  /** Which records are believed to be one, from a pass before. */
  entityOf?: Int32Array | null
  /** The list of each record when only pairs across two lists count. */
  sides?: Uint8Array | null
  /** A second lesson follows, with the doubles of the first known. */
  isFirst?: boolean
}

/** Learns a model from a book. Same book, same model. */
export function learn(lesson: Lesson): Model {
  const { records, candidates, start, entityOf = null, sides = null, isFirst = false } = lesson
  const comparisons = COMPARISONS[start.kind]
  const words = records.some((one) => one.company !== '') ? wordFrequencies(records) : {}
  const { bits } = compiled({ ...start, frequencies: { word: words } })
  const random = new Patterns(comparisons, bits)
  addRandomPairs(random, records, entityOf, sides)
  const blocked = new Patterns(comparisons, bits)
  const part = addBlockedPairs(blocked, records, candidates)
  const tells = canTell(comparisons, blocked.all())
  const seen = random.all()
  const chance = comparisons.map((one, n) => chanceOf(one, n, seen, start, isFirst, tells))
  const pairs = pairsIn(records.length, sides)
  const guess: Guess = expectation(comparisons, blocked.all(), chance, start, part * pairs, tells)
  const rates = Object.fromEntries(
    comparisons.map((one, n) => [one.field, named(one, guess.same[n]!, chance[n]!)]),
  )
  const model: Model = {
    ...start,
    records: records.length,
    rates,
    silent: silentFields(records, comparisons),
    frequencies: frequencyTables(lesson, comparisons, chance, words),
    prior: 0,
  }
  return { ...model, ...learntShares(model, blocked.all(), part, pairs) }
}

const HELD = 300
/** A book full of doubles agrees "by chance" because of them; until they are known, at most so many times the usual. */
const MOST_UNUSUAL = 20
const MOST_TELLING = 5
const LEAST = 1e-6

// How often a level is met by chance, held towards what is usual.
function chanceOf(
  one: Comparison,
  n: number,
  patterns: readonly Pattern[],
  start: Model,
  isFirst: boolean,
  tells: boolean,
): number[] {
  const counts = new Array<number>(one.levels.length).fill(0)
  let total = 0
  for (const { levels, count } of patterns) {
    const level = levels[n]!
    if (level < 0) continue
    counts[level] = counts[level]! + count
    total += count
  }
  const usual = one.levels.map((level) => start.rates[one.field]?.[level]?.u ?? 0.1)
  // Where a name is nearly all there is, doubles cannot be told from chance by looking.
  if (!tells && usual[0]! < TELLING) return usual
  // The exact level is right once doubles are known; slips apart may still be doubles nobody has found.
  const most = (level: number) => {
    if (level === usual.length - 1 || (!isFirst && (level === 0 || usual[0]! >= TELLING))) return 1
    return usual[level]! * (usual[0]! < TELLING ? MOST_TELLING : MOST_UNUSUAL)
  }
  const rates = counts.map((count, level) =>
    Math.min(
      Math.max((count + HELD * usual[level]!) / (total + HELD), usual[level]! / 20, LEAST),
      most(level),
    ),
  )
  const sum = rates.reduce((a, b) => a + b, 0)
  return rates.map((rate) => rate / sum)
}

function named(one: Comparison, same: readonly number[], chance: readonly number[]): Record<string, Rate> {
  return Object.fromEntries(one.levels.map((level, n) => [level, { m: same[n]!, u: chance[n]! }]))
}

function frequencyTables(
  { records, entityOf = null, isFirst }: Lesson,
  comparisons: readonly Comparison[],
  chance: readonly number[][],
  word: Record<string, number>,
) {
  const tables: Model['frequencies'] = { word }
  for (const [n, one] of comparisons.entries()) {
    const usual = chance[n]![0]!
    // Before doubles are known, a number that stands often may be one person's, said often.
    if (isFirst && usual < TELLING) continue
    const counts = countValues(records, one, entityOf)
    if (counts.size > 0) tables[one.field] = frequenciesOf(counts, usual, entityOf !== null)
  }
  return tables
}

/** Fields that agree by chance so seldom are about one person or company. */
const TELLING = 0.0007

function silentFields(records: readonly Prepared[], comparisons: readonly Comparison[]): string[] {
  const { bits } = compiled(DEFAULT_MODELS[records[0]?.kind ?? 'person'])
  // An employer is also told by the domain of the mail.
  const says = (one: Comparison, record: Prepared) =>
    one.compare(record, record, bits) >= 0 || (one.field === 'company' && record.domain !== '')
  return comparisons.filter((one) => !records.some((record) => says(one, record))).map(({ field }) => field)
}

function pairsIn(size: number, sides: Uint8Array | null): number {
  if (!sides) return (size * (size - 1)) / 2
  let left = 0
  for (const side of sides) if (side === 0) left++
  return left * (size - left)
}
