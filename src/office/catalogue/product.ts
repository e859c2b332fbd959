/**
 * A product line is what a person may specialise in and what figures are told apart by; a product is one thing in it
 * that answers a need, perhaps with a unit price.
 */
import type { Money } from '../../platform/money.ts'

interface PriceColumns {
  unitPrice: number | null
  currency: string | null
}

/** The price of a row, null when it has none. */
export function priceOf({ unitPrice, currency }: PriceColumns): Money | null {
  return unitPrice === null || currency === null ? null : { amount: unitPrice, currency }
}

/** The columns of a price: both or neither. */
export function priceColumns(price: Money | null): PriceColumns {
  return { unitPrice: price?.amount ?? null, currency: price?.currency ?? null }
}
