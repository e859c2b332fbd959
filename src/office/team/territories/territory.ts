/**
 * A territory is a slice of the market: rules over facts of a company and its lead. Territories form a tree; whoever
 * stands in one must also lie in those above it. Sisters are asked in their order and a territory's own parts before
 * itself, so there is one order of all rules and always the same answer (domain words 3.6, "territory").
 */
import type { Money } from '../../../platform/money.ts'
import { folded, liesIn, postcodeKey, type Span } from './keys.ts'

export const SIZES = ['1-9', '10-49', '50-249', '250-999', '1000+'] as const
export type Size = (typeof SIZES)[number]

/** What is known of a lead and its company; anything may be unknown. */
export interface Facts {
  country?: string | null | undefined
  region?: string | null | undefined
  postcode?: string | null | undefined
  industry?: string | null | undefined
  size?: string | null | undefined
  productLineId?: string | null | undefined
  expectedValue?: Money | null | undefined
  accountId?: string | null | undefined
}

/** What a rule asks for. An empty list asks nothing; an unknown fact meets no condition. */
export interface Conditions {
  countries: string[]
  regionKeys: string[]
  spans: Span[]
  industryKeys: string[]
  sizes: string[]
  productLineIds: string[]
  accountIds: string[]
  value: ValueBand | null
}

/** Amounts from `from` on and below `below`, in one currency: others are never compared with it. */
export interface ValueBand {
  from: number | null
  below: number | null
  currency: string
}

export interface Rule extends Conditions {
  id: string
}

export interface Node {
  id: string
  parentId: string | null
  position: number
  rules: Rule[]
}

/** A rule at its place in the order of the whole tree. */
export interface RankedRule extends Rule {
  territoryId: string
  /** The territories above its own that have rules. */
  within: string[]
}

export interface Caught {
  territoryId: string
  ruleId: string
}

/** The rules of a tree in the order in which they are asked. */
export function inOrder(nodes: Node[]): RankedRule[] {
  const below = new Map<string | null, Node[]>()
  const known = new Set(nodes.map(({ id }) => id))
  for (const node of nodes) {
    const parent = node.parentId && known.has(node.parentId) ? node.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), node])
  }
  const asked = (parent: string | null, within: string[]): RankedRule[] =>
    (below.get(parent) ?? []).toSorted(byPlace).flatMap((node) => {
      const deeper = node.rules.length > 0 ? [...within, node.id] : within
      const own = node.rules.map((rule) => ({ ...rule, territoryId: node.id, within }))
      return [...asked(node.id, deeper), ...own]
    })
  return asked(null, [])
}

const byPlace = (a: Node, b: Node) => a.position - b.position || (a.id < b.id ? -1 : 1)

/** The territory that the facts fall into by ranked rules, and the rule that says so; null when none catches them. */
export function territoryOf(rules: RankedRule[], facts: Facts): Caught | null {
  return allCatching(rules, facts)[0] ?? null
}

/** Facts folded as the rules compare them. */
export interface FactKeys {
  country: string | null
  regionKey: string | null
  postcodeKey: string | null
  industryKey: string | null
  size: string | null
  productLineId: string | null
  accountId: string | null
  amount: number | null
  currency: string | null
}

/** Folds the facts for comparing. */
export function keysOf(facts: Facts): FactKeys {
  return {
    country: facts.country || null,
    regionKey: facts.region ? folded(facts.region) : null,
    postcodeKey: facts.postcode ? postcodeKey(facts.postcode) : null,
    industryKey: facts.industry ? folded(facts.industry) : null,
    size: facts.size || null,
    productLineId: facts.productLineId ?? null,
    accountId: facts.accountId ?? null,
    amount: facts.expectedValue?.amount ?? null,
    currency: facts.expectedValue?.currency ?? null,
  }
}

/** Every rule that catches the facts, in order: the first decides, the others are overlaps. */
export function allCatching(rules: RankedRule[], facts: Facts): Caught[] {
  return allCatchingKeys(rules, keysOf(facts))
}

/** The same of facts that are folded already. */
export function allCatchingKeys(rules: RankedRule[], keys: FactKeys): Caught[] {
  const meets = meetingOf(keys)
  const met = rules.filter(meets)
  const held = new Set(met.map(({ territoryId }) => territoryId))
  return met
    .filter(({ within }) => within.every((id) => held.has(id)))
    .map(({ id, territoryId }) => ({ territoryId, ruleId: id }))
}

function meetingOf(facts: FactKeys): (rule: Conditions) => boolean {
  const { postcodeKey: postcode } = facts
  return (rule) =>
    isAmong(facts.country, rule.countries) &&
    isAmong(facts.regionKey, rule.regionKeys) &&
    (rule.spans.length === 0 || (!!postcode && rule.spans.some((span) => liesIn(postcode, span)))) &&
    isAmong(facts.industryKey, rule.industryKeys) &&
    isAmong(facts.size, rule.sizes) &&
    isAmong(facts.productLineId, rule.productLineIds) &&
    isAmong(facts.accountId, rule.accountIds) &&
    isWorth(facts, rule.value)
}

function isAmong(fact: string | null, asked: string[]): boolean {
  return asked.length === 0 || (!!fact && asked.includes(fact))
}

function isWorth({ amount, currency }: FactKeys, band: ValueBand | null): boolean {
  if (!band) return true
  if (amount === null || currency !== band.currency) return false
  return (band.from === null || amount >= band.from) && (band.below === null || amount < band.below)
}

export interface Segment {
  id: string
  sizes: string[]
}

/** The segment of a company of this size; segments share no size. */
export function segmentOf(segments: Segment[], size: string | null | undefined): string | null {
  return size ? (segments.find(({ sizes }) => sizes.includes(size))?.id ?? null) : null
}

/** Is the field asked for a deal of this value: from the territory's own size on, else from that of the nearest above. */
export function isFieldAsked(nearestFirst: { fieldFrom: Money | null }[], value: Money | null): boolean {
  const from = nearestFirst.find(({ fieldFrom }) => fieldFrom !== null)?.fieldFrom
  return !!from && !!value && value.currency === from.currency && value.amount >= from.amount
}
