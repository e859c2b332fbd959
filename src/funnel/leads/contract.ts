/** What may be asked of leads, and what is answered. */
import { z } from 'zod'
import { LEVELS } from '../../office/team/functions.ts'
import {
  amount,
  currency,
  day,
  extras,
  hidden,
  id,
  instant,
  instantIn,
  page,
  someOf,
  text,
  version,
  words,
} from '../../platform/shapes.ts'
import { APPROACHES, CLOSED_AS, EARLIER_KINDS, STATES, VERBS } from './lead.ts'
import { accountIn, accountOut, contactIn, contactOut } from './people-contract.ts'

/** What a lead may come to, as far as one can guess: its currency is the company's unless said. */
const expectedIn = z.object({ amount, currency: currency.optional() })
const expected = z.object({ amount: z.number(), currency: z.string() })

export const leadIn = z.object({
  id: id.optional(),
  account: accountIn.optional(),
  contact: contactIn.optional(),
  channelId: id.optional(),
  campaignId: id.optional(),
  productLineId: id.optional(),
  /** Chosen by hand; the rules choose where it is left out. */
  territoryId: id.optional(),
  expectedValue: expectedIn.optional(),
  interest: text(4000).optional(),
  directness: z.enum(['direct', 'indirect']).default('direct'),
  receivedAt: instantIn.optional(),
  tags: z.array(words(60)).max(30).optional(),
  externalId: text(200).optional(),
  /** Languages and specialities it needs of whoever works it. */
  skills: z.array(words(40)).max(10).optional(),
  extras: extras.optional(),
  nextStep: text(500).optional(),
  nextStepOn: day.optional(),
  earlierLeadId: id.optional(),
  earlierKind: z.enum(EARLIER_KINDS).optional(),
  /** `intake` puts it into the intake queue; otherwise who enters it owns it. */
  to: z.enum(['me', 'intake']).optional(),
})
export type LeadIn = z.output<typeof leadIn>

export const leadPatch = z.object({
  version,
  channelId: id.nullable().optional(),
  campaignId: id.nullable().optional(),
  productLineId: id.nullable().optional(),
  /** Null lets the rules choose again. */
  territoryId: id.nullable().optional(),
  expectedValue: expectedIn.nullable().optional(),
  accountId: id.nullable().optional(),
  contactId: id.nullable().optional(),
  interest: text(4000).nullable().optional(),
  directness: z.enum(['direct', 'indirect']).optional(),
  tags: z.array(words(60)).max(30).optional(),
  skills: z.array(words(40)).max(10).optional(),
  nextStep: text(500).nullable().optional(),
  nextStepOn: day.nullable().optional(),
  extras: extras.optional(),
})

export const leadFilters = z.object({
  ...page,
  level: someOf(z.enum(LEVELS)).optional(),
  state: someOf(z.enum([...STATES, 'open'])).optional(),
  closedAs: someOf(z.enum(CLOSED_AS)).optional(),
  /** A member's id, or `me`. */
  owner: z.union([z.literal('me'), z.literal('none'), id]).optional(),
  queue: id.optional(),
  channel: z.union([z.literal('none'), id]).optional(),
  campaign: id.optional(),
  productLine: id.optional(),
  territory: z.union([z.literal('none'), id]).optional(),
  segment: id.optional(),
  account: id.optional(),
  contact: id.optional(),
  import: id.optional(),
  receivedFrom: day.optional(),
  receivedTo: day.optional(),
  nextStepBy: day.optional(),
  search: words(100).optional(),
  sort: z.enum(['newest', 'oldest', 'waiting', 'nextStep']).default('newest'),
})
export type LeadFilters = z.output<typeof leadFilters>

const spans = z.array(z.object({ from: instant, until: instant.nullable() }))

export const segment = z.object({
  function: z.enum(LEVELS),
  memberId: id.nullable(),
  queueId: id.nullable(),
  holder: z.string(),
  how: z.string(),
  reason: z.string().nullable(),
  from: instant,
  until: instant.nullable(),
  /** When it waited: in a queue, given and not begun, or offered and not answered. The rest was work. */
  waits: spans,
  /** When it was late: from where a clock was due until it was stopped. */
  lates: spans,
})

const named = z.object({ id, name: z.string() })

export const leadRow = z.object({
  id,
  version,
  hidden,
  level: z.enum(LEVELS),
  state: z.enum(STATES),
  closedAs: z.enum(CLOSED_AS).nullable(),
  closedReason: z.string().nullable(),
  account: named.nullable(),
  contact: named.nullable(),
  owner: named.nullable(),
  queue: named.nullable(),
  channel: named.nullable(),
  productLine: named.nullable(),
  expectedValue: expected.nullable(),
  interest: z.string().nullable(),
  tags: z.array(z.string()),
  receivedAt: instant,
  levelSince: instant,
  stateSince: instant,
  nurtureUntil: day.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  relay: z.array(segment),
})
export type LeadRow = z.output<typeof leadRow>

const linked = z.object({
  id,
  kind: z.string(),
  level: z.string(),
  state: z.string(),
  closedAs: z.string().nullable(),
  receivedAt: instant,
})

export const leadOut = leadRow.extend({
  directness: z.enum(['direct', 'indirect']),
  campaign: named.nullable(),
  territory: named.nullable(),
  /** Who chose it: the rules or a person; null where it was stamped before rules were kept. */
  territoryBy: z.enum(['rules', 'hand']).nullable(),
  segment: named.nullable(),
  approach: z.enum(APPROACHES).nullable(),
  externalId: z.string().nullable(),
  skills: z.array(z.string()),
  extras: z.record(z.string(), z.unknown()),
  firstQualifyAt: instant.nullable(),
  firstConvertAt: instant.nullable(),
  wonAt: instant.nullable(),
  closedAt: instant.nullable(),
  mergedIntoId: id.nullable(),
  createdAt: instant,
  accountRecord: accountOut.nullable(),
  contactRecord: contactOut.nullable(),
  touches: z.array(z.object({ at: instant, function: z.string(), kind: z.string() })),
  earlier: linked.nullable(),
  later: z.array(linked),
  /** The verbs that are legal now. */
  moves: z.array(z.enum(VERBS)),
})
export type LeadOut = z.output<typeof leadOut>

export const timelineEntry = z.object({
  id,
  kind: z.enum(['fact', 'activity', 'change']),
  what: z.string(),
  at: instant,
  recordedAt: instant,
  function: z.string().nullable(),
  member: named.nullable(),
  detail: z.record(z.string(), z.unknown()),
  subject: z.string().nullable(),
  body: z.string().nullable(),
})
