/** Outcomes: won or lost, what that makes of the lead, and the ways back. */
import { ok, type Result, refuse } from '../../platform/result.ts'
import { insertRow, patched, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Instant } from '../../platform/time.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import { claimLead, loseLead, winLead } from '../handoffs/actions.ts'
import { asNow, lockLead } from '../leads/actions.ts'
import { illegal } from '../leads/lead.ts'
import type { Lead } from '../leads/move.ts'
import { moneyAfter, opportunityToWork, recordOn } from './actions.ts'
import type { OutcomeIn } from './contract.ts'
import { endPlan } from './nurture/touches.ts'
import { cannotLose, cannotWin, closedAt, comesTo, notOpen } from './opportunity.ts'
import { type Course, courses, lockAllOf, type Opportunity } from './store.ts'
import { stampCredit, voidCredit } from './team/credits.ts'

export interface Closed {
  opportunity: Opportunity
  lead: Lead
}

/** Records how an opportunity ended. When none of the lead's is open any more, the lead is won or lost with it. */
export async function recordOutcome(work: Work, given: OutcomeIn): Promise<Result<Closed>> {
  const found = await opportunityToWork(work, given.opportunityId, given.version)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const not = notOpen(opportunity) ?? illegal(asNow(lead), given.outcome === 'won' ? 'win' : 'lose')
  if (not) return not
  const at = closedAt(given.closedOn, opportunity, { now: work.now, timeZone: work.actor.workspace.timeZone })
  if (!at.ok) return at
  const held = await takeToWork(work, lead)
  if (!held.ok) return held
  const closed =
    given.outcome === 'won'
      ? await win(work, held.value, opportunity, given, at.value)
      : await lose(work, held.value, opportunity, given.reason, at.value)
  if (!closed.ok) return closed
  // The order that was placed may have named the lead's company meanwhile.
  const now = await lockLead(work.tx, work.actor.workspaceId, lead.id)
  const settled = await settleLead(work, now ?? held.value, given)
  return settled.ok ? ok({ opportunity: closed.value, lead: settled.value }) : settled
}

// Who closes a deal that waits in a queue is its closer.
function takeToWork(work: Work, lead: Lead): Promise<Result<Lead>> {
  const takes = lead.ownerMemberId === null && work.actor.memberId !== null
  return takes ? claimLead(work, lead) : Promise.resolve(ok(lead))
}

async function win(
  work: Work,
  lead: Lead,
  opportunity: Opportunity,
  given: OutcomeIn,
  at: Instant,
): Promise<Result<Opportunity>> {
  const done = await doCourse(work, opportunity, given.course, at)
  if (!done.ok) return done
  const money = moneyAfter(work, opportunity, given)
  if (!money.ok) return money
  const change = await patchRow(work, 'opportunities', opportunity, {
    ...closing(work, lead, 'won', at),
    ...money.value,
  })
  const won = patched(opportunity, change)
  const credits = await stampCredit(work, lead, won)
  await recordOn(work, lead, won, {
    fact: 'opportunity.won',
    at,
    rows: [change, done.value, ...credits, ...(await endPlan(work, won.id))],
  })
  const answered = await answerFact(work, 'opportunity.won', {
    lead,
    opportunity: won,
    opportunityId: won.id,
  })
  return answered.ok ? ok(won) : answered
}

/** Sees that a decisive course of action is done, doing the one named in the request. */
async function doCourse(
  work: Work,
  opportunity: Opportunity,
  course: OutcomeIn['course'],
  at: Instant,
): Promise<Result<RowChange | null>> {
  const asked = await courses(work, opportunity.id)
  if (!course) return cannotWin(asked.map(soFar)) ?? ok(null)
  if ('courseId' in course) {
    const one = asked.find(({ id }) => id === course.courseId)
    if (!one)
      return refuse('unknown-reference', 'No such course of action was asked here.', {
        field: 'course.courseId',
      })
    const values = { decisive: true, agreedAt: one.agreedAt ?? at, doneAt: one.doneAt ?? at }
    return ok(await patchRow(work, 'coursesOfAction', one, values))
  }
  return ok(
    await insertRow(work, 'coursesOfAction', {
      ...{ id: work.newId(), opportunityId: opportunity.id, leadId: opportunity.leadId, ...course },
      ...{ decisive: true, dueOn: null, askedAt: at, agreedAt: at, doneAt: at, binnedAt: null },
    }),
  )
}

function soFar({ decisive, doneAt }: Course) {
  return { decisive, done: doneAt !== null }
}

async function lose(
  work: Work,
  lead: Lead,
  opportunity: Opportunity,
  reason: string | undefined,
  at: Instant,
): Promise<Result<Opportunity>> {
  const not = cannotLose(reason)
  if (not) return not
  return ok(await writeLost(work, lead, opportunity, reason as string, at, 'convert'))
}

/** Writes a loss and its fact. */
export async function writeLost(
  work: Work,
  lead: Lead,
  opportunity: Opportunity,
  reason: string,
  at: Instant,
  fn: string,
) {
  const values = { ...closing(work, lead, 'lost', at), lostReason: reason }
  const change = await patchRow(work, 'opportunities', opportunity, values)
  const lost = patched(opportunity, change)
  // What was won before and is cancelled is credited as won no more.
  const voided = opportunity.state === 'won' ? await voidCredit(work, opportunity.id) : []
  const credits = await stampCredit(work, lead, lost)
  await recordOn(work, lead, lost, {
    fact: 'opportunity.lost',
    function: fn,
    at,
    detail: { reason },
    rows: [change, ...voided, ...credits, ...(await endPlan(work, lost.id))],
  })
  return lost
}

function closing(work: Work, lead: Lead, state: 'won' | 'lost', at: Instant) {
  return { state, closedAt: at, closedByMemberId: work.actor.memberId ?? lead.ownerMemberId }
}

async function settleLead(work: Work, lead: Lead, given: OutcomeIn): Promise<Result<Lead>> {
  const all = await lockAllOf(work, lead.id)
  const outcome = comesTo(all.map(({ state }) => state))
  if (outcome === null) return ok(lead)
  if (outcome === 'won') return winLead(work, lead, { to: receiver(given) })
  return loseLead(work, lead, given.reason as string)
}

function receiver({ toMemberId, toQueueId }: OutcomeIn) {
  if (toMemberId) return { memberId: toMemberId }
  return toQueueId ? { queueId: toQueueId } : undefined
}
