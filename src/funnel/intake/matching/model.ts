/** What the matcher believes: how often fields agree for one and the same, and by chance. Plain data, to be stored. */
import { type Comparison, family, given, suffix } from './comparisons.ts'
import { companyName, domain, employer, form } from './comparisons-company.ts'
import {
  birthDate,
  city,
  country,
  email,
  identifier,
  number,
  phone,
  postcode,
  region,
  street,
  street2,
  title,
} from './comparisons-ways.ts'
import { DEFAULT_RATES } from './default-rates.ts'
import type { MatchKind } from './record.ts'

/** How often a level is seen when two records are the same (m) and when they are not (u). */
export interface Rate {
  m: number
  u: number
}

export interface Model {
  kind: MatchKind
  /** Of how many records the book was, and how many others each is expected to have. */
  records: number
  /** Bits for two records of the book taken at random: log2 of the odds that they are the same. */
  prior: number
  /** Related records (colleagues, a household, firms in one house) are so many times more than doubles, in bits. */
  related: number
  /** How often related people have one family name: seldom in offices, mostly at home. */
  kin: number
  /** What verdicts taught: added to every weight, within bounds. */
  offset: number
  rates: Record<string, Record<string, Rate>>
  /** Fields that nobody in the book says. */
  silent: string[]
  /** For each field how often a value stands in the book, for values that stand there often. */
  frequencies: Record<string, Record<string, number>>
}

const ADDRESS = [number, street, street2, postcode, city, region, country]

/** The comparisons of each kind, in the order in which they are explained. */
export const COMPARISONS: Record<MatchKind, readonly Comparison[]> = {
  person: [given, family, suffix, birthDate, email, phone, employer, title, identifier, ...ADDRESS],
  company: [companyName, form, domain, email, phone, identifier, ...ADDRESS],
}

const EXPECTED_DOUBLES = 0.2
const BOOK = 100_000

/** Log2 of the odds that two of so many records are the same, when each is expected to have so many doubles. */
export function priorOf(records: number, doubles = EXPECTED_DOUBLES): number {
  return Math.log2(doubles / Math.max(records, 10))
}

function fresh(kind: MatchKind): Model {
  return {
    kind,
    records: BOOK,
    prior: priorOf(BOOK),
    related: 3,
    kin: 0.15,
    offset: 0,
    rates: DEFAULT_RATES[kind],
    silent: [],
    frequencies: {},
  }
}

/** What is believed before anything was learnt. */
export const DEFAULT_MODELS: Record<MatchKind, Model> = { person: fresh('person'), company: fresh('company') }

/** The same beliefs in a book of another size. */
export function modelFor(model: Model, records: number): Model {
  return { ...model, records, prior: model.prior + Math.log2(model.records / Math.max(records, 10)) }
}
