/** The score of two records after Fellegi and Sunter: bits for and against, field by field, and what they come to. */

import { SILENT } from './comparisons.ts'
import { type Compiled, compiled } from './compiled.ts'
import type { Model } from './model.ts'
import type { Prepared } from './record.ts'
import { weigh } from './weigh.ts'

export { DEFAULT_MODELS, type Model, modelFor, type Rate } from './model.ts'

/** Probabilities from which two are linked without asking, and from which a person is asked; below they are two. */
export const THRESHOLDS: { link: number; review: number } = { link: 0.9, review: 0.3 }

export interface FieldScore {
  field: string
  level: string
  /** Bits: above 0 speaks for one and the same, below 0 against. */
  weight: number
}

export interface Scored {
  /** Bits with everything: 0 is as likely as not. */
  weight: number
  probability: number
  fields: FieldScore[]
}

/** Two records compared and explained. */
export function score(model: Model, a: Prepared, b: Prepared): Scored {
  const ready = compiled(model)
  const { levels, weights, weight, apart } = weigh(ready, a, b)
  const fields: FieldScore[] = []
  for (const [n, one] of ready.comparisons.entries()) {
    const level = levels[n]!
    if (level !== SILENT)
      fields.push({ field: one.field, level: one.levels[level]!, weight: round(weights[n]!) })
  }
  // Of a pair that is certain anyway it need not be told.
  if (apart < -0.5 && weight < 10) fields.push({ field: 'shared', level: 'related', weight: round(apart) })
  return { weight: round(weight), probability: probabilityOf(weight), fields }
}

/** The bits alone, for passes over millions of pairs; below `floor` only that it is below. */
export function bitsOf(ready: Compiled, a: Prepared, b: Prepared, floor?: number): number {
  return weigh(ready, a, b, floor).weight
}

/** Bits as a probability. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

/** A probability as bits. */
export function bitsFor(probability: number): number {
  return Math.log2(probability / (1 - probability))
}

const round = (bits: number) => Math.round(bits * 100) / 100
