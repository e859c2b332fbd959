/** A model made ready for many comparisons: bits for each level, frequencies as maps. */
import { COMMON_WORDS } from '../../leads/normal/companies.ts'
import { type Comparison, SILENT, type WordBits } from './comparisons.ts'
import { COMPARISONS, type Model } from './model.ts'
import type { Prepared } from './record.ts'

export interface Compiled {
  comparisons: readonly Comparison[]
  /** Bits by comparison and level. */
  weights: number[][]
  /** log2 of m of the best level, by comparison: for values with a frequency of their own. */
  agreeing: number[]
  /** Bits that a value counts, where it is more or less common than most. */
  values: (Map<string, number> | null)[]
  bits: WordBits
  base: number
  /** In which order comparisons are made, and what those still to come can bring at most. */
  order: number[]
  rest: number[]
  roles: Role[]
  related: number
  /** The most that a family name tells of two who are related. */
  kin: number
}

/** Whose a field is: a record's own, of its kin, of the place or the firm it shares with others. */
export type Role = 'own' | 'kin' | 'shared' | 'narrow' | 'wider'

const ROLES: Record<Model['kind'], Record<string, Role>> = {
  person: {
    family: 'kin',
    phone: 'shared',
    company: 'shared',
    number: 'shared',
    street: 'shared',
    street2: 'shared',
    postcode: 'narrow',
    city: 'wider',
    region: 'wider',
    country: 'wider',
  },
  company: {
    number: 'shared',
    street: 'shared',
    street2: 'shared',
    postcode: 'narrow',
    city: 'wider',
    region: 'wider',
    country: 'wider',
  },
}

/** Whose a field is. */
export function roleOf(kind: Model['kind'], field: string): Role {
  return ROLES[kind][field] ?? 'own'
}

const ready = new WeakMap<Model, Compiled>()

/** The model's ready form, made once. */
export function compiled(model: Model): Compiled {
  let found = ready.get(model)
  if (!found) {
    found = compile(model)
    ready.set(model, found)
  }
  return found
}

function compile(model: Model): Compiled {
  const comparisons = COMPARISONS[model.kind]
  const rates = (one: Comparison) =>
    one.levels.map((level) => model.rates[one.field]?.[level] ?? { m: 0.5, u: 0.5 })
  const weights = comparisons.map((one) => rates(one).map(({ m, u }) => Math.log2(m / u)))
  return {
    comparisons,
    weights,
    ...orderOf(comparisons, weights, model),
    agreeing: comparisons.map((one) => Math.log2(rates(one)[0]!.m)),
    values: comparisons.map((one) => valueBits(model, one)),
    bits: wordBits(model.frequencies.word),
    base: model.prior + model.offset,
    roles: comparisons.map((one) => roleOf(model.kind, one.field)),
    related: model.related,
    kin: -Math.log2(model.kin),
  }
}

// What is quick to compare and tells much comes first.
const FIRST =
  'identifier birthDate given family postcode number phone email region country suffix form city domain company title street street2'
const PLACES = FIRST.split(' ')

function orderOf(comparisons: readonly Comparison[], weights: number[][], model: Model) {
  const said = comparisons.flatMap(({ field }, n) => (model.silent.includes(field) ? [] : [n]))
  const order = said.sort(
    (a, b) => PLACES.indexOf(comparisons[a]!.field) - PLACES.indexOf(comparisons[b]!.field),
  )
  const most = order.map((n) => Math.max(0, ...weights[n]!) + MOST_ABOVE)
  const rest = most.map((_, n) => most.slice(n + 1).reduce((a, b) => a + b, 0))
  return { order, rest }
}

function valueBits(model: Model, { field }: Comparison): Map<string, number> | null {
  const told = model.frequencies[field]
  if (!told) return null
  return new Map(Object.entries(told).map(([value, frequency]) => [value, Math.log2(frequency)]))
}

const COMMON_BITS = 5
const USUAL_BITS = 13

function wordBits(frequencies: Record<string, number> | undefined): WordBits {
  const known = new Map(Object.entries(frequencies ?? {}).map(([word, f]) => [word, -Math.log2(f)]))
  return (word) => {
    const usual = COMMON_WORDS.has(word) ? COMMON_BITS : word.length === 1 ? COMMON_BITS : USUAL_BITS
    const found = known.get(word)
    return found === undefined ? usual : Math.min(found, usual)
  }
}

// A value that stands in the book a thousand times less than most is not a thousand times the proof: it may be a slip.
const MOST_ABOVE = 4

/** Bits of one comparison at a level, by itself. */
export function weightOf(ready: Compiled, n: number, level: number, a: Prepared, b: Prepared): number {
  if (level === SILENT) return 0
  const { comparisons, weights, agreeing, values } = ready
  const usual = weights[n]![level]!
  if (level !== 0) return usual
  const table = values[n]
  const agreed = table ? comparisons[n]!.agreed?.(a, b) : ''
  const frequency = agreed ? (table!.get(agreed) ?? table!.get('')) : undefined
  if (frequency === undefined) return usual
  return Math.max(0, Math.min(agreeing[n]! - frequency, usual + MOST_ABOVE))
}
