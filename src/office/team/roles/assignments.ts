/** Who holds which role: begun, changed, ended. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { mustBePresent } from '../members/actions.ts'
import { mustNotBeOwn } from '../rights/own.ts'
import { lockTerritory } from '../territories/store.ts'
import type { Assignment, assignmentIn, assignmentPatch, roleChangeIn } from './contract.ts'
import { columnsOf, type LimitColumns, type Limits, limitsOf, mustBeSize, NO_LIMITS } from './limits.ts'
import { mayHold } from './role.ts'
import * as store from './store.ts'

type Given = z.output<typeof assignmentIn>

/** A member begins to hold a role. The answer to `role.assigning` may refuse unknown product lines and channels. */
export async function assign(work: Work, given: Given): Promise<Result<Assignment>> {
  await takeTurn(work)
  const { memberId, roleId, share, standing } = given
  const limits = { ...given, dealSize: given.dealSize ?? null }
  const span = { fromDay: given.fromDay ?? today(work), untilDay: given.untilDay ?? null }
  const known = await namesKnown(work, { memberId, roleId }, limits)
  if (!known.ok) return known
  const one = { memberId, roleId, share, standing, ...columnsOf(limits), ...span }
  const fine = mustNotBeOwn(work.actor, memberId) ?? mayHold(one, await store.assignmentsOf(work, memberId))
  return fine.ok ? ok(await begin(work, one)) : fine
}

/** Ends an assignment on a day, or lets it go on. */
export async function changeAssignment(
  work: Work,
  id: string,
  { version, untilDay }: z.output<typeof assignmentPatch>,
): Promise<Result<Assignment>> {
  await takeTurn(work)
  const before = await store.lockAssignment(work, id)
  if (!before) return noAssignment()
  const own = mustNotBeOwn(work.actor, before.memberId)
  if (own) return own
  const stale = staleUnless(shownAssignment(before), version)
  if (stale) return stale
  if (untilDay === undefined) return ok(shownAssignment(before))
  const fine = mayHold({ ...before, untilDay }, await store.assignmentsOf(work, before.memberId))
  return fine.ok ? ok(await end(work, before, untilDay)) : fine
}

/**
 * Another share, standing or other limits from a day on: what was held ends there and a new assignment begins, so that
 * the days before stay as they were.
 */
export async function reassign(
  work: Work,
  { assignmentId, version, fromDay, ...fields }: z.output<typeof roleChangeIn>,
): Promise<Result<{ ended: Assignment; begun: Assignment }>> {
  await takeTurn(work)
  const before = await store.lockAssignment(work, assignmentId)
  if (!before) return noAssignment()
  const own = mustNotBeOwn(work.actor, before.memberId)
  if (own) return own
  const stale = staleUnless(shownAssignment(before), version)
  if (stale) return stale
  const day = laterOf(fromDay ?? today(work), before.fromDay)
  if (before.untilDay !== null && before.untilDay <= day) {
    return refuse('already-ended', `This ended on ${before.untilDay}. Give the role anew.`)
  }
  const limits = { ...limitsOf(before), ...given(fields) } as Limits
  const known = await namesKnown(work, before, { ...NO_LIMITS, ...given(fields) } as Limits)
  if (!known.ok) return known
  const { memberId, roleId, untilDay } = before
  const { share = before.share, standing = before.standing } = fields
  const next = { memberId, roleId, share, standing, ...columnsOf(limits), fromDay: day, untilDay }
  const others = (await store.assignmentsOf(work, memberId)).filter((one) => one.id !== assignmentId)
  const fine = mayHold(next, others)
  if (!fine.ok) return fine
  return ok({ ended: await end(work, before, day), begun: await begin(work, next) })
}

/** As the API shows a row. */
export function shownAssignment(row: store.AssignmentRow): Assignment {
  const { id, memberId, roleId, share, standing, fromDay, untilDay, version } = row
  return { id, memberId, roleId, share, standing, ...limitsOf(row), fromDay, untilDay, version } as Assignment
}

type Row = NonNullable<Awaited<ReturnType<typeof store.lockAssignment>>>

async function begin(work: Work, one: Omit<store.AssignmentRow, 'id' | 'version'>): Promise<Assignment> {
  const row = await insertRow(work, 'roleAssignments', { id: work.newId(), ...one })
  const { memberId, roleId, share } = one
  const detail = { memberId, roleId, share }
  await record(work, { fact: 'role.assigned', function: 'manage', ...dimensionsOf(one), detail, rows: [row] })
  return shownAssignment({ id: row.id, ...one, version: 1 })
}

async function end(work: Work, before: Row, untilDay: string | null): Promise<Assignment> {
  const change = await patchRow(work, 'roleAssignments', before, { untilDay })
  const fact = untilDay ? 'role.ended' : 'role.reassigned'
  const { memberId, roleId } = before
  const detail = { memberId, roleId }
  if (change)
    await record(work, { fact, function: 'manage', ...dimensionsOf(before), detail, rows: [change] })
  return shownAssignment(patched(before, change))
}

async function namesKnown(
  work: Work,
  { memberId, roleId }: { memberId: string; roleId: string },
  limits: Limits,
): Promise<Result<unknown>> {
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return member
  const role = await store.lockRole(work, roleId)
  if (!role || role.binnedAt) return refuse('unknown-role', 'There is no such role.', { field: 'roleId' })
  const size = mustBeSize(limits.dealSize)
  if (!size.ok) return size
  for (const [n, id] of limits.territoryIds.entries()) {
    const territory = await lockTerritory(work, id)
    if (!territory || territory.binnedAt) {
      return refuse('unknown-territory', 'There is no such territory.', { field: `territoryIds.${n}` })
    }
  }
  const { productLineIds, channelIds } = limits
  return answerFact(work, 'role.assigning', { productLineIds, channelIds })
}

// A fact has one place for each; who is limited to several is found in the rows it wrote.
function dimensionsOf({ territoryIds, productLineIds, channelIds }: LimitColumns) {
  const only = (ids: string[] | null) => (ids?.length === 1 ? (ids[0] as string) : null)
  return {
    territoryId: only(territoryIds),
    productLineId: only(productLineIds),
    channelId: only(channelIds),
  }
}

const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
const laterOf = (a: string, b: string) => (a > b ? a : b)
const today = (work: Work) => dayOf(work.now, work.actor.workspace.timeZone)
const noAssignment = () => refuse('not-found', 'There is no such assignment.')
