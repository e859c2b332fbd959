/** The endpoints of needs and courses of action. */
import { z } from 'zod'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { type Route, route } from '../../platform/route.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { askCourse, binCourse, binNeed, editCourse, editNeed, stateNeed } from './actions.ts'
import { courseIn, courseOut, coursePatch, needIn, needOut, needPatch } from './contract.ts'
import { coursesShown, needs } from './list.ts'

const tag = 'Opportunities'
const byId = z.object({ id })
const BLOCKED = ['not-yours', 'opportunity-closed']

export const needRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/needs',
    summary: "State a need in the prospect's words",
    tag,
    access: 'member',
    status: 201,
    body: needIn,
    answer: needOut,
    refuses: [...BLOCKED, 'unknown-reference'],
    handle: async (work, { body }) => needAfter(work, await stateNeed(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/needs/:id',
    summary: 'Change a need: confirmed by the prospect, answered by products; or take it out of the bin',
    tag,
    access: 'member',
    params: byId,
    body: needPatch,
    answer: needOut,
    refuses: [...BLOCKED, 'unknown-reference'],
    handle: async (work, { params, body }) => needAfter(work, await editNeed(work, params.id, body)),
  }),
  route({
    method: 'DELETE',
    path: '/needs/:id',
    summary: 'Put a need into the bin',
    tag,
    access: 'member',
    params: byId,
    answer: needOut,
    refuses: BLOCKED,
    handle: async (work, { params }) => needAfter(work, await binNeed(work, params.id)),
  }),
]

export const courseRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/courses-of-action',
    summary: 'Ask the prospect for a specific course of action',
    tag,
    access: 'member',
    status: 201,
    body: courseIn,
    answer: courseOut,
    refuses: BLOCKED,
    handle: async (work, { body }) => courseAfter(work, await askCourse(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/courses-of-action/:id',
    summary: 'Change a course of action: agreed, done; or take it out of the bin',
    tag,
    access: 'member',
    params: byId,
    body: coursePatch,
    answer: courseOut,
    refuses: BLOCKED,
    handle: async (work, { params, body }) => courseAfter(work, await editCourse(work, params.id, body)),
  }),
  route({
    method: 'DELETE',
    path: '/courses-of-action/:id',
    summary: 'Put a course of action into the bin',
    tag,
    access: 'member',
    params: byId,
    answer: courseOut,
    refuses: BLOCKED,
    handle: async (work, { params }) => courseAfter(work, await binCourse(work, params.id)),
  }),
]

async function needAfter(work: Work, done: Result<{ id: string }>) {
  if (!done.ok) return done
  const [need] = await needs(work, { id: done.value.id })
  return need ? ok(need) : refuse('not-found', 'There is no such need.')
}

async function courseAfter(work: Work, done: Result<{ id: string }>) {
  if (!done.ok) return done
  const [course] = await coursesShown(work, { id: done.value.id })
  return course ? ok(course) : refuse('not-found', 'There is no such course of action.')
}
