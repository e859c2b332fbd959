/** The endpoints of activities and tasks. */
import { z } from 'zod'
import { withoutHidden } from '../../platform/hidden.ts'
import { paged } from '../../platform/page.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { EVERYTHING } from '../../platform/rights.ts'
import { type Route, route } from '../../platform/route.ts'
import { may, type Scope } from '../../platform/scope.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { binActivity, editActivity, editTask, logActivity, setTask } from './actions.ts'
import { isTouch } from './activity.ts'
import {
  activityFilters,
  activityIn,
  activityList,
  activityOut,
  activityPatch,
  taskFilters,
  taskIn,
  taskPatch,
} from './contract.ts'
import { activities, activity, tasks } from './store.ts'

const tag = 'Activities'
const byId = z.object({ id })
const ABOUT = ['unknown-reference', 'about-nothing', 'needs-a-member', 'not-your-function']

export const activityRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/activities',
    summary: 'What was done and set, newest first: of a lead, a company, a person or a member',
    tag,
    access: 'viewer',
    query: activityFilters,
    answer: activityList,
    handle: async (work, { query }) => {
      const rows = await activities(work, may(work.actor, 'activities'), query)
      return ok(
        paged(
          rows.map((row) => shown(work, row)),
          query.limit,
          (row) => [row.at, row.id],
        ),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/activities/:id',
    summary: 'One activity or task',
    tag,
    access: 'viewer',
    params: byId,
    answer: activityOut,
    handle: (work, { params }) => read(work, params.id, may(work.actor, 'activities')),
  }),
  route({
    method: 'POST',
    path: '/activities',
    summary: 'Log a call, mail, meeting or note; the next step of the lead may be set with it',
    tag,
    access: 'member',
    status: 201,
    body: activityIn,
    answer: activityOut,
    refuses: [
      ...ABOUT,
      'outcome-of-a-call',
      'not-yet',
      'no-lead',
      'lead-closed',
      'not-yours',
      'unknown-member',
    ],
    handle: async (work, { body }) => readAfter(work, await logActivity(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/activities/:id',
    summary: 'Correct what was logged, or take it out of the bin',
    tag,
    access: 'member',
    params: byId,
    body: activityPatch,
    answer: activityOut,
    refuses: ['not-yours', 'is-a-task', 'outcome-of-a-call', 'unknown-member'],
    handle: async (work, { params, body }) => readAfter(work, await editActivity(work, params.id, body)),
  }),
  route({
    method: 'DELETE',
    path: '/activities/:id',
    summary: 'Put an activity or a task into the bin',
    tag,
    access: 'member',
    params: byId,
    answer: activityOut,
    refuses: ['not-yours'],
    handle: async (work, { params }) => readAfter(work, await binActivity(work, params.id)),
  }),
  route({
    method: 'GET',
    path: '/tasks',
    summary: 'Tasks by the day they are due: open ones unless said',
    tag,
    access: 'viewer',
    query: taskFilters,
    answer: activityList,
    handle: async (work, { query }) => {
      const rows = await tasks(work, may(work.actor, 'activities'), query)
      return ok(
        paged(
          rows.map((row) => shown(work, row)),
          query.limit,
          (row) => [row.dueOn, row.id],
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/tasks',
    summary: 'Set a task for a day, for oneself or a colleague',
    tag,
    access: 'member',
    status: 201,
    body: taskIn,
    answer: activityOut,
    refuses: [...ABOUT, 'unknown-member'],
    handle: async (work, { body }) => readAfter(work, await setTask(work, body)),
  }),
  route({
    method: 'PATCH',
    path: '/tasks/:id',
    summary: 'Change a task: done, reopened, another day, another person',
    tag,
    access: 'member',
    params: byId,
    body: taskPatch,
    answer: activityOut,
    refuses: ['not-yours', 'not-a-task', 'unknown-member'],
    handle: async (work, { params, body }) => readAfter(work, await editTask(work, params.id, body)),
  }),
]

async function readAfter(work: Work, done: Result<{ id: string }>) {
  return done.ok ? read(work, done.value.id) : done
}

// Who has just changed it sees what came of that, also where it left their sight.
async function read(work: Work, activityId: string, scope: Scope = EVERYTHING) {
  const row = await activity(work, scope, activityId)
  return row ? ok(shown(work, row)) : refuse('not-found', 'There is no such activity or task.')
}

function shown({ actor }: Work, row: NonNullable<Awaited<ReturnType<typeof activity>>>) {
  const record = {
    ...row,
    kind: row.kind as never,
    direction: row.direction as never,
    function: row.function as never,
    account: row.accountId ? { id: row.accountId, name: row.accountName ?? '' } : null,
    contact: row.contactId ? { id: row.contactId, name: row.contactName ?? '' } : null,
    member: { id: row.memberId, name: row.memberName },
    mentions: row.mentioned,
    touch: isTouch(row),
  }
  return withoutHidden(actor.rights, record, { personal: ['contact'] })
}
