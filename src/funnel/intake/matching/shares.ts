/** How many pairs of a book are the same, and how many are related only: as the pairs themselves tell. */
import { compiled } from './compiled.ts'
import { type Model, priorOf } from './model.ts'
import type { Pattern } from './patterns.ts'
import { tally } from './weigh.ts'

const MOST_DOUBLES = 20
const LEAST_DOUBLES = 0.002
const LEAST_RELATED = -4
const MOST_RELATED = 7
const ROUNDS = 15

/** The prior and the share of related pairs, from the patterns of a part of all pairs that share keys. */
export function learntShares(
  model: Model,
  patterns: readonly Pattern[],
  part: number,
  pairs: number,
): Pick<Model, 'prior' | 'related'> {
  const evidence = evidenceOf(model, patterns)
  const bits = (count: number) => {
    const share = Math.min(0.5, count / Math.max(part, 1e-9) / Math.max(pairs, 1))
    return Math.log2(share / (1 - share))
  }
  let prior = priorOf(model.records)
  let related = model.related
  for (let round = 0; round < ROUNDS; round++) {
    let same = 0
    let kin = 0
    for (const [n, { count }] of patterns.entries()) {
      const { all, own, isShared } = evidence[n]!
      const isSame = 2 ** (all + prior)
      const isKin = isShared ? 2 ** (all - own + prior + related) : 0
      same += (count * isSame) / (1 + isSame + isKin)
      kin += (count * isKin) / (1 + isSame + isKin)
    }
    prior = within(bits(same), priorOf(model.records, LEAST_DOUBLES), priorOf(model.records, MOST_DOUBLES))
    related = within(bits(kin) - prior, LEAST_RELATED, MOST_RELATED)
  }
  return { prior, related }
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

function evidenceOf(model: Model, patterns: readonly Pattern[]) {
  const ready = compiled({ ...model, frequencies: {} })
  const bits = new Float64Array(ready.comparisons.length)
  return patterns.map(({ levels }) => {
    for (let n = 0; n < levels.length; n++) bits[n] = levels[n]! < 0 ? 0 : ready.weights[n]![levels[n]!]!
    const { all, own, related } = tally(ready, bits)
    return { all, own, isShared: related }
  })
}
