/** How many pairs of a book are the same, and how many are related only: as the pairs themselves tell. */
import { compiled } from './compiled.ts'
import { COMPARISONS, type Model, priorOf } from './model.ts'
import type { Pattern } from './patterns.ts'
import { tally } from './weigh.ts'

const MOST_DOUBLES = 20
const LEAST_DOUBLES = 0.002
const LEAST_RELATED = -4
const MOST_RELATED = 7
const ROUNDS = 15
const HELD = 20

/** The prior and the share of related pairs, from the patterns of a part of all pairs that share keys. */
export function learntShares(
  model: Model,
  patterns: readonly Pattern[],
  part: number,
  pairs: number,
): Pick<Model, 'prior' | 'related' | 'kin'> {
  const evidence = evidenceOf(model, patterns)
  const bits = (count: number) => {
    const share = Math.min(0.5, count / Math.max(part, 1e-9) / Math.max(pairs, 1))
    return Math.log2(share / (1 - share))
  }
  let prior = priorOf(model.records)
  let related = model.related
  let kin = model.kin
  const place = placeOfFamily(model)
  for (let round = 0; round < ROUNDS; round++) {
    let same = 0
    let relatives = 0
    let named = HELD
    let alike = HELD * model.kin
    for (const [n, { count, levels }] of patterns.entries()) {
      const { all, own, family, isShared } = evidence[n]!
      const isSame = 2 ** (all + prior)
      const alone = own + Math.min(family, -Math.log2(kin))
      const isKin = isShared ? 2 ** (all - alone + prior + related) : 0
      same += (count * isSame) / (1 + isSame + isKin)
      const share = (count * isKin) / (1 + isSame + isKin)
      relatives += share
      const level = levels[place] ?? -1
      if (level >= 0) named += share
      if (level === 0 || level === 1) alike += share
    }
    prior = within(bits(same), priorOf(model.records, LEAST_DOUBLES), priorOf(model.records, MOST_DOUBLES))
    related = within(bits(relatives) - prior, LEAST_RELATED, MOST_RELATED)
    kin = within(alike / named, 0.01, 0.6)
  }
  return { prior, related, kin }
}

const placeOfFamily = (model: Model) => COMPARISONS[model.kind].findIndex(({ field }) => field === 'family')

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

function evidenceOf(model: Model, patterns: readonly Pattern[]) {
  // Without a limit on family names: how much they tell among relatives is to be found out.
  const ready = { ...compiled({ ...model, frequencies: {} }), kin: 0 }
  const place = placeOfFamily(model)
  const bits = new Float64Array(ready.comparisons.length)
  return patterns.map(({ levels }) => {
    for (let n = 0; n < levels.length; n++) bits[n] = levels[n]! < 0 ? 0 : ready.weights[n]![levels[n]!]!
    const { all, own, related } = tally(ready, bits)
    const family = place < 0 ? 0 : bits[place]!
    return { all, own: own - Math.min(family, 0), family, isShared: related }
  })
}
