/** Giving from a pool: to whose turn it is among those who are present, able and under their cap; else it waits. */
import {
  absence,
  type LeadFacts,
  type LeftOut,
  leftOut,
  mismatch,
  type Person,
  type Pool,
  tierIn,
  toMember,
  weightIn,
} from './candidate.ts'
import type { Placed, Said, World } from './decide.ts'
import { charged, levelled, newTurn, nextOf, priceOf, type Turn } from './fair-queue.ts'
import { type Place, waitsIn } from './places.ts'
import { costOf } from './rule.ts'

/** What a place gives: a queue at once when it waits to be claimed, else whose turn it is; nothing when nobody is able. */
export function givenFrom(world: World, lead: LeadFacts, place: Place): Said {
  if (place.pool.mode === 'pull' && !place.only) return { placed: waiting(place), leftOut: [] }
  const asked = peopleIn(world, place)
  const out: LeftOut[] = []
  const present = new Set<string>()
  const able = new Set<string>()
  for (const person of asked) {
    const away = absence(person, lead, world.rules.points[lead.level])
    if (!away) present.add(person.id)
    const why = away ?? (place.only && !place.only.has(person.id) ? null : mismatch(person, lead))
    if (why && (!place.only || place.only.has(person.id))) out.push(leftOut(person, person.id, why))
    if (!why && (!place.only || place.only.has(person.id))) able.add(person.id)
  }
  return { placed: taking(world, lead, place, asked, present, able), leftOut: out }
}

function waiting(place: Place): Placed {
  return { to: waitsIn(place), because: place.because, considered: [], turn: null, turns: null }
}

/** Who is in a pool: those listed, or everybody who holds the function, and whoever the place asks for by name. */
export function peopleIn({ people }: World, { pool, only }: Place): Person[] {
  const listed = new Set(pool.members.map(({ memberId }) => memberId))
  return [...people.values()].filter((person) => {
    if (only?.has(person.id)) return true
    return pool.ownList ? listed.has(person.id) : person.holds.length > 0
  })
}

// Those whose main work it is come first; the others when all of them are full or away.
function taking(
  world: World,
  lead: LeadFacts,
  { pool, because }: Place,
  asked: Person[],
  present: ReadonlySet<string>,
  able: ReadonlySet<string>,
): Placed | null {
  const memberOf = (id: string) => pool.members.find((one) => one.memberId === id)
  const tiers = Map.groupBy(asked, (person) => tierIn(memberOf(person.id), person))
  const turns = TIERS.map((tier) => levelled(turnsOf(pool, tiers.get(tier) ?? []), present))
  const next = turns.map((own) => nextOf(own, able)).find((memberId) => memberId !== null)
  if (!next) return null
  const weight = weightIn(memberOf(next), world.people.get(next) as Person)
  const price = priceOf(costOf(world.rules, lead.level), weight)
  return {
    to: toMember(next),
    because,
    considered: [...able].sort(),
    turn: { poolId: pool.id, memberId: next, price },
    turns: { poolId: pool.id, turns: charged(turns.flat(), next, price, lead.at) },
  }
}

const TIERS = ['primary', 'overflow'] as const

function turnsOf(pool: Pool, asked: Person[]): Turn[] {
  const known = new Map(pool.turns.map((turn) => [turn.memberId, turn]))
  return asked.map(({ id }) => known.get(id) ?? newTurn(id))
}
