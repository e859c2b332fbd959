/**
 * What a lead counts for in the figures of its channel: complete in what, reachable how, a double, refused, released.
 * Pure, so that a figure can be checked by counting by hand. A voided lead counts for nothing.
 */
import { NO_ID } from '../../../platform/id.ts'
import { type Day, dayOf, msOf } from '../../../platform/time.ts'
import { fillings, type LeadColumns, type Reachable } from '../../handoffs/policies/needs.ts'
import type { DeskFacts } from './facts.ts'

/** The counts of a day and channel, in the order of their bits and columns. */
export const REACH_COUNTS = [
  'leads',
  'reachable',
  'email',
  'phone',
  'person',
  'company',
  'country',
  'interest',
  'doubles',
  'refused',
  'released',
] as const
export type ReachCount = (typeof REACH_COUNTS)[number]

export type ReachLead = LeadColumns &
  Reachable &
  Pick<DeskFacts, 'leadId' | 'interest' | 'receivedAt' | 'firstQualifyAt' | 'closedAs' | 'closedReason'>

export interface Reach {
  leadId: string
  day: Day
  channelId: string
  /** One bit for each count. */
  counts: number
  /** Whole hours from received to released; null where it was not. */
  hours: number | null
}

const MOST_HOURS = 2400
const HOUR_MS = 3_600_000

/** What a lead counts for; null for nothing. */
export function reachOf(lead: ReachLead, timeZone: string): Reach | null {
  if (lead.closedAs === 'voided') return null
  const filled = fillings(lead, lead)
  const counts: Record<ReachCount, boolean> = {
    leads: true,
    reachable: filled.reach !== null,
    email: filled.email !== null,
    phone: filled.phone !== null,
    person: filled.person !== null,
    company: filled.company !== null,
    country: filled.country !== null,
    interest: lead.interest !== null,
    doubles: lead.closedAs === 'merged' || lead.closedReason === 'duplicate',
    refused: lead.closedAs === 'refused',
    released: lead.firstQualifyAt !== null,
  }
  return {
    leadId: lead.leadId,
    day: dayOf(lead.receivedAt, timeZone),
    channelId: lead.channelId ?? NO_ID,
    counts: REACH_COUNTS.reduce((bits, count, at) => bits | (counts[count] ? 1 << at : 0), 0),
    hours: lead.firstQualifyAt ? hoursBetween(lead.receivedAt, lead.firstQualifyAt) : null,
  }
}

function hoursBetween(from: string, until: string): number {
  return Math.max(0, Math.min(MOST_HOURS, Math.floor((msOf(until) - msOf(from)) / HOUR_MS)))
}

/** Is a count among the bits. */
export function counted(counts: number, at: number): number {
  return (counts >> at) & 1
}
