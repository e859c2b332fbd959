/**
 * A deal from elsewhere proves that its lead became an opportunity: whoever qualified and whoever converted it get
 * the credit, at the time the deal was closed. Where the lead stood in between, nobody knows: those stretches have
 * no length. Pure rules; the batch writes what they say.
 */
import type { Selectable } from 'kysely'
import type { Leads } from '../../tables.ts'
import type { DealRow } from './deal-row.ts'
import type { Problem } from './values.ts'

/** A lead as it was found, with what else decides. */
export interface FoundLead {
  lead: Selectable<Leads>
  /** What its opportunity is called when the file gives no name. */
  who: string | null
  openHolding: { id: string; version: number; function: string; memberId: string | null } | null
  lastHolding: number
  lastFact: number
  offers: { id: string; version: number; seam: string }[]
  /** Its other opportunities. */
  openDeals: number
  wonAt: string | null
}

export interface DealPeople {
  qualifierId: string | null
  converterId: string | null
  converterIsHere: boolean
  pools: { qualify: string; convert: string; serve: string }
}

export interface Stretch {
  function: 'qualify' | 'convert' | 'serve'
  memberId: string | null
  queueId: string | null
  how: string
  untilAt: string | null
}

/** Where the lead stands after the deal. */
export interface Proof {
  /** Null where the lead does not move: it is a customer already, or ended as lost before. */
  lead: Record<string, unknown> | null
  stretches: Stretch[]
  /** Did it become an opportunity only now. */
  proves: boolean
  reopens: boolean
  leaves: 'won' | 'lost' | null
}

/** What a deal does to its lead; a problem when the lead ended in a way that speaks against it. */
export function prove(found: FoundLead, deal: DealRow, people: DealPeople): Proof | Problem {
  const { lead } = found
  if (!mayHaveDeals(found)) return leadIsClosed(deal, lead.closedAs ?? '')
  const stays: Proof = { lead: null, stretches: [], proves: false, reopens: false, leaves: null }
  if (lead.level === 'serve' || (lead.closedAs === 'lost' && deal.outcome === 'lost')) return stays
  const proves = lead.level === 'gather' || lead.level === 'qualify'
  const reopens = lead.closedAs === 'lost'
  const leaves = leavesAs(found, deal)
  if (!proves && !reopens && leaves === null) return stays
  const stretches = [
    ...(proves ? [qualifyStretch(deal, people)] : []),
    ...convertStretch(found, deal, people, { proves, reopens, leaves }),
    ...(leaves === 'won' ? [serveStretch(people)] : []),
  ]
  return { lead: { ...standing(found, deal, people, leaves, stretches) }, stretches, proves, reopens, leaves }
}

/** Can a lead as it was found have one more deal. */
export function mayHaveDeals(found: FoundLead | undefined): boolean {
  return found !== undefined && (found.lead.closedAs === null || found.lead.closedAs === 'lost')
}

function leadIsClosed(deal: DealRow, closedAs: string): Problem {
  const message = `Its lead is closed (${closedAs}). Reopen it first, then bring in the deal.`
  return { field: 'leadExternalId', value: deal.leadExternalId, code: 'lead-closed', message }
}

// A lead leaves convert when all its deals are closed: won if any is won.
function leavesAs({ openDeals, wonAt }: FoundLead, deal: DealRow): 'won' | 'lost' | null {
  if (deal.outcome === 'open' || openDeals > 0) return null
  return deal.outcome === 'won' || wonAt !== null ? 'won' : 'lost'
}

function qualifyStretch(deal: DealRow, { qualifierId, pools }: DealPeople): Stretch {
  const queueId = qualifierId ? null : pools.qualify
  return { function: 'qualify', memberId: qualifierId, queueId, how: 'imported', untilAt: deal.at }
}

function convertStretch(
  found: FoundLead,
  deal: DealRow,
  { converterId, converterIsHere, pools }: DealPeople,
  { proves, reopens, leaves }: Pick<Proof, 'proves' | 'reopens' | 'leaves'>,
): Stretch[] {
  const held = found.openHolding
  if (!proves && !reopens && (!converterId || held?.memberId === converterId)) return []
  // Who has left the company cannot go on working it.
  const holder = leaves !== null || converterIsHere ? converterId : null
  const queueId = holder ? null : pools.convert
  const how = reopens ? 'reopened' : 'imported'
  return [{ function: 'convert', memberId: holder, queueId, how, untilAt: leaves === null ? null : deal.at }]
}

function serveStretch({ pools }: DealPeople): Stretch {
  return { function: 'serve', memberId: null, queueId: pools.serve, how: 'won', untilAt: null }
}

function standing(
  { lead, wonAt }: FoundLead,
  deal: DealRow,
  people: DealPeople,
  leaves: Proof['leaves'],
  stretches: Stretch[],
) {
  const { at } = deal
  const reached = { firstQualifyAt: lead.firstQualifyAt ?? at, firstConvertAt: lead.firstConvertAt ?? at }
  const since = (level: string) => (lead.level === level && lead.state !== 'closed' ? lead.levelSince : at)
  const open = {
    ...reached,
    closedAs: null,
    closedReason: null,
    closedAt: null,
    nurtureUntil: null,
    lastMemberId: null,
  }
  if (leaves === 'won') {
    const owner = { ownerMemberId: null, ownerQueueId: people.pools.serve }
    return {
      ...open,
      ...owner,
      level: 'serve',
      state: 'offered',
      levelSince: at,
      stateSince: at,
      wonAt: deal.outcome === 'won' ? at : wonAt,
    }
  }
  if (leaves === 'lost') {
    const closed = {
      closedAs: 'lost',
      closedReason: deal.lostReason,
      closedAt: at,
      ownerMemberId: null,
      ownerQueueId: null,
      lastMemberId: stretches.at(-1)?.memberId ?? lead.lastMemberId ?? lead.ownerMemberId,
    }
    return {
      ...open,
      ...closed,
      level: 'convert',
      state: 'closed',
      levelSince: since('convert'),
      stateSince: at,
      wonAt: lead.wonAt,
    }
  }
  const last = stretches.at(-1) as Stretch
  const owner = {
    ownerMemberId: last.memberId,
    ownerQueueId: last.queueId,
    state: last.memberId ? 'working' : 'waiting',
  }
  return {
    ...open,
    ...owner,
    level: 'convert',
    levelSince: since('convert'),
    stateSince: at,
    wonAt: lead.wonAt,
  }
}
