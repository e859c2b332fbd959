// Leads at every level of the funnel, brought there by our own actions.
import { ANSWERS } from '../src/app.ts'
import { claimLead, offer } from '../src/funnel/handoffs/actions.ts'
import { receiveLead } from '../src/funnel/leads/actions.ts'
import type { LeadIn } from '../src/funnel/leads/contract.ts'
import type { Lead } from '../src/funnel/leads/move.ts'
import { lockLead } from '../src/funnel/leads/store.ts'
import { recordOutcome } from '../src/funnel/opportunities/actions.ts'
import { lockAllOf, type Opportunity } from '../src/funnel/opportunities/store.ts'
import { mustBeOk } from '../src/platform/result.ts'
import type { Work } from '../src/platform/work.ts'
import { named } from './world.ts'

/** The work with what later modules answer to facts. */
export function withAnswers(work: Work): Work {
  work.answers = ANSWERS
  return work
}

/** A lead just received by the actor. */
export async function aLead(work: Work, given: Partial<LeadIn> = {}): Promise<Lead> {
  const name = named('Acme')
  const contact = { name: named('Ann'), emails: [`ann@${name.replace(' ', '-').toLowerCase()}.example`] }
  const who = { account: { name }, contact }
  return mustBeOk(
    await receiveLead(work, { directness: 'direct', interest: 'a valve for steam', ...who, ...given }),
  )
}

/** A lead the actor works at qualify. */
export async function atQualify(work: Work, given: Partial<LeadIn> = {}): Promise<Lead> {
  const lead = await aLead(work, given)
  const to = { memberId: work.actor.memberId as string }
  return mustBeOk(await offer(work, lead, { seam: 'gather>qualify', to, packet: {} })).lead
}

/** A lead that waits in the pool of qualify. */
export async function inQualifyPool(work: Work): Promise<Lead> {
  return mustBeOk(await offer(work, await aLead(work), { seam: 'gather>qualify', packet: {} })).lead
}

/** A lead the actor works at convert, with the opportunity that opened by accepting it. */
export async function atConvert(
  work: Work,
  given: Partial<LeadIn> = {},
): Promise<{ lead: Lead; opportunity: Opportunity }> {
  const before = await atQualify(work, given)
  const lead = before.state === 'working' ? before : mustBeOk(await claimLead(work, before))
  const to = { memberId: work.actor.memberId as string }
  const offered = mustBeOk(
    await offer(work, lead, { seam: 'qualify>convert', to, packet: { nextStep: 'Visit the plant' } }),
  )
  const [opportunity] = await lockAllOf(work, lead.id)
  return { lead: offered.lead, opportunity: opportunity as Opportunity }
}

/** A customer: a lead won by the actor with an order of 1250.00 EUR. */
export async function won(
  work: Work,
  given: Partial<LeadIn> = {},
): Promise<{ lead: Lead; opportunity: Opportunity }> {
  const { opportunity } = await atConvert(work, given)
  const course = { kind: 'order' as const, description: 'Order PO-17' }
  return mustBeOk(
    await recordOutcome(work, { opportunityId: opportunity.id, outcome: 'won', amount: 125_000, course }),
  )
}

/** The lead as it is now. */
export async function leadNow(work: Work, id: string): Promise<Lead> {
  return (await lockLead(work.tx, work.actor.workspaceId, id)) as Lead
}

/** The facts of a lead in their order. */
export async function factsOf(
  work: Work,
  leadId: string,
): Promise<{ fact: string; function: string | null }[]> {
  return work.tx
    .selectFrom('journal')
    .select(['fact', 'function'])
    .where('leadId', '=', leadId)
    .orderBy('leadSeq')
    .execute()
}
