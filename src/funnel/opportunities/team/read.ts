/** A deal's team as it is shown. */
import { withoutHidden } from '../../../platform/hidden.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { TeamOut } from './contract.ts'
import { type Part, teamGaps, teamOf } from './deal-team.ts'
import {
  allParts,
  creditsOf,
  current,
  type Deal,
  dealFor,
  type HeldPart,
  membersNamed,
  versionOf,
} from './store.ts'

/** The team of a deal with its history and what outcomes credited; null when there is no such deal. */
export async function dealTeam(work: Work, scope: Scope, opportunityId: string): Promise<TeamOut | null> {
  const deal = await dealFor(work, scope, opportunityId)
  if (!deal) return null
  const all = await allParts(work, deal.id)
  const credits = await creditsOf(work, deal.id)
  const agreed = current(all)
  const parts = teamOf(agreed, deal.ownerId)
  const everybody = [...all, ...credits, ...parts].map(({ memberId }) => memberId)
  const known = await membersNamed(work, everybody)
  const nameOf = (id: string) => ({ id, name: known.get(id)?.name ?? '' })
  const shown = (part: Part) => {
    const { memberId, function: fn, reach, share } = part
    return { member: nameOf(memberId), function: fn, reach, share }
  }
  const gaps = teamGaps(
    agreed.map((one) => ({ ...one, isActive: known.get(one.memberId)?.isActive ?? false })),
    deal.ownerId,
  )
  return {
    opportunityId: deal.id,
    version: versionOf(all),
    isAgreed: agreed.length > 0,
    members: parts.map((part) => ({ ...shown(part), fromAt: sinceOf(part, deal) })),
    earlier: ended(all).map((one) => ({ ...shown(one), fromAt: one.fromAt, untilAt: one.untilAt as string })),
    credits: credits.map((one) => {
      const { amount, currency, at, voidedAt } = one
      const credit = { ...shown(one), outcome: one.outcome as 'won' | 'lost', amount, currency, at, voidedAt }
      return withoutHidden(work.actor.rights, credit, { amounts: ['amount', 'currency'] })
    }),
    gaps: gaps.map(({ code, memberId }) => ({ code, member: memberId ? memberGap(memberId) : null })),
  }

  function memberGap(id: string) {
    return known.has(id) ? nameOf(id) : { id, name: deal?.ownerName ?? '' }
  }
}

function sinceOf(part: Part, deal: Deal): string {
  return 'fromAt' in part ? (part as HeldPart).fromAt : deal.openedAt
}

function ended(all: readonly HeldPart[]): HeldPart[] {
  return all.filter((one) => one.untilAt !== null).reverse()
}
