/** The decision itself: pure over facts, so that what routes a lead and what tries rules out are one function. */
import type { Owner } from '../../leads/lead.ts'
import {
  absence,
  type LeadFacts,
  type LeftOut,
  leftOut,
  type Person,
  type Pool,
  toMember,
  toQueue,
} from './candidate.ts'
import type { Turn } from './fair-queue.ts'
import { placesOf } from './places.ts'
import { givenFrom } from './pool.ts'
import { type MovableStep, type Rules, type Step, stepsAsked } from './rule.ts'

/** What is known when a lead is routed. */
export interface World {
  rules: Rules
  pools: Pool[]
  people: Map<string, Person>
}

export type Because = Record<string, string | null>

export interface Placed {
  to: Owner
  because: Because
  considered: string[]
  /** Whose turn it was, in which pool, at what price; and how the turns stand afterwards. */
  turn: { poolId: string; memberId: string; price: number } | null
  turns: { poolId: string; turns: Turn[] } | null
}

export type Decided =
  | { kind: 'refused'; why: 'suppressed' | 'duplicate'; leadId: string | null }
  | ({ kind: 'routed'; step: Step; leftOut: LeftOut[] } & Placed)

/** What one step says: somebody or a queue, or nothing; and whom it left out. */
export interface Said {
  placed: Placed | null
  leftOut: LeftOut[]
}

/** Decides where a lead goes. A pool named by a person is asked alone. */
export function decide(world: World, lead: LeadFacts, poolId: string | null = null): Decided {
  if (lead.suppressed) return { kind: 'refused', why: 'suppressed', leadId: null }
  if (poolId) return intoNamed(world, lead, poolId)
  const out: LeftOut[] = []
  for (const step of stepsAsked(world.rules)) {
    if (step === 'duplicate' && lead.duplicateOf)
      return { kind: 'refused', why: 'duplicate', leadId: lead.duplicateOf }
    const said = ask(step, world, lead)
    out.push(...said.leftOut)
    if (said.placed) return { kind: 'routed', step, leftOut: once(out), ...said.placed }
  }
  return waits('catch_all', defaultPool(world), out)
}

function ask(step: MovableStep, world: World, lead: LeadFacts): Said {
  if (step === 'open_deal') return held(world, lead, lead.openDeal)
  if (step === 'recent_owner') return held(world, lead, lead.recent)
  if (step === 'named_account') return named(world, lead)
  if (step === 'duplicate') return NOTHING
  const place = placesOf(world, lead)[step]
  return place ? givenFrom(world, lead, place) : NOTHING
}

const NOTHING: Said = { placed: null, leftOut: [] }

// Relations win over limits: a company that knows somebody stays with them, as long as they do this work at all.
function held(world: World, lead: LeadFacts, memberIds: string[]): Said {
  const out: LeftOut[] = []
  for (const memberId of memberIds) {
    const person = world.people.get(memberId)
    const why = absence(person, lead, world.rules.points[lead.level])
    if (!why) return { placed: straight(memberId, { forMemberId: null }), leftOut: out }
    out.push(leftOut(person, memberId, why))
    const standIn = why === 'away' ? (person?.away?.standInId ?? null) : null
    if (standIn && !absence(world.people.get(standIn), lead, world.rules.points[lead.level]))
      return { placed: straight(standIn, { forMemberId: memberId }), leftOut: out }
  }
  return { placed: null, leftOut: out }
}

// Owning an account alone grants nothing.
function named(world: World, lead: LeadFacts): Said {
  if (!lead.named) return NOTHING
  if (lead.named.worked) return held(world, lead, [lead.named.memberId])
  const { memberId } = lead.named
  return { placed: null, leftOut: [leftOut(world.people.get(memberId), memberId, 'not_working_it')] }
}

function straight(memberId: string, because: Because): Placed {
  return { to: toMember(memberId), because, considered: [memberId], turn: null, turns: null }
}

function intoNamed(world: World, lead: LeadFacts, poolId: string): Decided {
  const pool = world.pools.find(({ id }) => id === poolId)
  if (!pool) throw new Error(`no pool ${poolId}`)
  const said = givenFrom(world, lead, { pool, because: {} })
  if (said.placed) return { kind: 'routed', step: 'pool', leftOut: once(said.leftOut), ...said.placed }
  return waits('catch_all', pool, said.leftOut)
}

function waits(step: Step, pool: Pool, out: LeftOut[]): Decided {
  const placed = { to: toQueue(pool.id), because: {}, considered: [], turn: null, turns: null }
  return { kind: 'routed', step, leftOut: once(out), ...placed }
}

function defaultPool({ pools }: World): Pool {
  const pool = pools.find(({ isDefault }) => isDefault)
  if (!pool) throw new Error('no default pool')
  return pool
}

// Left out by one step and by another: the first reason is the telling one.
function once(out: LeftOut[]): LeftOut[] {
  const seen = new Set<string>()
  return out.filter(({ memberId }) => !seen.has(memberId) && seen.add(memberId))
}
