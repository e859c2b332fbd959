/** A card as it is answered: the facts in the form's words, why it is here, and what waiting has cost. */

import { LEVELS } from '../../../office/team/functions.ts'
import { NO_ID } from '../../../platform/id.ts'
import { msBetween } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { Requirable } from '../../handoffs/policies/policy.ts'
import type { PairOut } from '../duplicates/contract.ts'
import { seenPairs, shownPairs } from '../duplicates/store.ts'
import { needsOf } from './cards.ts'
import type { Card } from './contract.ts'
import type { DeskFacts, Twin } from './facts.ts'
import { factsOf } from './load.ts'
import { findingsOf, whysOf } from './reasons.ts'
import type { ChannelWorth } from './worths.ts'

const DAY_MS = 86_400_000

/** The cards of leads, in the order of their ids; what the actor's rights leave out is left out. */
export async function cardsOf(
  work: Work,
  ids: string[],
  worths: ChannelWorth[],
  at: string,
): Promise<Card[]> {
  const [facts, needs] = [await factsOf(work, ids), await needsOf(work)]
  const byId = new Map(facts.map((one) => [one.leadId, one]))
  const pairs = await pairsSeen(work, facts)
  const day = new Map(worths.map((one) => [one.id, one.dayCost]))
  return ids.flatMap((id) => {
    const one = byId.get(id)
    if (!one) return []
    const dayCost = day.get(one.channelId ?? NO_ID) ?? 0
    return [cardOf(work, one, pairs, needs(one.channelId), dayCost, at)]
  })
}

// Both of a pair must be seen to be shown.
async function pairsSeen(work: Work, facts: DeskFacts[]): Promise<Map<string, PairOut>> {
  const ids = facts.flatMap((one) => one.pairs.map(({ pairId }) => pairId))
  if (ids.length === 0) return new Map()
  const shown = await shownPairs(work, await seenPairs(work, [...new Set(ids)]))
  return new Map(shown.map((one) => [one.id, one]))
}

function cardOf(
  work: Work,
  facts: DeskFacts,
  pairs: Map<string, PairOut>,
  required: readonly Requirable[],
  dayCost: number,
  at: string,
): Card {
  const findings = findingsOf(facts, required, work.now)
  const days = msBetween(facts.receivedAt, at) / DAY_MS
  const card: Card = {
    leadId: facts.leadId,
    version: facts.version,
    state: facts.state as Card['state'],
    name: facts.person ?? facts.company ?? '',
    whys: whysOf(findings),
    findings,
    required: [...required],
    values: valuesOf(facts),
    accountId: facts.accountId,
    contactId: facts.contactId,
    channel: facts.channelId ? { id: facts.channelId, name: facts.channelName ?? '' } : null,
    campaignName: facts.campaignName,
    ownerName: facts.ownerName,
    isMine: facts.ownerMemberId !== null && facts.ownerMemberId === work.actor.memberId,
    tags: facts.tags,
    receivedAt: facts.receivedAt,
    waiting: { days, cost: days * dayCost, dayCost },
    twins: facts.twins.map((twin) => ({ ...twin, isKept: keeps(twin, facts) }) as Card['twins'][number]),
    pairs: facts.pairs.flatMap(({ pairId }) => pairs.get(pairId) ?? []),
  }
  return work.actor.rights.personal ? card : withoutPeople(card, facts)
}

/** Is the other lead the one that stays: what is further on, else what was here first. */
export function keeps(twin: Pick<Twin, 'leadId' | 'level' | 'receivedAt'>, facts: DeskFacts): boolean {
  const further = LEVELS.indexOf(twin.level as 'gather') - LEVELS.indexOf(facts.level as 'gather')
  if (further !== 0) return further > 0
  if (twin.receivedAt !== facts.receivedAt) return twin.receivedAt < facts.receivedAt
  return twin.leadId < facts.leadId
}

/** Everything the card completes, as it is now. */
export function valuesOf(facts: DeskFacts): Card['values'] {
  return {
    personName: facts.person,
    title: facts.title,
    emails: facts.emails.map(({ email }) => email),
    phones: facts.phones.map(({ phone }) => phone),
    companyName: facts.company,
    domain: facts.domain,
    companyPhone: facts.companyPhone,
    country: facts.country,
    city: facts.city,
    channelId: facts.channelId,
    campaignId: facts.campaignId,
    productLineId: facts.productLineId,
    interest: facts.interest,
  }
}

// Whoever may not see people is told what is to be done, not about whom.
function withoutPeople(card: Card, { company }: DeskFacts): Card {
  return {
    ...card,
    hidden: [
      'name',
      'contactId',
      'values.personName',
      'values.title',
      'values.emails',
      'values.phones',
      'pairs',
    ],
    name: company ?? '',
    contactId: null,
    findings: card.findings.map((one) => ({ ...one, value: null, suggestion: null })),
    values: { ...card.values, personName: null, title: null, emails: [], phones: [] },
    twins: card.twins.map((twin) => ({ ...twin, name: '' })),
    pairs: [],
  }
}
