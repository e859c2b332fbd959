/** Handoffs over HTTP: offering, answering, claiming, sending back, reassigning. */
import { z } from 'zod'
import { cursorOf, readCursor } from '../../platform/page.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { day, id, instant, listOf, page, text, words } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { lockSeenLead } from '../leads/actions.ts'
import { leadOut } from '../leads/contract.ts'
import { moving, shown } from '../leads/shown.ts'
import { answer, claimLead, offer, reassignLead, returnLead, type To } from './actions.ts'
import { clockRoutes } from './clocks/routes.ts'
import { ANSWERS, SEAMS } from './handoff.ts'
import { policyRoutes } from './policies/routes.ts'
import { completePacket } from './release.ts'
import { requestRoutes } from './requests/routes.ts'
import { handoffs } from './store.ts'

const tag = 'Handoffs'
const packet = z.object({
  need: text(4000).optional(),
  summary: text(4000).optional(),
  objections: text(4000).optional(),
  promised: text(1000).optional(),
  nextStep: text(500).optional(),
  nextStepOn: day.optional(),
  buyingCentre: z
    .array(z.object({ contactId: id, as: text(40) }))
    .max(30)
    .optional(),
})
const to = { toMemberId: id.optional(), toQueueId: id.optional() }

const handoffOut = z.object({
  id,
  version: z.number(),
  leadId: id,
  leadName: z.string().nullable(),
  seam: z.enum(SEAMS),
  state: z.string(),
  fromMemberId: id.nullable(),
  fromName: z.string().nullable(),
  toMemberId: id.nullable(),
  toQueueId: id.nullable(),
  toName: z.string().nullable(),
  toSelf: z.boolean(),
  packet: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  offeredAt: instant,
  closedAt: instant.nullable(),
  closedByName: z.string().nullable(),
})

const offering = [
  route({
    method: 'GET',
    path: '/handoffs',
    tag,
    access: 'viewer',
    summary: 'Offers by lead, receiver or sender, newest first',
    query: z.object({
      ...page,
      lead: id.optional(),
      open: z.stringbool().optional(),
      toMe: z.stringbool().optional(),
      fromMe: z.stringbool().optional(),
      seam: z.enum(SEAMS).optional(),
    }),
    answer: listOf(handoffOut),
    async handle(work, { query }) {
      const after = (readCursor(query.after, 1)?.[0] as string | undefined) ?? null
      const rows = await handoffs(work, may(work.actor, 'handoffs'), { ...query, leadId: query.lead, after })
      const items = rows.slice(0, query.limit) as unknown as z.input<typeof handoffOut>[]
      return ok({ items, next: rows.length > query.limit ? cursorOf([items.at(-1)?.id ?? null]) : null })
    },
  }),
  route({
    method: 'POST',
    path: '/handoffs',
    tag,
    access: 'member',
    status: 201,
    summary: 'Offer a lead across a seam: to a person, a queue, or the pool',
    refuses: [
      'not-yours',
      'no-such-move',
      'offer-is-open',
      'unknown-receiver',
      'win-through-outcome',
      'not-qualified',
      'packet-incomplete',
      'need-through-customer',
    ],
    body: z.object({
      leadId: id,
      seam: z.enum(SEAMS),
      ...to,
      packet: packet.default({}),
      /** Why a manager releases a lead that lacks what the policy asks for; the receiver reads it. */
      anyway: words(300).optional(),
    }),
    answer: leadOut,
    handle: (work, { body }) =>
      moving(work, body.leadId, async (lead) => {
        if (body.seam === 'convert>serve' && lead.level !== 'serve') {
          return refuse('win-through-outcome', 'A lead is won through the outcome of its opportunity.')
        }
        if (body.seam === 'serve>gather') {
          return refuse(
            'need-through-customer',
            'Open a future need of the customer: it is offered to gather.',
          )
        }
        const packet = await completePacket(work, lead, body)
        if (!packet.ok) return packet
        return offer(work, lead, { seam: body.seam, to: receiver(body), packet: packet.value })
      }),
  }),
  route({
    method: 'POST',
    path: '/handoff-answers',
    tag,
    access: 'member',
    status: 201,
    summary: 'Accept, reject, ask for more work, or withdraw an offer',
    refuses: ['not-yours', 'no-such-move', 'already-answered', 'unknown-reason'],
    body: z.object({
      handoffId: id,
      answer: z.enum(ANSWERS),
      reason: text(60).optional(),
      note: text(2000).optional(),
    }),
    answer: leadOut,
    handle: async (work, { body }) => {
      const lead = await answer(work, body.handoffId, body)
      return lead.ok ? shown(work, lead.value.id) : lead
    },
  }),
  route({
    method: 'POST',
    path: '/claims',
    tag,
    access: 'member',
    status: 201,
    summary: 'Take a waiting lead, or start on one given to you',
    refuses: ['already-claimed', 'no-such-move'],
    body: z.object({ leadId: id }),
    answer: leadOut,
    handle: (work, { body }) => claiming(work, body.leadId),
  }),
  route({
    method: 'POST',
    path: '/returns',
    tag,
    access: 'member',
    status: 201,
    summary: 'Send a lead back: bad data to gather, or from convert to its qualifier',
    refuses: ['not-yours', 'no-such-move', 'unknown-reason'],
    body: z.object({ leadId: id, reason: text(60) }),
    answer: leadOut,
    handle: (work, { body }) => moving(work, body.leadId, (lead) => returnLead(work, lead, body.reason)),
  }),
  route({
    method: 'POST',
    path: '/reassignments',
    tag,
    access: 'member',
    status: 201,
    summary: 'Give a lead to another owner at the same level',
    refuses: ['not-yours', 'offer-is-open', 'same-owner', 'unknown-receiver', 'unknown-reason'],
    body: z.object({ leadId: id, ...to, reason: text(60) }),
    answer: leadOut,
    handle: (work, { body }) =>
      moving(work, body.leadId, async (lead) => {
        const next = receiver(body)
        if (!next) return refuse('unknown-receiver', 'Say who should have it.', { field: 'toMemberId' })
        return reassignLead(work, lead, next, body.reason)
      }),
  }),
]

export const handoffRoutes = [...offering, ...requestRoutes, ...clockRoutes, ...policyRoutes]

function receiver(body: { toMemberId?: string; toQueueId?: string }): To | undefined {
  if (body.toMemberId) return { memberId: body.toMemberId }
  return body.toQueueId ? { queueId: body.toQueueId } : undefined
}

// Whether a colleague was first is the claim's own answer, so the lead is locked without asking who may work it.
async function claiming(work: Work, leadId: string): Promise<Result<z.input<typeof leadOut>>> {
  const lead = await lockSeenLead(work, leadId)
  if (!lead) return refuse('not-found', 'There is no such lead.')
  const claimed = await claimLead(work, lead)
  return claimed.ok ? shown(work, leadId) : claimed
}
