/** Courses of action: the specific thing the prospect is asked to do; asked, agreed, done. */
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { Lead } from '../leads/move.ts'
import { opportunityToWork, recordOn } from './actions.ts'
import type { CourseIn, CoursePatch } from './contract.ts'
import { notOpen } from './opportunity.ts'
import { type Course, lockCourse, type Opportunity, opportunityOf } from './store.ts'

/** Asks the prospect for a specific course of action. */
export async function askCourse(work: Work, given: CourseIn): Promise<Result<{ id: string }>> {
  const found = await opportunityToWork(work, given.opportunityId)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const not = notOpen(opportunity)
  if (not) return not
  const row = await insertRow(work, 'coursesOfAction', {
    id: given.id ?? work.newId(),
    opportunityId: opportunity.id,
    leadId: lead.id,
    kind: given.kind,
    description: given.description,
    decisive: given.decisive,
    dueOn: given.dueOn ?? null,
    askedAt: work.now,
    agreedAt: null,
    doneAt: null,
    binnedAt: null,
  })
  const detail = { courseId: row.id, kind: given.kind, decisive: given.decisive }
  await recordOn(work, lead, opportunity, { fact: 'course.asked', detail, rows: [row] })
  return ok({ id: row.id })
}

/** Changes a course of action: agreed, done (which is more than agreed), its words; or takes it out of the bin. */
export async function editCourse(
  work: Work,
  id: string,
  patch: CoursePatch,
): Promise<Result<{ id: string }>> {
  const found = await courseToWork(work, id, patch.version)
  if (!found.ok) return found
  const { course, opportunity, lead } = found.value
  const { version: _, agreed, done, binned, ...said } = patch
  const doneAt = whenSo(done, course.doneAt, work.now)
  const change = await patchRow(work, 'coursesOfAction', course, {
    ...said,
    doneAt,
    agreedAt: whenSo(done ? true : agreed, course.agreedAt, work.now),
    binnedAt: binned === false ? null : undefined,
  })
  if (!change) return ok({ id })
  const detail = {
    courseId: id,
    kind: patch.kind ?? course.kind,
    decisive: patch.decisive ?? course.decisive,
  }
  await recordOn(work, lead, opportunity, { fact: factOf(change), detail, rows: [change] })
  return ok({ id })
}

function whenSo(so: boolean | undefined, since: string | null, now: string): string | null | undefined {
  if (so === undefined) return undefined
  return so ? (since ?? now) : null
}

function factOf({ set }: RowChange): string {
  if ('doneAt' in set) return set.doneAt ? 'course.done' : 'course.undone'
  if ('agreedAt' in set) return set.agreedAt ? 'course.agreed' : 'course.unagreed'
  return 'binnedAt' in set ? 'course.restored' : 'course.edited'
}

/** Puts a course of action into the bin; it can be taken out again. */
export async function binCourse(work: Work, id: string): Promise<Result<{ id: string }>> {
  const found = await courseToWork(work, id, undefined)
  if (!found.ok) return found
  const { course, opportunity, lead } = found.value
  const change = await patchRow(work, 'coursesOfAction', course, { binnedAt: course.binnedAt ?? work.now })
  if (change)
    await recordOn(work, lead, opportunity, {
      fact: 'course.binned',
      detail: { courseId: id },
      rows: [change],
    })
  return ok({ id })
}

async function courseToWork(
  work: Work,
  id: string,
  version: number | undefined,
): Promise<Result<{ course: Course; opportunity: Opportunity; lead: Lead }>> {
  const opportunityId = await opportunityOf(work, 'courses_of_action', id)
  if (!opportunityId) return refuse('not-found', 'There is no such course of action.')
  const found = await opportunityToWork(work, opportunityId)
  if (!found.ok) return found
  const course = await lockCourse(work, id)
  return notOpen(found.value.opportunity) ?? staleUnless(course, version) ?? ok({ course, ...found.value })
}
