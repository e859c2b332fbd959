/** Forming a deal's team, and who may work with it. */
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { asNow, lockLead } from '../../leads/actions.ts'
import { mayWork } from '../../leads/lead.ts'
import type { Lead } from '../../leads/move.ts'
import { opportunityToWork, recordOn } from '../actions.ts'
import { notOpen } from '../opportunity.ts'
import { leadOf, lockOpportunity, type Opportunity } from '../store.ts'
import type { TeamIn } from './contract.ts'
import { cannotForm, type Part, turned } from './deal-team.ts'
import { allParts, current, type HeldPart, isInTeam, membersNamed, versionOf } from './store.ts'

/** Sets who works a deal as what with which share: the whole team at once. What was before is kept. */
export async function formTeam(
  work: Work,
  opportunityId: string,
  { version, members }: TeamIn,
): Promise<Result<{ id: string }>> {
  const found = await opportunityToWork(work, opportunityId)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const all = await allParts(work, opportunity.id)
  const before = current(all)
  const not =
    notOpen(opportunity) ??
    staleUnless({ version: versionOf(all) }, version) ??
    cannotForm(members) ??
    (await gone(work, members, before))
  if (not) return not
  const { ended, begun } = turned(before, members)
  for (const part of ended) await end(work, lead, opportunity, part, begun)
  for (const part of begun) await begin(work, lead, opportunity, part, ended)
  return ok({ id: opportunity.id })
}

// Who has left keeps the part they have, but is given none.
async function gone(work: Work, members: readonly Part[], before: readonly Part[]): Promise<Refusal | null> {
  const known = await membersNamed(
    work,
    members.map(({ memberId }) => memberId),
  )
  const at = members.findIndex(
    ({ memberId }) =>
      !known.get(memberId)?.isActive &&
      !before.some((one) => known.has(memberId) && one.memberId === memberId),
  )
  if (at < 0) return null
  return refuse('unknown-member', 'This colleague does not work here any more.', {
    field: `members.${at}.memberId`,
  })
}

const isSame = (one: Part, other: Part) => one.memberId === other.memberId && one.function === other.function

// A changed share is one fact, told by the part that begins; a part that only ends is told by itself.
async function end(work: Work, lead: Lead, opportunity: Opportunity, part: HeldPart, begun: readonly Part[]) {
  const row = await patchRow(work, 'dealMembers', part, { untilAt: work.now })
  const changes = begun.some((one) => isSame(one, part))
  const detail = { memberId: part.memberId, as: part.function, share: part.share }
  const fact = changes ? 'deal-member.share-ended' : 'deal-member.left'
  await recordOn(work, lead, opportunity, { fact, detail, rows: [row] })
}

async function begin(
  work: Work,
  lead: Lead,
  opportunity: Opportunity,
  part: Part,
  ended: readonly HeldPart[],
) {
  const row = await insertRow(work, 'dealMembers', {
    ...{ id: work.newId(), opportunityId: opportunity.id, leadId: lead.id },
    ...{ memberId: part.memberId, function: part.function, reach: part.reach, share: part.share },
    ...{ fromAt: work.now, untilAt: null },
  })
  const before = ended.find((one) => isSame(one, part))
  const detail = {
    memberId: part.memberId,
    as: part.function,
    share: part.share,
    before: before?.share ?? null,
  }
  const fact = before ? 'deal-member.changed' : 'deal-member.joined'
  await recordOn(work, lead, opportunity, { fact, detail, rows: [row] })
}

/** An opportunity (locked after its lead) that the actor may work, or helps to work as one of its team. */
export async function dealToHelp(
  work: Work,
  id: string,
): Promise<Result<{ opportunity: Opportunity; lead: Lead }>> {
  const leadId = await leadOf(work, id)
  const lead = leadId ? await lockLead(work.tx, work.actor.workspaceId, leadId) : null
  if (!lead) return refuse('not-found', 'There is no such opportunity.')
  const not = mayWork(asNow(lead), work.actor)
  const { memberId } = work.actor
  if (not && !(memberId && (await isInTeam(work, id, memberId)))) return not
  const opportunity = await lockOpportunity(work, id)
  return notOpen(opportunity) ?? ok({ opportunity, lead })
}
