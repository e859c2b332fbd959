/** What may be asked about territories, their rules, segments, and who covers them. */
import { z } from 'zod'
import {
  amount,
  country,
  currency,
  id,
  listOf,
  page,
  text,
  version,
  words,
} from '../../../platform/shapes.ts'
import { spanOf } from './keys.ts'
import { SIZES } from './territory.ts'

const money = z.object({ amount, currency })

export const territory = z.object({
  id,
  name: z.string(),
  parentId: id.nullable(),
  /** The countries that its rules name. */
  countries: z.array(country),
  /** The partner at a desk beside the field. */
  insideMemberId: id.nullable(),
  /** Deals from this value on are asked of the field. */
  fieldFrom: money.nullable(),
  binned: z.boolean(),
  version,
})
export type Territory = z.infer<typeof territory>

export const territories = listOf(territory)
export const territoriesAsked = z.object({ ...page, binned: z.stringbool().default(false) })

const countries = z
  .array(country)
  .max(250)
  .transform((given) => [...new Set(given)].sort())

export const territoryIn = z.object({
  name: words(80),
  /** Makes a rule of these countries. */
  countries: countries.default([]),
  parentId: id.nullish(),
})
export const territoryPatch = z.object({
  version: version.optional(),
  name: words(80).optional(),
  /** Its countries, while its rules name nothing else. */
  countries: countries.optional(),
  binned: z.literal(false).optional(),
})

const once = <T extends z.ZodType<string>>(one: T, most: number) =>
  z
    .array(one)
    .max(most)
    .transform((given) => [...new Set(given)])
    .default([])

const postcode = words(40).refine(
  (written) => spanOf(written) !== null,
  'must be a beginning such as 28, or a range of codes of one length such as 28001-28050',
)

/** A rule as it is written. An empty list asks nothing. */
export const ruleIn = z
  .object({
    /** Of a rule that goes on; a new one has none. */
    ruleId: id.optional(),
    countries: once(country, 250),
    regions: once(words(120), 500),
    postcodes: once(postcode, 2000),
    industries: once(words(120), 500),
    sizes: once(z.enum(SIZES), 5),
    productLineIds: once(id, 200),
    accountIds: once(id, 5000),
    valueFrom: amount.nullish(),
    valueBelow: amount.min(1).nullish(),
    valueCurrency: currency.nullish(),
  })
  .refine(
    ({ valueFrom, valueBelow, valueCurrency }) => (valueFrom ?? valueBelow ?? null) === null || valueCurrency,
    { path: ['valueCurrency'], error: 'must say the currency of the amounts' },
  )
  .refine(({ valueFrom, valueBelow }) => !valueBelow || (valueFrom ?? 0) < valueBelow, {
    path: ['valueBelow'],
    error: 'must be more than where the band begins',
  })
export type RuleIn = z.output<typeof ruleIn>

/** The tree as an outline: a territory of depth 1 lies in the nearest one of depth 0 before it. */
export const outlineIn = z
  .array(
    z.object({
      /** Of a territory that goes on; a new one has none. */
      territoryId: id.optional(),
      name: words(80),
      depth: z.number().int().min(0).max(9),
      insideMemberId: id.nullish(),
      fieldFrom: money.nullish(),
      rules: z.array(ruleIn).max(500).default([]),
    }),
  )
  .max(1000)
export type OutlineIn = z.output<typeof outlineIn>

const rule = z.object({
  ruleId: id,
  countries: z.array(z.string()),
  regions: z.array(z.string()),
  postcodes: z.array(z.string()),
  industries: z.array(z.string()),
  sizes: z.array(z.enum(SIZES)),
  productLineIds: z.array(id),
  accountIds: z.array(id),
  valueFrom: z.number().nullable(),
  valueBelow: z.number().nullable(),
  valueCurrency: z.string().nullable(),
})

export const territoryMap = z.object({
  /** Counts every change of a territory or rule: give it back when saving. */
  version: z.number().int().min(0),
  territories: z.array(
    z.object({
      territoryId: id,
      name: z.string(),
      depth: z.number().int(),
      insideMemberId: id.nullable(),
      fieldFrom: money.nullable(),
      rules: z.array(rule),
    }),
  ),
  /** The accounts that rules name. */
  accounts: z.array(z.object({ id, name: z.string() })),
})
export type TerritoryMap = z.output<typeof territoryMap>

export const segment = z.object({
  id,
  name: z.string(),
  position: z.number().int(),
  sizes: z.array(z.enum(SIZES)),
  binned: z.boolean(),
  version,
})
export type Segment = z.output<typeof segment>
export const segments = z.object({ items: z.array(segment), next: z.null() })
const sizes = z
  .array(z.enum(SIZES))
  .min(1, 'must name at least one size')
  .transform((given) => SIZES.filter((one) => given.includes(one)))
export const segmentIn = z.object({ name: words(80), sizes })
export const segmentPatch = z.object({
  version: version.optional(),
  name: words(80).optional(),
  sizes: sizes.optional(),
  position: z.number().int().min(0).max(100).optional(),
  binned: z.literal(false).optional(),
})

export const coverageAsked = z.object({
  territory: id.optional(),
  /** The facts of a deal, to see who is asked for it. */
  amount: z.coerce.number().int().min(1).optional(),
  currency: currency.optional(),
})
export const coverage = z.object({
  items: z.array(
    z.object({
      territoryId: id,
      /** Who holds roles here or above, nearest first. */
      inside: z.array(z.object({ memberId: id, distance: z.number().int() })),
      field: z.array(z.object({ memberId: id, distance: z.number().int() })),
      /** The partner at a desk, its own or of the nearest above. */
      insidePartnerId: id.nullable(),
      fieldFrom: money.nullable(),
      /** Is the field asked for a deal of the value asked about. */
      fieldAsked: z.boolean(),
    }),
  ),
  next: z.null(),
})
export type Covered = z.output<typeof coverage>['items'][number]

/** Words for a fact that a rule may ask for. */
export const region = text(120)
export const postcodeText = text(20)
