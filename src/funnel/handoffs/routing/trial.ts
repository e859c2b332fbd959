/** Trying rules out: the very decision that routes, over many leads one after the other, each seeing those before it. */
import type { Instant } from '../../../platform/time.ts'
import type { LeadFacts, Person, Pool } from './candidate.ts'
import { type Decided, decide, type World } from './decide.ts'

/** A lead to be tried, and when it made room again, where that is known. */
export interface TriedLead {
  facts: LeadFacts
  until: Instant | null
}

interface Standing {
  pools: Pool[]
  people: Map<string, Person>
  /** Who got a company's last lead of this trial. */
  recent: Map<string, string>
  /** What was let in for a person, by line. */
  pursued: Map<string, { leadId: string; productLineId: string | null }[]>
  taken: { memberId: string; until: Instant }[]
}

/** What would be decided for these leads in this order, from how things stand. Nothing outside is changed. */
export function tryOut(world: World, leads: TriedLead[]): Decided[] {
  const people = new Map([...world.people].map(([id, person]) => [id, { ...person }]))
  const standing: Standing = { pools: world.pools, people, recent: new Map(), pursued: new Map(), taken: [] }
  return leads.map((lead) => {
    makeRoom(world, standing, lead.facts)
    const { pools } = standing
    const decided = decide({ rules: world.rules, pools, people }, seenFrom(standing, lead.facts))
    if (decided.kind === 'routed') take(world, standing, lead, decided)
    return decided
  })
}

function makeRoom({ rules }: World, standing: Standing, { at, level }: LeadFacts): void {
  const over = standing.taken.filter(({ until }) => until <= at)
  for (const { memberId } of over) {
    const person = standing.people.get(memberId)
    if (person) person.load -= rules.points[level]
  }
  standing.taken = standing.taken.filter(({ until }) => until > at)
}

// As the questions of a real routing would see it after those before.
function seenFrom({ recent, pursued }: Standing, facts: LeadFacts): LeadFacts {
  const last = recent.get(companyOf(facts))
  const twin = pursued
    .get(facts.contactId ?? '')
    ?.findLast(({ productLineId: line }) => !line || !facts.productLineId || line === facts.productLineId)
  return {
    ...facts,
    recent: last ? [last, ...facts.recent.filter((id) => id !== last)].slice(0, 5) : facts.recent,
    duplicateOf: facts.duplicateOf ?? twin?.leadId ?? null,
  }
}

function take(
  { rules }: World,
  standing: Standing,
  { facts, until }: TriedLead,
  { to, turns }: Extract<Decided, { kind: 'routed' }>,
): void {
  if (turns)
    standing.pools = standing.pools.map((pool) =>
      pool.id === turns.poolId ? { ...pool, turns: turns.turns } : pool,
    )
  // History is looked at as it was: only what is still to come sees what the trial did.
  if (facts.contactId && !until)
    standing.pursued.set(facts.contactId, [...(standing.pursued.get(facts.contactId) ?? []), facts])
  const person = to.memberId ? standing.people.get(to.memberId) : undefined
  if (!person) return
  person.load += rules.points[facts.level]
  if (until) standing.taken.push({ memberId: person.id, until })
  else standing.recent.set(companyOf(facts), person.id)
}

function companyOf({ accountId, contactId }: LeadFacts): string {
  return accountId ?? contactId ?? ''
}
