/** What later modules answer to facts of earlier ones, in the same transaction. */
import { placeOrder } from './funnel/customers/actions.ts'
import { ATTACHED_ORDERS } from './funnel/customers/attached.ts'
import { closeOpenOffers } from './funnel/handoffs/actions.ts'
import { closeRequests } from './funnel/handoffs/requests/actions.ts'
import { backTo, refundDisqualified } from './funnel/handoffs/routing/actions.ts'
import { ATTACHED_ROUTING } from './funnel/handoffs/routing/attached.ts'
import { closeMerged, reopenUnmerged } from './funnel/intake/duplicates/merged.ts'
import { mustNotBeToldApart } from './funnel/intake/duplicates/not-the-same.ts'
import { ATTACHED_FORMS } from './funnel/intake/forms/attached.ts'
import { mustHoldNoLeads } from './funnel/leads/held.ts'
import { ATTACHED_OF_LEADS, type AttachedTo } from './funnel/leads/merging/attached.ts'
import type { Lead } from './funnel/leads/move.ts'
import { closeWithLead, openOnAccept } from './funnel/opportunities/actions.ts'
import { ATTACHED_DEALS } from './funnel/opportunities/attached.ts'
import { mustBeQualified } from './funnel/qualification/actions.ts'
import { ATTACHED_ACTIVITIES, openTasksOf } from './office/activities/attached.ts'
import { channelWorth } from './office/metrics/worth.ts'
import { ok } from './platform/result.ts'
import type { Answers, Work } from './platform/work.ts'
import { TEAM_ANSWERS } from './team-answers.ts'

/** What hangs on people and companies, by module: it moves when two of them become one. */
export const ATTACHED: AttachedTo[] = [
  ATTACHED_OF_LEADS,
  ATTACHED_ACTIVITIES,
  ATTACHED_ROUTING,
  ATTACHED_FORMS,
  ATTACHED_DEALS,
  ATTACHED_ORDERS,
]

/** What later modules answer to a fact in the same transaction. */
export const ANSWERS: Answers = {
  'member.leaving': (work, { memberId }) => mustHoldNoLeads(work, { memberId }),
  ...TEAM_ANSWERS,
  'record.attached': async (_, { noun }: { noun: keyof AttachedTo }) =>
    ok(ATTACHED.flatMap((one) => one[noun])),
  'contact.merging': (work, { ids }) => mustNotBeToldApart(work, 'contacts', ids),
  'account.merging': (work, { ids }) => mustNotBeToldApart(work, 'accounts', ids),
  'lead.attached': async (work, { leadId }) => ok([await openTasksOf(work, leadId)]),
  'lead.coming-back': async (work, { lead, memberId }) => ok(await backTo(work, lead, lead.level, memberId)),
  'lead.disqualified': async (work, { lead, reason }) => {
    await refundDisqualified(work, lead, reason)
    return endWith(work, lead, 'accepted')
  },
  'lead.sorting': (work, { lead }) => closeOpenOffers(work, lead, 'accepted'),
  'lead.refused': (work, { lead }) => endWith(work, lead, 'accepted'),
  'contact.merged': closeMerged,
  'account.merged': closeMerged,
  'contact.unmerged': reopenUnmerged,
  'account.unmerged': reopenUnmerged,
  'lead.merged': (work, { lead }) => endWith(work, lead, 'withdrawn'),
  'lead.nurtured': (work, { lead }) => closeOpenOffers(work, lead, 'accepted'),
  'lead.lost': (work, { lead }) => closeRequests(work, lead),
  'lead.suppressed': async (work, { lead, reason }) => {
    await endWith(work, lead, 'withdrawn')
    return closeWithLead(work, lead, reason)
  },
  'desk.worth-asked': async (work) => ok(await channelWorth(work)),
  'lead.voided': async (work, { lead, reason }) => {
    await endWith(work, lead, 'withdrawn')
    return closeWithLead(work, lead, reason)
  },
  'handoff.offering': (work, { leadId }) => mustBeQualified(work, leadId),
  'handoff.accepted': async (work, { lead, seam, packet }) =>
    seam === 'qualify>convert' ? openOnAccept(work, lead, packet) : ok(null),
  'opportunity.won': (work, { opportunity }) => placeOrder(work, opportunity),
}

// Nobody is asked for anything more.
async function endWith(work: Work, lead: Lead, offers: 'accepted' | 'withdrawn') {
  await closeOpenOffers(work, lead, offers)
  return closeRequests(work, lead)
}
