/** Routing a lead: facts are read, the rules decide, the turn is taken and all of it is kept. */
import type { Level } from '../../../office/team/functions.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { lastHolder, queueOf } from '../../leads/actions.ts'
import type { Owner } from '../../leads/lead.ts'
import { type Lead, stamps } from '../../leads/move.ts'
import { absence, type LeadFacts, type LeftOut, type Pool, toQueue } from './candidate.ts'
import { type Decided, decide, type World } from './decide.ts'
import { leadFacts } from './facts.ts'
import { refunded, type Turn } from './fair-queue.ts'
import { peopleAt } from './people.ts'
import { poolsInQuestion, pushingPools } from './places.ts'
import type { Step } from './rule.ts'
import * as store from './store.ts'

export { rulesOf } from './store.ts'
export interface Decision {
  id: string
  to: Owner
  step: Step
  considered: string[]
  leftOut: LeftOut[]
}

interface How {
  /** The pool a person chose: it is asked alone. */
  poolId?: string
  /** Who must not get it: whoever gives it away. */
  butNot?: string[]
  /** It comes to this level for the first time: a duplicate is refused. */
  isNew?: boolean
}

/**
 * Decides who works a locked lead at a level, and keeps why. Refused for whom nobody may contact, and for a duplicate;
 * the lead itself is not moved.
 */
export async function routeLead(
  work: Work,
  lead: Lead,
  level: Level,
  how: How = {},
): Promise<Result<Decision>> {
  const { world, facts } = await factsOf(work, lead, level, how)
  const decided = await decideWithRoom(work, world, facts, how.poolId ?? null)
  if (decided.kind === 'refused') return refusal(decided)
  return ok(await keep(work, lead, world, level, decided))
}

/** The same, but where nobody takes it nothing is kept and nothing answered: it waits where it is. */
export async function routeIfTaken(work: Work, lead: Lead, level: Level, how: How): Promise<Owner | null> {
  const { world, facts } = await factsOf(work, lead, level, how)
  const decided = await decideWithRoom(work, world, facts, how.poolId ?? null)
  if (decided.kind === 'refused' || !decided.to.memberId) return null
  return (await keep(work, lead, world, level, decided)).to
}

async function factsOf(work: Work, lead: Lead, level: Level, { poolId, butNot = [], isNew = false }: How) {
  const [rules, pools] = [await store.rulesOf(work), await store.poolsAt(work, level)]
  const [found] = await leadFacts(work, [{ leadId: lead.id, at: work.now }], { level, rules, isNew })
  if (!found) throw new Error(`no lead ${lead.id}`)
  const facts = { ...found, butNot: [...found.butNot, ...butNot] }
  const named = namedBy([facts], pools)
  const pushing = poolId ? [poolId] : pushingPools(pools, facts)
  // From here on nobody else gives from these pools: what is read next is how it stands.
  await store.lockPools(work, pushing)
  let people = await peopleAt(work, level, rules, named)
  const more = poolId
    ? []
    : poolsInQuestion({ rules, pools, people }, facts).filter((id) => !pushing.includes(id))
  if (more.length > 0) {
    await store.lockPools(work, more)
    people = await peopleAt(work, level, rules, named)
  }
  const turns = await store.turnsOf(work, [...pushing, ...more])
  const turning = pools.map((pool) => ({ ...pool, turns: turns.get(pool.id) ?? [] }))
  return { facts, world: { rules, pools: turning, people } }
}

/** Whom facts and pools name beside those who hold the function. */
export function namedBy(facts: LeadFacts[], pools: Pool[]): string[] {
  const listed = pools.flatMap(({ members }) => members.map(({ memberId }) => memberId))
  const known = facts.flatMap(({ openDeal, recent, named, partners }) => [
    ...openDeal,
    ...recent,
    ...partners,
    ...(named ? [named.memberId] : []),
  ])
  return [...new Set([...listed, ...known])]
}

// Whoever is chosen under a cap is held and counted again; when that fails the next one is asked.
async function decideWithRoom(
  work: Work,
  world: World,
  facts: LeadFacts,
  poolId: string | null,
): Promise<Decided> {
  for (;;) {
    const decided = decide(world, facts, poolId)
    const person = decided.kind === 'routed' ? world.people.get(decided.to.memberId ?? '') : undefined
    if (!person || person.capacity === null) return decided
    const load = await store.roomOf(work, person, world.rules)
    if (load === null) person.busy = true
    else person.load = load
    if (!absence(person, facts, world.rules.points[facts.level])) return decided
  }
}

type Routed = Extract<Decided, { kind: 'routed' }>

async function keep(work: Work, lead: Lead, world: World, level: Level, decided: Routed): Promise<Decision> {
  const { step, to, because, considered, leftOut, turn, turns } = decided
  if (turns) await store.saveTurns(work, turns.poolId, changedTurns(world, turns.poolId, turns.turns))
  const id = work.newId()
  const { memberId: toMemberId, queueId: toQueueId } = to
  const turned = { turnQueueId: turn?.poolId ?? null, charged: turn?.price ?? null }
  const kept = { id, leadId: lead.id, level, step, toMemberId, toQueueId, because, considered, leftOut }
  await store.keepRouting(work, { ...kept, ...turned })
  if (toMemberId) {
    const detail = { routingId: id, step, level, toMemberId }
    await record(work, { fact: 'lead.routed', function: null, ...stamps(lead), detail, rows: [] })
  }
  return { id, to, step, considered, leftOut }
}

function changedTurns({ pools }: World, poolId: string, turns: Turn[]): Turn[] {
  const before = new Map(
    pools.find(({ id }) => id === poolId)?.turns.map((turn) => [turn.memberId, JSON.stringify(turn)]),
  )
  const ordered = ({ memberId, v, began, lastAt, active }: Turn) => ({ memberId, v, began, lastAt, active })
  return turns.map(ordered).filter((turn) => before.get(turn.memberId) !== JSON.stringify(turn))
}

function refusal({ why, leadId }: Extract<Decided, { kind: 'refused' }>) {
  if (why === 'suppressed') {
    const says = 'Nobody here may contact this prospect. Suppress this lead too, or lift the bar first.'
    return refuse('suppressed', says)
  }
  const says =
    'This person is pursued already. Merge this lead into the other one, or name who should have both.'
  return refuse('duplicate-lead', says, { details: { leadId } })
}

/** Into a queue a person named: a pool that pushes gives it out at once. */
export async function intoQueue(
  work: Work,
  lead: Lead,
  queueId: string,
  level: Level,
  how: Omit<How, 'poolId'> = {},
): Promise<Result<Owner>> {
  const pool = (await store.poolsAt(work, level)).find(({ id }) => id === queueId)
  if (pool?.mode !== 'push') return ok(toQueue(queueId))
  const routed = await routeLead(work, lead, level, { ...how, poolId: queueId })
  return routed.ok ? ok(routed.value.to) : routed
}

/** Back to whom it was, if they are here and present; else by routing. What may not be routed waits in the pool. */
export async function backTo(work: Work, lead: Lead, level: Level, memberId: string | null): Promise<Owner> {
  if (memberId) {
    const person = (await peopleAt(work, level, await store.rulesOf(work), [memberId])).get(memberId)
    if (person?.status === 'active' && !person.away) return { memberId, queueId: null }
  }
  const routed = await routeLead(work, lead, level, { butNot: memberId ? [memberId] : [] })
  if (routed.ok) return routed.value.to
  return toQueue(await queueOf(work.tx, work.actor.workspaceId, level, 'pool'))
}

/** Gives a turn back: what was given to a member was misrouted, a duplicate, or bad data. */
export async function refundTurn(
  work: Work,
  leadId: string,
  level: Level,
  memberId: string | null,
): Promise<void> {
  const taken = memberId ? await store.lastTurn(work, leadId, level, memberId) : null
  if (!taken) return
  await store.lockPools(work, [taken.turnQueueId])
  const turns = (await store.turnsOf(work, [taken.turnQueueId])).get(taken.turnQueueId) ?? []
  const turn = turns.find((one) => one.memberId === memberId)
  if (turn) await store.saveTurns(work, taken.turnQueueId, [refunded(turn, taken.charged)])
  await store.noteRefund(work, taken.id)
}

/** A lead disqualified as bad data or as a duplicate was nobody's turn. Its owner is gone from the row, not from the relay. */
export async function refundDisqualified(work: Work, lead: Lead, reason: string): Promise<void> {
  if (!['bad_data', 'duplicate'].includes(reason)) return
  const holder = await lastHolder(work.tx, work.actor.workspaceId, lead.id, 'qualify')
  await refundTurn(work, lead.id, 'qualify', holder)
}
