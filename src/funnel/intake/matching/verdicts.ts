/** Learning from people's verdicts: which pairs they called the same, which not. Within bounds: a few cannot turn it round. */

import { SILENT } from './comparisons.ts'
import { compiled } from './compiled.ts'
import { COMPARISONS, type Model } from './model.ts'
import type { Prepared } from './record.ts'
import { weigh } from './weigh.ts'

export interface Verdict {
  a: Prepared
  b: Prepared
  same: boolean
}

/** So many pairs the model's own belief is worth against verdicts. */
const HELD = 40
/** Verdicts move all weights together by at most so many bits. */
const MOST_OFFSET = 3
const HELD_OFFSET = 10

/** The model as verdicts correct it: `same` says how fields differ within one, both say where the line lies. */
export function learnFromVerdicts(model: Model, verdicts: readonly Verdict[]): Model {
  if (verdicts.length === 0) return model
  const moved = {
    ...model,
    rates: movedRates(
      model,
      verdicts.filter(({ same }) => same),
    ),
  }
  return { ...moved, offset: offsetOf(moved, verdicts) }
}

function movedRates(model: Model, same: readonly Verdict[]): Model['rates'] {
  const { bits } = compiled(model)
  const rates: Model['rates'] = { ...model.rates }
  for (const one of COMPARISONS[model.kind]) {
    const before = model.rates[one.field]
    const levels = same.map(({ a, b }) => one.compare(a, b, bits)).filter((level) => level !== SILENT)
    if (!before || levels.length === 0) continue
    rates[one.field] = Object.fromEntries(
      one.levels.map((level, n) => {
        const rate = before[level] ?? { m: 0.1, u: 0.1 }
        const seen = levels.filter((found) => found === n).length
        return [level, { ...rate, m: (HELD * rate.m + seen) / (HELD + levels.length) }]
      }),
    )
  }
  return rates
}

// One step of logistic regression with nothing but a constant, repeated until it stands still; held near nothing.
function offsetOf(model: Model, verdicts: readonly Verdict[]): number {
  const ready = compiled({ ...model, offset: 0 })
  const weights = verdicts.map(({ a, b }) => Math.max(-10, Math.min(10, weigh(ready, a, b).weight)))
  let offset = 0
  for (let round = 0; round < 30; round++) {
    let slope = -offset / HELD_OFFSET
    let curve = 1 / HELD_OFFSET
    for (const [n, { same }] of verdicts.entries()) {
      const believed = 1 / (1 + 2 ** -(weights[n]! + offset))
      slope += (same ? 1 : 0) - believed
      curve += believed * (1 - believed)
    }
    offset += Math.max(-1, Math.min(1, slope / curve))
  }
  return Math.max(-MOST_OFFSET, Math.min(MOST_OFFSET, Math.round(offset * 100) / 100))
}
