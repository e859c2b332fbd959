/** The verbs on activities: log what was done, correct it, bin it. Tasks are in tasks.ts. */
import { asNow } from '../../funnel/leads/actions.ts'
import { stopByTouch } from '../../funnel/leads/clocks/keep.ts'
import { mayWork } from '../../funnel/leads/lead.ts'
import type { Lead } from '../../funnel/leads/move.ts'
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { cannotLog, directionOf, functionServed, isTouch } from './activity.ts'
import type { ActivityIn, ActivityPatch } from './contract.ts'
import { allWorkHere } from './store.ts'
import { activityToChange, doer, held, of, recordChange, shared, whatItIsAbout } from './subject.ts'

export { editTask, setTask } from './tasks.ts'

/** Logs a call, mail, meeting or note. Everybody may say what they did, also on a colleague's lead. */
export async function logActivity(work: Work, given: ActivityIn): Promise<Result<{ id: string }>> {
  const subject = await whatItIsAbout(work, given)
  if (!subject.ok) return subject
  const { lead, about } = subject.value
  const served = functionServed(given.function, held(lead), doer(work))
  if (!served.ok) return served
  const not = cannotLog(given, work.now) ?? cannotPlan(work, lead, given)
  if (not) return not
  const mentions = given.mentions?.length ? given.mentions : null
  if (mentions && !(await allWorkHere(work, mentions))) return unknownMention()
  const at = given.at ?? work.now
  const done = {
    ...shared(work, given, about),
    kind: given.kind,
    direction: directionOf(given),
    function: served.value,
  }
  const row = await insertRow(work, 'activities', {
    ...done,
    outcome: given.outcome ?? null,
    at,
    dueOn: null,
    doneAt: at,
    minutes: given.minutes ?? null,
    mentions,
  })
  const touched = lead && (await noteOnLead(work, lead, { touchedAt: isTouch(done) ? at : null, ...given }))
  const touch = { at, memberId: done.memberId, function: served.value }
  const clocks = lead && isTouch(done) ? await stopByTouch(work, lead.id, touch) : []
  const detail = {
    kind: given.kind,
    direction: done.direction,
    outcome: given.outcome ?? null,
    touch: isTouch(done),
    ...(mentions ? { mentions } : {}),
  }
  await record(work, {
    ...of(lead, about),
    fact: 'activity.done',
    function: served.value,
    at,
    detail,
    rows: [row, touched, ...clocks],
  })
  return ok({ id: row.id })
}

function unknownMention(): Refusal {
  return refuse('unknown-member', 'One of those named does not work here any more.', { field: 'mentions' })
}

// The next step is the holder's to set.
function cannotPlan(work: Work, lead: Lead | null, { nextStep, nextStepOn }: ActivityIn): Refusal | null {
  if (nextStep === undefined && nextStepOn === undefined) return null
  if (!lead) return refuse('no-lead', 'A next step belongs to a lead. Name the lead.', { field: 'leadId' })
  if (lead.state === 'closed')
    return refuse('lead-closed', 'This lead is closed: it has no next step.', { field: 'nextStep' })
  return mayWork(asNow(lead), work.actor)
}

function noteOnLead(
  work: Work,
  lead: Lead,
  { touchedAt, nextStep, nextStepOn }: { touchedAt: string | null; nextStep?: string; nextStepOn?: string },
): Promise<RowChange | null> {
  const later = touchedAt && (!lead.lastTouchAt || lead.lastTouchAt < touchedAt)
  return patchRow(work, 'leads', lead, { lastTouchAt: later ? touchedAt : undefined, nextStep, nextStepOn })
}

/** Corrects what was logged, or takes it out of the bin. */
export async function editActivity(
  work: Work,
  id: string,
  patch: ActivityPatch,
): Promise<Result<{ id: string }>> {
  const found = await activityToChange(work, id, patch.version)
  if (!found.ok) return found
  const { activity, lead } = found.value
  if (activity.kind === 'task') return refuse('is-a-task', 'This is a task. Change it as a task.')
  if (patch.outcome && activity.kind !== 'call')
    return cannotLog({ kind: 'note', outcome: patch.outcome }, work.now) as Refusal
  const { version: _, binned, ...said } = patch
  const named = (patch.mentions ?? []).filter((one) => !activity.mentions?.includes(one))
  if (!(await allWorkHere(work, named))) return unknownMention()
  const change = await patchRow(
    work,
    'activities',
    activity,
    binned === false ? { ...said, binnedAt: null } : said,
  )
  if (change)
    await recordChange(
      work,
      activity,
      lead,
      change,
      binned === false ? 'activity.restored' : 'activity.edited',
      named,
    )
  return ok({ id })
}

/** Puts an activity or a task into the bin; it can be taken out again. */
export async function binActivity(work: Work, id: string): Promise<Result<{ id: string }>> {
  const found = await activityToChange(work, id, undefined)
  if (!found.ok) return found
  const { activity, lead } = found.value
  const change = await patchRow(work, 'activities', activity, { binnedAt: activity.binnedAt ?? work.now })
  if (change) await recordChange(work, activity, lead, change, 'activity.binned')
  return ok({ id })
}
