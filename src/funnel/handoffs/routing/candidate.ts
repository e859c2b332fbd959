/** Who could take a lead, and why somebody cannot: the same reasons are counted, shown and kept. */
import type { Level } from '../../../office/team/functions.ts'
import { covers, type Limits, type WorkFacts } from '../../../office/team/roles/limits.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Owner } from '../../leads/lead.ts'
import type { Turn } from './fair-queue.ts'

export const WHY_NOT = [
  'former',
  'invited',
  'sender',
  'away',
  'other_function',
  'full',
  'busy',
  'other_territory',
  'other_line',
  'other_channel',
  'other_size',
  'other_market',
  'lacks_skill',
  'not_working_it',
] as const
/** Why somebody was left out. */
export type WhyNot = (typeof WHY_NOT)[number]

/** An assignment a person holds today at the level in question. */
export interface Held {
  share: number
  limits: Limits
  reach: 'inside' | 'field'
  /** It is what they are for; otherwise they help when its own people are full. */
  primary: boolean
}

export interface Person {
  id: string
  status: 'active' | 'invited' | 'former'
  away: { until: Instant; standInId: string | null } | null
  holds: Held[]
  /** In points of open work; null takes as much as comes. */
  capacity: number | null
  load: number
  skills: string[]
  /** Is being given something else at this very moment. */
  busy?: boolean
}

export interface PoolMember {
  memberId: string
  /** In percent of a full share; null follows the share of time in the function. */
  weight: number | null
  tier: 'primary' | 'overflow' | null
}

export interface Pool {
  id: string
  mode: 'pull' | 'push'
  isDefault: boolean
  /** Only those listed get work from it. */
  ownList: boolean
  productLineId: string | null
  territoryId: string | null
  segmentId: string | null
  members: PoolMember[]
  turns: Turn[]
}

/** What the steps ask about a lead. */
export interface LeadFacts {
  leadId: string
  level: Level
  at: Instant
  accountId: string | null
  contactId: string | null
  productLineId: string | null
  channelId: string | null
  value: { amount: number; currency: string } | null
  territoryId: string | null
  /** Its territory and those it lies in, nearest first. */
  chain: string[]
  segmentId: string | null
  /** Languages and specialities it needs of whoever works it. */
  skills: string[]
  suppressed: boolean
  duplicateOf: string | null
  /** Who holds an open conversion at the company, the newest first. */
  openDeal: string[]
  /** Who held the company's leads at this level within the window, the latest first. */
  recent: string[]
  named: { memberId: string; worked: boolean } | null
  /** It is large enough for the field where its territory has one. */
  fieldAsked: boolean
  /** Partners at a desk of its territories, nearest first. */
  partners: string[]
  /** Who must not get it now: who gives it back, who just had it. */
  butNot: string[]
}

export interface LeftOut {
  memberId: string
  why: WhyNot
  until?: Instant
}

/** Why a person can take nothing of this level now; null when they can. */
export function absence(person: Person | undefined, lead: LeadFacts, points: number): WhyNot | null {
  if (!person || person.status === 'former') return 'former'
  if (person.status === 'invited') return 'invited'
  if (lead.butNot.includes(person.id)) return 'sender'
  if (person.away) return 'away'
  if (person.holds.length === 0) return 'other_function'
  if (person.busy) return 'busy'
  if (person.capacity !== null && points > 0 && person.load + points > person.capacity) return 'full'
  return null
}

/** Why a person is not for this lead, though present: limits of their role, skills it needs; null when they are. */
export function mismatch({ holds, skills }: Person, lead: LeadFacts): WhyNot | null {
  if (!holds.some(({ limits }) => covers(limits, workOf(lead)))) return limitMissed(holds, lead)
  const has = new Set(skills.map(folded))
  return lead.skills.every((one) => has.has(folded(one))) ? null : 'lacks_skill'
}

// The first kind of limit without which somebody would be for this lead after all.
function limitMissed(holds: Held[], lead: LeadFacts): WhyNot {
  const without = (kind: Partial<Limits>) =>
    holds.some(({ limits }) => covers({ ...limits, ...kind }, workOf(lead)))
  if (without({ territoryIds: [] })) return 'other_territory'
  if (without({ productLineIds: [] })) return 'other_line'
  if (without({ channelIds: [] })) return 'other_channel'
  return without({ dealSize: null }) ? 'other_size' : 'other_market'
}

/** A lead as the limits of roles ask about it. */
export function workOf({ chain, productLineId, channelId, value }: LeadFacts): WorkFacts {
  return { territoryIds: chain, productLineId, channelId, value }
}

/** A skill for comparing: `ES ` and `es` are one. */
export function folded(skill: string): string {
  return skill.trim().toLowerCase()
}

/** Their share in a pool: what the pool says, else the time they have for the function. */
export function weightIn(member: PoolMember | undefined, person: Person): number {
  if (member?.weight) return member.weight
  const share = person.holds.reduce((sum, one) => sum + one.share, 0)
  return Math.min(100, Math.max(1, share || 100))
}

/** Do they come first in a pool, or only when those are full. */
export function tierIn(member: PoolMember | undefined, person: Person): 'primary' | 'overflow' {
  return member?.tier ?? (person.holds.some((one) => one.primary) ? 'primary' : 'overflow')
}

export function toMember(memberId: string): Owner {
  return { memberId, queueId: null }
}

export function toQueue(queueId: string): Owner {
  return { memberId: null, queueId }
}

export function leftOut(person: Person | undefined, memberId: string, why: WhyNot): LeftOut {
  return why === 'away' && person?.away ? { memberId, why, until: person.away.until } : { memberId, why }
}
