/** What may be asked about what is sold. */
import { z } from 'zod'
import { amount, currency, id, listOf, page, text, version, words } from '../../platform/shapes.ts'

/** Lists leave out what is in the bin unless it is asked for. */
const binAsked = { binned: z.stringbool().default(false) }

export const productLine = z.object({
  id,
  name: z.string(),
  binned: z.boolean(),
  version,
})
export type ProductLine = z.infer<typeof productLine>

export const productLines = listOf(productLine)
export const productLinesAsked = z.object({ ...page, ...binAsked })
export const productLineIn = z.object({ name: words(120) })
export const productLinePatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  /** false takes it out of the bin again. */
  binned: z.literal(false).optional(),
})

const money = z.object({ amount, currency })
const code = text(60)
  .transform((value) => value || null)
  .nullable()

export const product = z.object({
  id,
  productLineId: id,
  name: z.string(),
  code: z.string().nullable(),
  unitPrice: money.nullable(),
  binned: z.boolean(),
  version,
})
export type Product = z.infer<typeof product>

export const products = listOf(product)
export const productsAsked = z.object({ ...page, ...binAsked, productLineId: id.optional() })
export const productIn = z.object({
  productLineId: id,
  name: words(200),
  code: code.default(null),
  unitPrice: money.nullable().default(null),
})
export const productPatch = z.object({
  version: version.optional(),
  productLineId: id.optional(),
  name: words(200).optional(),
  code: code.optional(),
  unitPrice: money.nullable().optional(),
  binned: z.literal(false).optional(),
})
