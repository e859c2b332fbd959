/** The endpoints of criteria, qualifications and verdicts. */
import { z } from 'zod'
import { paged } from '../../platform/page.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { EVERYTHING } from '../../platform/rights.ts'
import { type Route, route } from '../../platform/route.ts'
import { may, type Scope } from '../../platform/scope.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { answerCriteria, decide, openQualification } from './actions.ts'
import {
  criterionIn,
  criterionList,
  criterionOut,
  criterionPatch,
  type QualificationOut,
  qualificationFilters,
  qualificationIn,
  qualificationList,
  qualificationOut,
  qualificationPatch,
  verdictIn,
  verdictOut,
} from './contract.ts'
import { addCriterion, binCriterion, editCriterion } from './criteria.ts'
import { missingForOffer } from './qualification.ts'
import { answersOf, criteria, qualification, qualifications } from './store.ts'

const tag = 'Qualification'
const byId = z.object({ id })

const criterionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/criteria',
    summary: 'What leads are qualified by, in the order it is asked',
    tag,
    access: 'viewer',
    query: z.object({ binned: z.enum(['true', 'false']).default('false') }),
    answer: criterionList,
    handle: async (work, { query }) =>
      ok({ items: (await criteria(work, { binned: query.binned === 'true' })) as never, next: null }),
  }),
  route({
    method: 'POST',
    path: '/criteria',
    summary: 'Add a criterion of your own beside the four checks',
    tag,
    access: 'manager',
    status: 201,
    body: criterionIn,
    answer: criterionOut,
    handle: async (work, { body }) => (await addCriterion(work, body)) as never,
  }),
  route({
    method: 'PATCH',
    path: '/criteria/:id',
    summary: 'Change how a criterion is called, asked and ordered, or take it out of the bin',
    tag,
    access: 'manager',
    params: byId,
    body: criterionPatch,
    answer: criterionOut,
    handle: async (work, { params, body }) => (await editCriterion(work, params.id, body)) as never,
  }),
  route({
    method: 'DELETE',
    path: '/criteria/:id',
    summary: 'Put a criterion of your own into the bin',
    tag,
    access: 'manager',
    params: byId,
    answer: criterionOut,
    refuses: ['built-in'],
    handle: async (work, { params }) => (await binCriterion(work, params.id)) as never,
  }),
]

export const qualificationRoutes: Route[] = [
  ...criterionRoutes,
  route({
    method: 'GET',
    path: '/qualifications',
    summary: 'The qualifications of a lead, newest first, with every answer',
    tag,
    access: 'viewer',
    query: qualificationFilters,
    answer: qualificationList,
    handle: async (work, { query }) => {
      const rows = await qualifications(work, may(work.actor, 'qualifications'), query)
      const page = paged(rows, query.limit, (row) => [row.openedAt, row.id])
      const answers = await answersOf(
        work,
        page.items.map((row) => row.id),
      )
      return ok({ ...page, items: page.items.map((row) => shown(row, answers.get(row.id) ?? [])) })
    },
  }),
  route({
    method: 'GET',
    path: '/qualifications/:id',
    summary: 'One qualification with every answer and what an offer still lacks',
    tag,
    access: 'viewer',
    params: byId,
    answer: qualificationOut,
    handle: (work, { params }) => read(work, params.id, may(work.actor, 'qualifications')),
  }),
  route({
    method: 'POST',
    path: '/qualifications',
    summary: 'Start qualifying a lead; a waiting one is claimed by it',
    tag,
    access: 'member',
    status: 201,
    body: qualificationIn,
    answer: qualificationOut,
    refuses: ['not-yours', 'not-at-qualify', 'qualification-open', 'already-claimed'],
    handle: async (work, { body }) => readAfter(work, await openQualification(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/qualifications/:id',
    summary: 'Answer criteria with evidence, choose the approach, note',
    tag,
    access: 'member',
    params: byId,
    body: qualificationPatch,
    answer: qualificationOut,
    refuses: ['not-yours', 'already-decided', 'evidence-missing', 'unknown-reference', 'answered-twice'],
    handle: async (work, { params, body }) => readAfter(work, await answerCriteria(work, params.id, body)),
  }),
  route({
    method: 'POST',
    path: '/verdicts',
    summary: 'Decide: offer to convert, nurture until a day, send back as bad data, or disqualify',
    tag,
    access: 'member',
    status: 201,
    body: verdictIn,
    answer: verdictOut,
    refuses: [
      'not-yours',
      'not-at-qualify',
      'already-decided',
      'not-ready',
      'no-such-move',
      'unknown-reason',
      'day-missing',
      'day-has-passed',
      'unknown-receiver',
      'offer-is-open',
    ],
    handle: async (work, { body }) => {
      const done = await decide(work, body)
      if (!done.ok) return done
      const one = await read(work, done.value.qualificationId)
      const { lead, handoffId } = done.value
      return one.ok ? ok({ qualification: one.value, lead, handoffId }) : one
    },
  }),
]

async function readAfter(work: Work, done: Result<{ id: string }>) {
  return done.ok ? read(work, done.value.id) : done
}

// Who has just changed it sees what came of that, also where it left their sight.
async function read(
  work: Work,
  qualificationId: string,
  scope: Scope = EVERYTHING,
): Promise<Result<QualificationOut>> {
  const row = await qualification(work, scope, qualificationId)
  if (!row) return refuse('not-found', 'There is no such qualification.')
  return ok(shown(row, (await answersOf(work, [row.id])).get(row.id) ?? []))
}

function shown(
  row: NonNullable<Awaited<ReturnType<typeof qualification>>>,
  answers: QualificationOut['answers'],
): QualificationOut {
  return {
    ...row,
    verdict: row.verdict as QualificationOut['verdict'],
    approach: row.approach as QualificationOut['approach'],
    member: row.memberId ? { id: row.memberId, name: row.memberName ?? '' } : null,
    answers,
    missing: row.decidedAt ? [] : missingForOffer({ approach: row.approach, answers }),
  }
}
