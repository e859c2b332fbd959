/**
 * What a lead counts for: in the cohort of the day it was received, and for the people who held it. A lead that
 * was merged or voided counts for nothing. Pure, so that a figure can be checked by counting by hand.
 */
import { NO_ID } from '../../platform/id.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../../platform/time.ts'

export interface CountedLead {
  id: string
  channelId: string | null
  campaignId: string | null
  productLineId: string | null
  territoryId: string | null
  level: string
  state: string
  closedAs: string | null
  receivedAt: Instant
  firstQualifyAt: Instant | null
  firstConvertAt: Instant | null
  wonAt: Instant | null
  closedAt: Instant | null
}

export interface CountedHolding {
  seq: number
  function: string
  memberId: string | null
  fromAt: Instant
}

/** A share of what became of a deal, as it was stamped then. */
export interface CountedCredit {
  outcome: string
  at: Instant
  function: string
  memberId: string
  /** Basis points. */
  share: number
  /** Their part of what was won, in minor units. */
  amount: number | null
  currency: string | null
}

/** The counts of a cohort, in the order of the funnel. */
export const FUNNEL_COUNTS = [
  'leads',
  'reachedQualify',
  'opportunities',
  'won',
  'lost',
  'refused',
  'disqualified',
  'suppressed',
  'openGather',
  'openQualify',
  'openConvert',
  'nurture',
] as const
export type FunnelCounts = Partial<Record<(typeof FUNNEL_COUNTS)[number], number>>

export const MEMBER_COUNTS = ['leads', 'opportunities', 'won', 'lost'] as const
export type MemberCounts = Partial<Record<(typeof MEMBER_COUNTS)[number], number>>

export interface Contribution {
  day: Day
  channelId: string
  campaignId: string
  productLineId: string
  territoryId: string
  counts: FunnelCounts
  /** Whole calendar days from received to won; null when it is not won. */
  wonAfter: number | null
  members: { function: string; memberId: string; counts: MemberCounts }[]
  /** What each is credited with, by the day of the outcome; left out where nothing is. */
  credits?: Credited[]
}

export interface Credited {
  day: Day
  function: string
  memberId: string
  currency: string
  outcome: string
  share: number
  amount: number
}

/** What a lead counts for, with its holdings in their order; null for nothing. */
export function contribution(
  lead: CountedLead,
  holdings: CountedHolding[],
  timeZone: string,
  credits: CountedCredit[] = [],
): Contribution | null {
  if (lead.closedAs === 'merged' || lead.closedAs === 'voided') return null
  const day = dayOf(lead.receivedAt, timeZone)
  return {
    day,
    channelId: lead.channelId ?? NO_ID,
    campaignId: lead.campaignId ?? NO_ID,
    productLineId: lead.productLineId ?? NO_ID,
    territoryId: lead.territoryId ?? NO_ID,
    counts: present(funnelCounts(lead)),
    wonAfter: lead.wonAt === null ? null : daysBetween(day, dayOf(lead.wonAt, timeZone)),
    members: membersOf(lead, holdings),
    ...(credits.length > 0 ? { credits: credits.map((one) => credited(one, timeZone)) } : {}),
  }
}

function credited(one: CountedCredit, timeZone: string): Credited {
  const { at, function: fn, memberId, currency, outcome, share, amount } = one
  const day = dayOf(at, timeZone)
  return { day, function: fn, memberId, currency: currency ?? '', outcome, share, amount: amount ?? 0 }
}

function funnelCounts(lead: CountedLead): FunnelCounts {
  const open = lead.state !== 'closed' && lead.state !== 'nurture' ? lead.level : null
  return {
    leads: 1,
    reachedQualify: Number(lead.firstQualifyAt !== null),
    opportunities: Number(lead.firstConvertAt !== null),
    won: Number(lead.wonAt !== null),
    lost: Number(lead.closedAs === 'lost'),
    refused: Number(lead.closedAs === 'refused'),
    disqualified: Number(lead.closedAs === 'disqualified'),
    suppressed: Number(lead.closedAs === 'suppressed'),
    openGather: Number(open === 'gather'),
    openQualify: Number(open === 'qualify'),
    openConvert: Number(open === 'convert'),
    nurture: Number(lead.state === 'nurture'),
  }
}

// Who held a lead counts it once for each function; an outcome is credited to who held it last before.
function membersOf(lead: CountedLead, holdings: CountedHolding[]): Contribution['members'] {
  const held = holdings.filter((one) => one.memberId !== null)
  const pairs = new Map(held.map((one) => [`${one.function} ${one.memberId}`, one]))
  const credited = new Map(Object.entries(lastHolders(lead, holdings)))
  return [...pairs.values()].map((one) => {
    const isCredited = credited.get(one.function) === one.memberId
    const counts = {
      leads: 1,
      opportunities: Number(isCredited && lead.firstConvertAt !== null),
      won: Number(isCredited && lead.wonAt !== null),
      lost: Number(isCredited && lead.closedAs === 'lost'),
    }
    return { function: one.function, memberId: one.memberId as string, counts: present(counts) }
  })
}

/**
 * Before the lead first reached convert for those who gather and qualify, before its end for who converts. By the
 * order of the stretches rather than their times: what was brought from elsewhere may have impossible ones.
 */
function lastHolders(lead: CountedLead, holdings: CountedHolding[]): Record<string, string | null> {
  const inOrder = [...holdings].sort((a, b) => a.seq - b.seq)
  const reached = inOrder.find((one) => one.function === 'convert')?.seq ?? Number.POSITIVE_INFINITY
  const end = lead.wonAt ?? lead.closedAt
  const last = (fn: string, is: (one: CountedHolding) => boolean) =>
    inOrder.findLast((one) => one.function === fn && one.memberId !== null && is(one))?.memberId ?? null
  return {
    gather: last('gather', (one) => one.seq < reached),
    qualify: last('qualify', (one) => one.seq < reached),
    convert: last('convert', (one) => end === null || one.fromAt <= end),
  }
}

// Only what is not zero is kept for a million leads.
function present<C extends Record<string, number>>(counts: C): Partial<C> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) as Partial<C>
}
