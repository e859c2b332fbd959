/** The intake desk over HTTP. It is brought up to date before it is read. */
import { z } from 'zod'
import { confirmChannel } from '../../../office/marketing/actions.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { type Route, route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { recallRelease } from '../../handoffs/recall.ts'
import { leadOut } from '../../leads/contract.ts'
import { shown } from '../../leads/shown.ts'
import { askAgain, keepApart } from './apart.ts'
import { batchOf, cannotBatch, previewBatch, startBatch } from './batches.ts'
import { completeLead } from './complete.ts'
import * as contract from './contract.ts'
import { countsOf } from './counts.ts'
import * as doing from './doing.ts'
import { catchUp } from './follow.ts'
import { deskPage, onDesk } from './list.ts'
import { cardsOf } from './shown.ts'
import { worthsOf } from './worths.ts'

const tag = 'Intake desk'
const twoLeads = z.object({ leadId: id, otherId: id })

const reading: Route[] = [
  route({
    method: 'GET',
    path: '/intake-desk',
    tag,
    access: 'viewer',
    writes: true,
    summary: 'Leads to sort with why they are here, the costliest to leave waiting first',
    query: contract.deskAsked,
    answer: contract.deskOut,
    async handle(work, { query }) {
      await catchUp(work)
      const { worths } = await worthsOf(work)
      const { ids, next, at } = await deskPage(work, query, worths)
      const items = await cardsOf(
        work,
        ids.map(({ leadId }) => leadId),
        worths,
        at,
      )
      return ok({ items, next })
    },
  }),
  route({
    method: 'GET',
    path: '/intake-desk/:leadId',
    tag,
    access: 'viewer',
    summary: 'One lead as a card: why it is here, what is suggested, who may be the same',
    params: z.object({ leadId: id }),
    answer: contract.card,
    handle: (work, { params }) => oneCard(work, params.leadId),
  }),
  route({
    method: 'GET',
    path: '/intake-counts',
    tag,
    access: 'viewer',
    writes: true,
    summary: 'How many leads wait to be sorted, by reason, channel and age, and what waiting costs',
    answer: contract.countsOut,
    async handle(work) {
      const behind = await catchUp(work)
      return ok(await countsOf(work, behind))
    },
  }),
]

const verbs: Route[] = [
  route({
    method: 'POST',
    path: '/completions',
    tag,
    access: 'member',
    status: 201,
    summary: 'Complete what is known of a lead, its person and its company in one step',
    refuses: ['not-yours', 'company-needed', 'unknown-reference', 'hidden-field', 'nobody-meant'],
    body: z.object({ leadId: id, values: doing.completion }),
    answer: contract.card,
    async handle(work, { body }) {
      const done = await completeLead(work, body.leadId, body.values)
      return done.ok ? oneCard(work, body.leadId) : done
    },
  }),
  route({
    method: 'POST',
    path: '/leads-apart',
    tag,
    access: 'member',
    status: 201,
    summary: 'Not the same: two open leads of one person are two pursuits',
    refuses: ['same-lead'],
    body: twoLeads,
    answer: contract.card,
    async handle(work, { body }) {
      const done = await keepApart(work, body.leadId, body.otherId)
      return done.ok ? oneCard(work, body.leadId) : done
    },
  }),
  route({
    method: 'DELETE',
    path: '/leads-apart/:leadId/:otherId',
    tag,
    access: 'member',
    summary: 'Let the desk ask again whether two leads are the same',
    refuses: ['same-lead'],
    params: twoLeads,
    answer: contract.card,
    async handle(work, { params }) {
      const done = await askAgain(work, params.leadId, params.otherId)
      return done.ok ? oneCard(work, params.leadId) : done
    },
  }),
  route({
    method: 'POST',
    path: '/channel-confirmations',
    tag,
    access: 'member',
    status: 201,
    summary: 'A channel that an import made is one indeed: its leads are no longer asked about',
    body: z.object({ channelId: id }),
    answer: z.object({ channelId: id }),
    async handle(work, { body }) {
      const done = await confirmChannel(work, body.channelId)
      return done.ok ? ok({ channelId: body.channelId }) : done
    },
  }),
  route({
    method: 'POST',
    path: '/recalls',
    tag,
    access: 'member',
    status: 201,
    summary: 'Take a release back before anybody has begun with the lead',
    refuses: ['not-yours', 'no-such-move'],
    body: z.object({ leadId: id }),
    answer: leadOut,
    async handle(work, { body }) {
      const done = await recallRelease(work, body.leadId)
      return done.ok ? shown(work, body.leadId) : done
    },
  }),
  route({
    method: 'POST',
    path: '/intake-batches',
    tag,
    access: 'member',
    status: 201,
    summary: 'Sort up to 1,000 leads at once; dry tells what would happen to each',
    refuses: ['unknown-reference'],
    body: doing.batchIn,
    answer: doing.batchOut,
    async handle(work, { body: { leadIds, action, dry } }) {
      const once = [...new Set(leadIds)]
      const unknown = await cannotBatch(work, once, action)
      if (unknown) return unknown
      return ok(dry ? await previewBatch(work, once, action) : await startBatch(work, once, action))
    },
  }),
  route({
    method: 'GET',
    path: '/intake-batches/:id',
    tag,
    access: 'member',
    summary: 'How far a batch is, and what became of each lead',
    params: z.object({ id }),
    answer: doing.batchOut,
    handle: (work, { params }) => batchOf(work, params.id),
  }),
]

export const deskRoutes: Route[] = [...reading, ...verbs]

async function oneCard(work: Work, leadId: string): Promise<Result<contract.Card>> {
  const seen = await onDesk(work, [leadId])
  const { worths } = await worthsOf(work)
  const [card] = await cardsOf(work, seen, worths, work.now)
  return card ? ok(card) : refuse('not-found', 'There is no such lead.')
}
