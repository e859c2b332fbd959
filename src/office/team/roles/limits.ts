/**
 * A role may be held for a part of the market only: territories, product lines, channels, sizes of deal. What is not
 * limited is all of it. Limits of one kind are alternatives (this territory or that); limits of several kinds must all
 * be met.
 */
import { ok, type Result, refuse } from '../../../platform/result.ts'

/** From a value up to below another, in one currency; null where that side is open. */
export interface DealSize {
  atLeast: number | null
  below: number | null
  currency: string
}

export interface Limits {
  territoryIds: string[]
  productLineIds: string[]
  channelIds: string[]
  dealSize: DealSize | null
}

export const NO_LIMITS: Limits = { territoryIds: [], productLineIds: [], channelIds: [], dealSize: null }

/** What is known of a piece of work, as far as limits ask. */
export interface WorkFacts {
  /** The territory it lies in, with those above it in the tree. */
  territoryIds: string[]
  productLineId: string | null
  channelId: string | null
  /** Expected value; null while nobody knows. */
  value: { amount: number; currency: string } | null
}

/** How the limits are kept in a row of `role_assignments`: null means no limit of that kind. */
export interface LimitColumns {
  territoryIds: string[] | null
  productLineIds: string[] | null
  channelIds: string[] | null
  dealAtLeast: number | null
  dealBelow: number | null
  dealCurrency: string | null
}

/** Is this piece of work within the limits. What is not known of it is outside of a limit, a size not known is small. */
export function covers(limits: Limits, work: WorkFacts): boolean {
  return (
    meets(limits.territoryIds, work.territoryIds) &&
    meets(limits.productLineIds, [work.productLineId]) &&
    meets(limits.channelIds, [work.channelId]) &&
    isWithin(limits.dealSize, work.value)
  )
}

/** How many kinds of limits are named: the most specific assignment is the one a fact is stamped with. */
export function kindsOfLimits({ territoryIds, productLineIds, channelIds, dealSize }: Limits): number {
  const lists = [territoryIds, productLineIds, channelIds].filter((ids) => ids.length > 0)
  return lists.length + (dealSize ? 1 : 0)
}

/** Do both say the same. */
export function sameLimits(a: Limits, b: Limits): boolean {
  return JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))
}

/** Can one piece of work lie within both. */
export function overlap(a: Limits, b: Limits): boolean {
  return (
    share(a.territoryIds, b.territoryIds) &&
    share(a.productLineIds, b.productLineIds) &&
    share(a.channelIds, b.channelIds) &&
    sizesOverlap(a.dealSize, b.dealSize)
  )
}

/** What lies within both; null when nothing can. */
export function meet(a: Limits, b: Limits): Limits | null {
  if (!overlap(a, b)) return null
  const both = (one: string[], other: string[]) => {
    if (one.length === 0 || other.length === 0) return [...one, ...other]
    return one.filter((id) => other.includes(id))
  }
  return tidy({
    territoryIds: both(a.territoryIds, b.territoryIds),
    productLineIds: both(a.productLineIds, b.productLineIds),
    channelIds: both(a.channelIds, b.channelIds),
    dealSize: a.dealSize && b.dealSize ? narrower(a.dealSize, b.dealSize) : (a.dealSize ?? b.dealSize),
  })
}

/** Refuses a size that begins at or above its end, and one without either side. */
export function mustBeSize(size: DealSize | null): Result<null> {
  if (!size) return ok(null)
  const { atLeast, below } = size
  if (atLeast === null && below === null) {
    return refuse('size-without-ends', 'Say from which value on, or up to which.', { field: 'dealSize' })
  }
  if (atLeast === null || below === null || atLeast < below) return ok(null)
  return refuse('size-upside-down', 'The smallest deal must be smaller than the largest.', {
    field: 'dealSize.below',
  })
}

/** Each id once, in one order. */
export function tidy({ territoryIds, productLineIds, channelIds, dealSize }: Limits): Limits {
  const once = (ids: string[]) => [...new Set(ids)].sort()
  return {
    territoryIds: once(territoryIds),
    productLineIds: once(productLineIds),
    channelIds: once(channelIds),
    dealSize: dealSize && {
      atLeast: dealSize.atLeast,
      below: dealSize.below,
      currency: dealSize.currency,
    },
  }
}

/** As kept in a row. */
export function columnsOf(limits: Limits): LimitColumns {
  const { territoryIds, productLineIds, channelIds, dealSize } = tidy(limits)
  const listed = (ids: string[]) => (ids.length > 0 ? ids : null)
  return {
    territoryIds: listed(territoryIds),
    productLineIds: listed(productLineIds),
    channelIds: listed(channelIds),
    dealAtLeast: dealSize?.atLeast ?? null,
    dealBelow: dealSize?.below ?? null,
    dealCurrency: dealSize?.currency ?? null,
  }
}

/** As read from a row. */
export function limitsOf(row: LimitColumns): Limits {
  const { dealAtLeast: atLeast, dealBelow: below, dealCurrency: currency } = row
  return {
    territoryIds: row.territoryIds ?? [],
    productLineIds: row.productLineIds ?? [],
    channelIds: row.channelIds ?? [],
    dealSize: currency === null ? null : { atLeast, below, currency },
  }
}

function meets(limit: string[], ids: (string | null)[]): boolean {
  return limit.length === 0 || ids.some((id) => id !== null && limit.includes(id))
}

// Of another currency nothing can be said; and a big-deal rep is not sent what may be tiny.
function isWithin(size: DealSize | null, value: WorkFacts['value']): boolean {
  if (!size) return true
  if (!value) return size.atLeast === null
  if (value.currency !== size.currency) return false
  return value.amount >= (size.atLeast ?? 0) && (size.below === null || value.amount < size.below)
}

function share(a: string[], b: string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((id) => b.includes(id))
}

function sizesOverlap(a: DealSize | null, b: DealSize | null): boolean {
  if (!a || !b) return true
  if (a.currency !== b.currency) return false
  return startsBelowEndOf(a, b) && startsBelowEndOf(b, a)
}

function narrower(a: DealSize, b: DealSize): DealSize {
  const ends = [a.below, b.below].filter((value) => value !== null)
  const starts = [a.atLeast, b.atLeast].filter((value) => value !== null)
  return {
    atLeast: starts.length > 0 ? Math.max(...starts) : null,
    below: ends.length > 0 ? Math.min(...ends) : null,
    currency: a.currency,
  }
}

function startsBelowEndOf(a: DealSize, b: DealSize): boolean {
  return b.below === null || (a.atLeast ?? 0) < b.below
}
