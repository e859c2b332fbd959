/**
 * What all comparisons of a pair come to. Two things are not as if each field spoke for itself: places say one thing
 * several times (who has the postcode has the town), and colleagues or a household share what is not their own.
 */

import { SILENT } from './comparisons.ts'
import { type Compiled, weightOf } from './compiled.ts'
import type { Prepared } from './record.ts'

/** One pair weighed. The arrays are used again at the next call. */
export interface Weighed {
  levels: Int8Array
  weights: Float64Array
  weight: number
  /** Bits taken off because what agrees is what related records share anyway. */
  apart: number
}

const MOST_FIELDS = 32
const weighed: Weighed = {
  levels: new Int8Array(MOST_FIELDS),
  weights: new Float64Array(MOST_FIELDS),
  weight: 0,
  apart: 0,
}

/** Compares a pair in all fields; stops where it cannot come to `floor` any more, and says so with NOWHERE. */
export function weigh(ready: Compiled, a: Prepared, b: Prepared, floor = NOWHERE): Weighed {
  const { levels, weights } = weighed
  const { comparisons, order, rest } = ready
  let open = ready.base
  if (order.length < comparisons.length) {
    levels.fill(SILENT)
    weights.fill(0)
  }
  for (let at = 0; at < order.length; at++) {
    const n = order[at]!
    const level = comparisons[n]!.compare(a, b, ready.bits)
    levels[n] = level
    weights[n] = level === SILENT ? 0 : weightOf(ready, n, level, a, b)
    open += weights[n]!
    if (open + rest[at]! < floor) {
      weighed.weight = NOWHERE
      return weighed
    }
  }
  const { all, own, related } = tally(ready, weights)
  const same = ready.base + all
  weighed.weight = related ? -Math.log2(2 ** -same + 2 ** -(own - ready.related)) : same
  weighed.apart = weighed.weight - same
  return weighed
}

export const NOWHERE = -1000

/** How much of a wider place counts when the narrower agrees. */
const WIDER = 0.25
/** From so many bits of what can be shared on, two may be related. */
const SHARING = 4

export interface Tally {
  all: number
  /** What is not shared with related records. */
  own: number
  related: boolean
}

const sums: Tally = { all: 0, own: 0, related: false }

/** Sums up the bits of the fields; those of wider places are put right in the array. The answer is used again. */
export function tally({ comparisons, roles, kin }: Compiled, weights: Float64Array): Tally {
  let shared = 0
  let placed = false
  sums.all = 0
  sums.own = 0
  for (let n = 0; n < comparisons.length; n++) {
    const role = roles[n]
    let bits = weights[n]!
    if (role === 'wider' && placed && bits > 0) bits = weights[n] = bits * WIDER
    if (role === 'narrow' || role === 'wider') placed ||= bits > 0
    if (role === 'own') sums.own += bits
    else if (role === 'kin') sums.own += Math.min(bits, kin)
    else if (role === 'shared') shared += Math.max(0, bits)
    sums.all += bits
  }
  sums.related = shared >= SHARING
  return sums
}
