import type { Work } from '../../platform/work.ts'
import type { LeadIn } from './contract.ts'
import type { EarlierKind } from './lead.ts'
import type { Stamped } from './stamping.ts'

/** Who the lead is about, and where. */
export interface Who extends Stamped {
  accountId: string | null
  contactId: string | null
}

type Opening = Who & {
  id: string
  receivedAt: string
  ownerMemberId: string | null
  ownerQueueId: string | null
}

/** The row of a lead that has just been received. Shared by the single verb and the import. */
export function newLead(
  work: Pick<Work, 'now' | 'actor'>,
  given: Omit<LeadIn, 'account' | 'contact' | 'to'>,
  opening: Opening,
) {
  return {
    ...opening,
    channelId: given.channelId ?? null,
    campaignId: given.campaignId ?? null,
    productLineId: given.productLineId ?? null,
    ...expectedOf(work, given.expectedValue),
    interest: given.interest || null,
    directness: given.directness,
    level: 'gather',
    state: 'new',
    closedAs: null,
    closedReason: null,
    levelSince: opening.receivedAt,
    stateSince: opening.receivedAt,
    firstQualifyAt: null,
    firstConvertAt: null,
    wonAt: null,
    closedAt: null,
    nurtureUntil: null,
    nextStep: given.nextStep ?? null,
    nextStepOn: given.nextStepOn ?? null,
    approach: null,
    earlierLeadId: given.earlierLeadId ?? null,
    earlierKind: (given.earlierKind ?? null) as EarlierKind | null,
    mergedIntoId: null,
    lastMemberId: null,
    lastTouchAt: null,
    tags: given.tags ?? [],
    skills: given.skills ?? null,
    externalId: given.externalId || null,
    importId: null,
    extras: given.extras ?? {},
    createdAt: work.now,
  }
}

/** The first stretch on the relay strip. Shared by the single verb and the import. */
export function firstHolding(
  work: Pick<Work, 'newId'>,
  leadId: string,
  owner: { ownerMemberId: string | null; ownerQueueId: string | null },
  receivedAt: string,
) {
  return {
    id: work.newId(),
    leadId,
    seq: 1,
    function: 'gather',
    memberId: owner.ownerMemberId,
    queueId: owner.ownerQueueId,
    how: 'received',
    reason: null,
    fromAt: receivedAt,
    untilAt: null,
  }
}

/** The columns of an expected value; its currency is the company's unless said. */
export function expectedOf(
  { actor }: Pick<Work, 'actor'>,
  expected: { amount: number; currency?: string | undefined } | null | undefined,
) {
  if (!expected) return { expectedAmount: null, expectedCurrency: null }
  return {
    expectedAmount: expected.amount,
    expectedCurrency: expected.currency ?? actor.workspace.currency,
  }
}
