/** Leads over HTTP. Moves are nouns: a claim, a handoff, a closure (see also handoffs/routes.ts). */
import { z } from 'zod'
import { namesHidden } from '../../platform/hidden.ts'
import { paged } from '../../platform/page.ts'
import { ok, refuse } from '../../platform/result.ts'
import { route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { day, id, listOf, text } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import {
  closeLead,
  editLead,
  mergeLeads,
  nurtureLead,
  receiveLead,
  reopenLead,
  startSorting,
  undoMerge,
  wakeLead,
} from './actions.ts'
import { leadFilters, leadIn, leadOut, leadPatch, leadRow, timelineEntry } from './contract.ts'
import { REASONS } from './lead.ts'
import { leadCount, leadPage, sortKey } from './list.ts'
import { unmergedOut } from './merging/contract.ts'
import { rowOut } from './record.ts'
import { relays } from './relays.ts'
import { moving, shown } from './shown.ts'
import { leadExists, timeline } from './timeline.ts'

const byId = z.object({ id })
const tag = 'Leads'

const lists = [
  route({
    method: 'GET',
    path: '/leads',
    tag,
    access: 'viewer',
    summary: 'Leads by filters, in pages',
    query: leadFilters,
    answer: listOf(leadRow),
    async handle(work, { query }) {
      const hidden = namesHidden(work.actor, query, { personal: ['contact'] })
      if (hidden) return hidden
      const rows = await leadPage(work, may(work.actor, 'leads'), query)
      const { items, next } = paged(rows, query.limit, (row) => sortKey(query.sort, row))
      const strips = await relays(
        work,
        items.map((row) => row.id),
      )
      return ok({
        items: items.map((row) => rowOut(work.actor, { ...row, relay: strips.get(row.id) ?? [] })),
        next,
      })
    },
  }),
  route({
    method: 'GET',
    path: '/lead-counts',
    tag,
    access: 'viewer',
    summary: 'How many leads the filters leave; `about` when estimated',
    query: leadFilters,
    answer: z.object({ count: z.number(), about: z.boolean() }),
    handle: async (work, { query }) =>
      namesHidden(work.actor, query, { personal: ['contact'] }) ??
      ok(await leadCount(work, may(work.actor, 'leads'), query)),
  }),
  route({
    method: 'GET',
    path: '/leads/:id',
    tag,
    access: 'viewer',
    summary: 'One lead, with its people, relay and legal moves',
    params: byId,
    answer: leadOut,
    handle: (work, { params }) => shown(work, params.id, may(work.actor, 'leads')),
  }),
  route({
    method: 'GET',
    path: '/leads/:id/timeline',
    tag,
    access: 'viewer',
    summary: 'What happened to a lead, newest first',
    params: byId,
    query: z.object({
      before: z.iso.datetime().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: listOf(timelineEntry),
    async handle(work, { params, query }) {
      if (!(await leadExists(work, may(work.actor, 'leads'), params.id)))
        return refuse('not-found', 'There is no such lead.')
      const rows = await timeline(work, params.id, query.before ?? null, query.limit)
      const items = rows.slice(0, query.limit).map(({ memberId, memberName, ...row }) => ({
        ...row,
        member: memberId ? { id: memberId, name: memberName ?? '' } : null,
      }))
      return ok({ items, next: rows.length > query.limit ? (items.at(-1)?.at ?? null) : null })
    },
  }),
]

const writing = [
  route({
    method: 'POST',
    path: '/leads',
    tag,
    access: 'member',
    status: 201,
    summary: 'Receive a lead: people and company are found or made',
    refuses: ['nobody-meant', 'suppressed', 'unknown-reference', 'earlier-incomplete'],
    body: leadIn,
    answer: leadOut,
    async handle(work, { body }) {
      const received = await receiveLead(work, body)
      return received.ok ? shown(work, received.value.id) : received
    },
  }),
  route({
    method: 'PATCH',
    path: '/leads/:id',
    tag,
    access: 'member',
    summary: 'Complete or correct a lead',
    refuses: ['not-yours', 'nobody-meant', 'unknown-reference', 'hidden-field'],
    params: byId,
    body: leadPatch,
    answer: leadOut,
    async handle(work, { params, body }) {
      const hidden = namesHidden(work.actor, body, { amounts: ['expectedValue'], personal: ['contactId'] })
      if (hidden) return hidden
      const edited = await editLead(work, params.id, body)
      if (!edited.ok && edited.code === 'stale') return staleLead(work, params.id, edited)
      return edited.ok ? shown(work, params.id) : edited
    },
  }),
]

const moves = [
  route({
    method: 'POST',
    path: '/sortings',
    tag,
    access: 'member',
    summary: 'Start sorting a new lead',
    status: 201,
    refuses: ['not-yours', 'no-such-move'],
    body: z.object({ leadId: id }),
    answer: leadOut,
    handle: (work, { body }) => moving(work, body.leadId, (lead) => startSorting(work, lead)),
  }),
  route({
    method: 'POST',
    path: '/closures',
    tag,
    access: 'member',
    status: 201,
    summary: `Refuse, disqualify or suppress a lead with a reason`,
    refuses: ['not-yours', 'no-such-move', 'unknown-reason'],
    body: z.object({ leadId: id, as: z.enum(['refused', 'disqualified', 'suppressed']), reason: text(60) }),
    answer: leadOut,
    handle: (work, { body }) =>
      moving(work, body.leadId, (lead) => closeLead(work, lead, body.as, body.reason)),
  }),
  route({
    method: 'POST',
    path: '/nurtures',
    tag,
    access: 'member',
    status: 201,
    summary: 'Not now: nurture until a day',
    refuses: ['not-yours', 'no-such-move', 'unknown-reason', 'day-has-passed'],
    body: z.object({ leadId: id, until: day, reason: text(60) }),
    answer: leadOut,
    handle: (work, { body }) =>
      moving(work, body.leadId, (lead) => nurtureLead(work, lead, body.until, body.reason)),
  }),
  route({
    method: 'POST',
    path: '/wakes',
    tag,
    access: 'member',
    status: 201,
    summary: 'Wake a nurtured lead: there is new interest',
    refuses: ['no-such-move'],
    body: z.object({ leadId: id }),
    answer: leadOut,
    handle: (work, { body }) => moving(work, body.leadId, (lead) => wakeLead(work, lead, 'new_interest')),
  }),
  route({
    method: 'POST',
    path: '/reopenings',
    tag,
    access: 'member',
    status: 201,
    summary: 'Reopen a lead closed by mistake',
    refuses: ['no-such-move', 'unknown-reason'],
    body: z.object({ leadId: id, reason: text(60) }),
    answer: leadOut,
    handle: (work, { body }) => moving(work, body.leadId, (lead) => reopenLead(work, lead, body.reason)),
  }),
  route({
    method: 'POST',
    path: '/merges',
    tag,
    access: 'member',
    status: 201,
    summary: 'Merge a lead into the one that is kept',
    refuses: ['not-yours', 'no-such-move', 'same-lead', 'survivor-merged'],
    body: z.object({ survivorId: id, mergedId: id }),
    answer: z.object({ id }),
    handle: (work, { body }) => mergeLeads(work, body.survivorId, body.mergedId),
  }),
  route({
    method: 'DELETE',
    path: '/merges/:id',
    tag,
    access: 'member',
    summary: 'Undo a merge',
    refuses: ['no-such-move', 'merged-since'],
    params: byId,
    answer: leadOut.extend({ conflicts: unmergedOut.shape.conflicts }),
    async handle(work, { params }) {
      const undone = await undoMerge(work, params.id)
      if (!undone.ok) return undone
      const lead = await shown(work, undone.value.id)
      return lead.ok ? ok({ ...lead.value, conflicts: undone.value.conflicts }) : lead
    },
  }),
  route({
    method: 'GET',
    path: '/reasons',
    tag,
    access: 'viewer',
    summary: 'The reasons each verb counts',
    answer: z.record(z.string(), z.array(z.string())),
    handle: async () => ok(REASONS as unknown as Record<string, string[]>),
  }),
]

export const leadRoutes = [...lists, ...writing, ...moves]

async function staleLead(work: Work, leadId: string, refusal: { code: string; message: string }) {
  const current = await shown(work, leadId)
  return refuse(refusal.code, refusal.message, { details: { current: current.ok ? current.value : null } })
}
