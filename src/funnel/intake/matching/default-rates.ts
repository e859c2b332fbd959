/**
 * Where learning starts, and what holds where there is too little to learn from: rounded figures of what record
 * linkage reports of clean-ish lists of people and companies. `m` of a level is said in the first number, `u` in the
 * second; what is left goes to `different`.
 */
import type { Rate } from './model.ts'
import type { MatchKind } from './record.ts'

type Told = Record<string, [m: number, u: number]>

const words = (m: number, u: number): Told => ({ exact: [m, u], near: [0.1, u], similar: [0.06, 0.02] })

const ADDRESS: Record<string, Told> = {
  number: { exact: [0.8, 0.02], near: [0.08, 0.05] },
  street: words(0.7, 0.001),
  street2: words(0.6, 0.001),
  city: words(0.78, 0.02),
  postcode: { exact: [0.75, 0.003], near: [0.08, 0.003], area: [0.05, 0.04] },
  region: { exact: [0.92, 0.15] },
  country: { exact: [0.97, 0.4] },
}

const NAME: Told = {
  exact: [0.55, 0.000005],
  near: [0.12, 0.00001],
  words: [0.08, 0.00005],
  acronym: [0.02, 0.0002],
  part: [0.08, 0.002],
  similar: [0.07, 0.005],
}

const TOLD: Record<MatchKind, Record<string, Told>> = {
  person: {
    given: {
      exact: [0.7, 0.008],
      nickname: [0.05, 0.008],
      near: [0.08, 0.004],
      initial: [0.04, 0.02],
      similar: [0.03, 0.03],
      swapped: [0.02, 0.00001],
    },
    family: {
      exact: [0.77, 0.002],
      near: [0.09, 0.0015],
      part: [0.03, 0.001],
      similar: [0.03, 0.015],
    },
    suffix: { exact: [0.95, 0.4] },
    birthDate: {
      exact: [0.75, 0.00005],
      swapped: [0.02, 0.00005],
      near: [0.08, 0.0007],
      part: [0.04, 0.006],
    },
    email: {
      exact: [0.65, 0.00001],
      near: [0.08, 0.00002],
      local: [0.05, 0.0001],
      similar: [0.05, 0.002],
    },
    phone: { exact: [0.65, 0.0001], near: [0.07, 0.0001] },
    company: { ...NAME, domain: [0.03, 0.002] },
    title: { exact: [0.4, 0.02], near: [0.1, 0.01], similar: [0.15, 0.08] },
    identifier: { exact: [0.85, 0.00001], near: [0.08, 0.00005] },
    ...ADDRESS,
  },
  company: {
    company: NAME,
    form: { exact: [0.8, 0.25] },
    domain: { exact: [0.75, 0.00005], near: [0.05, 0.0003] },
    email: {
      exact: [0.5, 0.0001],
      near: [0.05, 0.0001],
      local: [0.1, 0.05],
      similar: [0.1, 0.005],
    },
    phone: { exact: [0.6, 0.0005], near: [0.08, 0.0003] },
    identifier: { exact: [0.85, 0.00001], near: [0.08, 0.00005] },
    ...ADDRESS,
  },
}

function ratesOf(told: Told): Record<string, Rate> {
  const rates: Record<string, Rate> = {}
  let m = 0
  let u = 0
  for (const [level, [sameHere, byChance]] of Object.entries(told)) {
    rates[level] = { m: sameHere, u: byChance }
    m += sameHere
    u += byChance
  }
  rates.different = { m: Math.max(1 - m, 0.01), u: 1 - u }
  return rates
}

function allOf(kind: MatchKind): Record<string, Record<string, Rate>> {
  return Object.fromEntries(Object.entries(TOLD[kind]).map(([field, told]) => [field, ratesOf(told)]))
}

export const DEFAULT_RATES: Record<MatchKind, Record<string, Record<string, Rate>>> = {
  person: allOf('person'),
  company: allOf('company'),
}
