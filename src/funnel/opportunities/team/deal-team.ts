/**
 * A big deal is worked by several: each performs a function on it, inside or in the field, and has a share of the
 * credit. The shares sum to the whole at any time. Who works a deal alone has all of it without saying so, and a
 * share is stamped when something happens that figures count: what is agreed later changes nothing of it.
 */
import type { Function as FunctionName } from '../../../office/team/functions.ts'
import { splitAmount } from '../../../platform/money.ts'
import { type Refusal, refuse } from '../../../platform/result.ts'

/** The whole credit, in basis points. */
export const WHOLE = 10_000
export const REACHES = ['inside', 'field'] as const
export type Reach = (typeof REACHES)[number]
/** More than this is a meeting, not a team. */
export const LARGEST_TEAM = 20

/** A member's part in a deal. */
export interface Part {
  memberId: string
  function: FunctionName
  reach: Reach
  /** Basis points of the credit; 0 for who helps without any. */
  share: number
}

/** Why these parts are no team: nobody, somebody twice as the same function, or shares that are not the whole. */
export function cannotForm(parts: readonly Part[]): Refusal | null {
  if (parts.length === 0) return refuse('nobody', 'Somebody must work the deal.', { field: 'members' })
  const twice = parts.findIndex((one, at) => parts.findIndex((other) => isSamePart(one, other)) < at)
  if (twice >= 0) {
    return refuse('twice', 'Somebody is named twice as the same function.', {
      field: `members.${twice}.function`,
    })
  }
  const sum = parts.reduce((total, { share }) => total + share, 0)
  if (sum === WHOLE) return null
  return refuse('not-the-whole', `The shares sum to ${sum / 100} %. They must be 100 %.`, {
    field: 'members',
    details: { sum },
  })
}

function isSamePart(one: Pick<Part, 'memberId' | 'function'>, other: Pick<Part, 'memberId' | 'function'>) {
  return one.memberId === other.memberId && one.function === other.function
}

/** The team of a deal: as it was agreed, else its owner alone with the whole credit; nobody while a queue holds it. */
export function teamOf(agreed: readonly Part[], ownerId: string | null): Part[] {
  if (agreed.length > 0) return [...agreed]
  return ownerId ? [{ memberId: ownerId, function: 'convert', reach: 'inside', share: WHOLE }] : []
}

/** What turns one team into another: parts that end and parts that begin; a part that stays as it is does neither. */
export function turned<Held extends Part>(
  before: readonly Held[],
  after: readonly Part[],
): { ended: Held[]; begun: Part[] } {
  const stays = (one: Part, other: Part) =>
    isSamePart(one, other) && one.reach === other.reach && one.share === other.share
  return {
    ended: before.filter((one) => !after.some((other) => stays(one, other))),
    begun: after.filter((one) => !before.some((other) => stays(one, other))),
  }
}

/** The parts of an amount that fall to each share; they sum to the whole amount, to the last minor unit. */
export function creditOf(amount: number, parts: readonly Pick<Part, 'share'>[]): number[] {
  return splitAmount(
    amount,
    parts.map(({ share }) => share),
  )
}

/**
 * One share is set, the others give way in proportion, so that all sum to the whole again. Where the others have
 * none to give way with, the first of them takes what is left. Steps of `unit` basis points (100: whole percent).
 */
export function balanced(shares: readonly number[], at: number, share: number, unit = 100): number[] {
  if (shares.length === 1) return [WHOLE]
  const set = Math.min(WHOLE, Math.max(0, Math.round(share / unit) * unit))
  const others = shares.map((one, index) => (index === at ? 0 : one))
  const weights = others.some((one) => one > 0)
    ? others
    : shares.map((_, index) => Number(index === firstBut(at)))
  const rest = splitAmount((WHOLE - set) / unit, weights)
  return rest.map((one, index) => (index === at ? set : one * unit))
}

const firstBut = (at: number) => (at === 0 ? 1 : 0)

/** What is left to the others when one leaves: they share the credit in the proportion they had. */
export function without(shares: readonly number[], at: number): number[] {
  const left = shares.filter((_, index) => index !== at)
  if (left.length === 0) return []
  const weights = left.some((one) => one > 0) ? left : left.map((_, index) => Number(index === 0))
  return splitAmount(WHOLE / 100, weights).map((one) => one * 100)
}

export const TEAM_GAPS = ['owner-outside', 'nobody-converts', 'left-company'] as const
export type TeamGap = { code: (typeof TEAM_GAPS)[number]; memberId: string | null }

/** What is odd about a team: who holds the deal has no part in it, nobody converts, somebody works here no more. */
export function teamGaps(
  parts: readonly (Pick<Part, 'memberId' | 'function'> & { isActive: boolean })[],
  ownerId: string | null,
): TeamGap[] {
  if (parts.length === 0) return []
  const outside = ownerId !== null && parts.every(({ memberId }) => memberId !== ownerId)
  const converts = parts.some((one) => one.function === 'convert')
  const gone = [...new Set(parts.filter((one) => !one.isActive).map((one) => one.memberId))]
  return [
    ...(outside ? [{ code: 'owner-outside' as const, memberId: ownerId }] : []),
    ...(converts ? [] : [{ code: 'nobody-converts' as const, memberId: null }]),
    ...gone.map((memberId) => ({ code: 'left-company' as const, memberId })),
  ]
}
