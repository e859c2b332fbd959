/** Capture points over the API: making and changing them, what was sent in, where leads came from. */
import { z } from 'zod'
import { mustSeePeople } from '../../../platform/hidden.ts'
import { paged, readCursor } from '../../../platform/page.ts'
import { ok } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import { addForm, binForm, changeForm, formMeans, formOut, rotateKey, shownForm } from './actions.ts'
import { admit, mayReadSubmissions, submissionOut } from './admissions.ts'
import * as contract from './contract.ts'
import * as origins from './origin-contract.ts'
import { listAcceptances, listAttributions } from './origin-store.ts'
import { listForms } from './store.ts'
import { listSubmissions } from './submission-store.ts'

const tag = 'forms'
const params = z.object({ id })
const WRONG = ['form-incomplete', 'no-mail', 'unknown-reference']
const place = (after: string | undefined) => String(readCursor(after, 1)?.[0] ?? '') || null

const settingRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/forms',
    summary: 'Capture points by name, with what came in by each in thirty days',
    tag,
    access: 'viewer',
    query: contract.formsAsked,
    answer: contract.forms,
    async handle(work, { query }) {
      const after = readCursor(query.after, 2)?.map(String) as [string, string] | undefined
      const rows = await listForms(work, { binned: query.binned ?? false, after, limit: query.limit })
      return ok(paged(rows.map(formOut), query.limit, (row) => [row.name, row.id]))
    },
  }),
  route({
    method: 'GET',
    path: '/forms/:id',
    summary: 'One capture point',
    tag,
    access: 'viewer',
    params,
    answer: contract.formOut,
    handle: (work, { params }) => shownForm(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/forms',
    summary: 'Make a capture point with a key of its own',
    tag,
    access: 'manager',
    status: 201,
    refuses: WRONG,
    body: contract.formIn,
    answer: contract.formOut,
    handle: (work, { body }) => addForm(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/forms/:id',
    summary: 'Change a capture point; new words of consent become the next version',
    tag,
    access: 'manager',
    refuses: WRONG,
    params,
    body: contract.formPatch,
    answer: contract.formOut,
    handle: (work, { params, body }) => changeForm(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/forms/:id',
    summary: 'Put a capture point into the bin: it takes nothing any more',
    tag,
    access: 'manager',
    params,
    answer: contract.formOut,
    handle: (work, { params }) => binForm(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/forms/:id/keys',
    summary: 'Give a capture point a new key; at the old address is nothing any more',
    tag,
    access: 'manager',
    status: 201,
    params,
    body: contract.keyRotation,
    answer: contract.formOut,
    handle: (work, { params, body }) => rotateKey(work, params.id, body.version),
  }),
  route({
    method: 'GET',
    path: '/form-means',
    summary: 'Whether forms can confirm by mail here',
    tag,
    access: 'viewer',
    answer: contract.formMeans,
    handle: async (work) => ok({ mails: (await formMeans(work)).mails }),
  }),
]

const submissionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/form-submissions',
    summary: 'What was sent in, newest first; what was refused is kept for thirty days',
    tag,
    access: 'member',
    query: contract.submissionsAsked,
    answer: contract.submissions,
    async handle(work, { query }) {
      const not = mayReadSubmissions(work.actor)
      if (not) return not
      const rows = await listSubmissions(work, { ...query, after: place(query.after) })
      return ok(paged(rows.map(submissionOut), query.limit, (row) => [row.id]))
    },
  }),
  route({
    method: 'POST',
    path: '/form-submissions/:id/admission',
    summary: 'Let through what was refused or waits for a mail: its lead opens',
    tag,
    access: 'member',
    status: 201,
    refuses: ['already-received', 'suppressed', 'nobody-meant'],
    params,
    answer: contract.submissionOut,
    handle: (work, { params }) => admit(work, params.id),
  }),
]

const originRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/lead-attributions',
    summary: 'Where leads came from (campaign, click, page), newest first; of one lead or form, or of all',
    tag,
    access: 'viewer',
    query: origins.attributionsAsked,
    answer: origins.attributions,
    async handle(work, { query }) {
      const rows = await listAttributions(work, { ...query, after: place(query.after) })
      return ok(paged(rows as never[], query.limit, (row: { id: string }) => [row.id]) as never)
    },
  }),
  route({
    method: 'GET',
    path: '/consent-acceptances',
    summary: 'Who agreed to which words, when, and how it can be shown',
    tag,
    access: 'viewer',
    query: origins.acceptancesAsked,
    answer: origins.acceptances,
    async handle(work, { query }) {
      const hidden = mustSeePeople(work.actor)
      if (hidden) return hidden
      const rows = await listAcceptances(work, { ...query, after: place(query.after) })
      return ok(paged(rows as never[], query.limit, (row: { id: string }) => [row.id]) as never)
    },
  }),
]

export const formRoutes: Route[] = [...settingRoutes, ...submissionRoutes, ...originRoutes]
