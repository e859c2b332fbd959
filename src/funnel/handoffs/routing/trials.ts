/** The verb that tries rules out on real leads: shares before and after, and what would go elsewhere. */
import type { z } from 'zod'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { namedBy } from './actions.ts'
import type { Person, Pool } from './candidate.ts'
import type { Decided, World } from './decide.ts'
import { leadFacts } from './facts.ts'
import { peopleAt } from './people.ts'
import { wholeSteps } from './rule.ts'
import { poolsAt, rulesOf, turnsOf } from './store.ts'
import { type TriedLead, tryOut } from './trial.ts'
import type { TrialOut, trialIn } from './trial-contract.ts'
import { asItWas, leadsToTry, namesOfLeads, namesOfPeople } from './trial-store.ts'

type Asked = z.output<typeof trialIn>

/** Tries changed rules out on the last leads, or on those that wait, beside the rules as they are. */
export async function trial(work: Work, asked: Asked): Promise<Result<TrialOut>> {
  const steps = asked.rules?.steps ? wholeSteps(asked.rules.steps) : ok(null)
  if (!steps.ok) return steps
  const world = await worldNow(work, asked)
  const changed = changedWorld(world, asked)
  if (!changed.ok) return changed
  const leads = await toTry(work, asked, world, changed.value)
  const stranger = strangerIn(asked, changed.value)
  if (stranger) return stranger
  const [now, then] = [tryOut(world, leads), tryOut(changed.value, leads)]
  return ok(await told(work, asked, leads, now, then))
}

async function worldNow(work: Work, { level, leads }: Asked): Promise<World> {
  const [rules, pools] = [await rulesOf(work), await poolsAt(work, level)]
  if (leads === 'last') return { rules, pools, people: new Map() }
  const ids = pools.map(({ id }) => id)
  const turns = await turnsOf(work, ids)
  return {
    rules,
    pools: pools.map((pool) => ({ ...pool, turns: turns.get(pool.id) ?? [] })),
    people: new Map(),
  }
}

function changedWorld(world: World, { rules = {}, pools = [] }: Asked): Result<World> {
  const unknown = pools.findIndex(({ poolId }) => !world.pools.some(({ id }) => id === poolId))
  if (unknown >= 0)
    return refuse('unknown-pool', 'There is no such pool of this function.', {
      field: `pools.${unknown}.poolId`,
    })
  const said = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined))
  return ok({
    ...world,
    rules: { ...world.rules, ...said },
    pools: world.pools.map((pool) =>
      changedPool(
        pool,
        pools.find(({ poolId }) => poolId === pool.id),
      ),
    ),
  })
}

function changedPool(pool: Pool, change: NonNullable<Asked['pools']>[number] | undefined): Pool {
  if (!change) return pool
  const { mode = pool.mode, weights = [] } = change
  const known = pool.members.map((member) => ({
    ...member,
    weight: weights.find(({ memberId }) => memberId === member.memberId)?.weight ?? member.weight,
  }))
  const added = pool.ownList
    ? []
    : weights.filter(({ memberId }) => !known.some((one) => one.memberId === memberId))
  return { ...pool, mode, members: [...known, ...added.map((one) => ({ ...one, tier: null }))] }
}

function strangerIn({ pools = [] }: Asked, { people }: World) {
  for (const [n, { weights = [] }] of pools.entries()) {
    const at = weights.findIndex(({ memberId }) => !people.has(memberId))
    if (at >= 0)
      return refuse('unknown-member', 'This colleague does not hold the function.', {
        field: `pools.${n}.weights.${at}.memberId`,
      })
  }
  return null
}

// The people of today. History is tried with everybody present and nothing on their desks yet.
async function toTry(work: Work, asked: Asked, now: World, then: World): Promise<TriedLead[]> {
  const { level, leads, limit } = asked
  const found = await leadsToTry(work, level, leads, limit)
  const isNew = leads === 'waiting' && level === 'qualify'
  const windows = (rules: World['rules']) => leadFacts(work, found, { level, rules, isNew })
  const facts = await windows(then.rules)
  const named = namedBy(facts, [...now.pools, ...then.pools])
  for (const world of [now, then]) {
    const people = await peopleAt(work, level, world.rules, named)
    world.people = leads === 'last' ? new Map([...people].map(([id, one]) => [id, fresh(one)])) : people
  }
  const until = new Map(found.map((one) => [one.leadId, one.until]))
  return facts.map((one) => ({ facts: one, until: until.get(one.leadId) ?? null }))
}

const fresh = (person: Person): Person => ({ ...person, away: null, load: 0 })

const whereTo = (decided: Decided | undefined) =>
  !decided || decided.kind === 'refused' ? null : (decided.to.memberId ?? decided.to.queueId)

const MOVES_SHOWN = 50

async function told(
  work: Work,
  asked: Asked,
  leads: TriedLead[],
  now: Decided[],
  then: Decided[],
): Promise<TrialOut> {
  const ids = leads.map(({ facts }) => facts.leadId)
  const was = asked.leads === 'last' ? await asItWas(work, asked.level, ids) : new Map<string, string>()
  const places = [...new Set([...now.map(whereTo), ...then.map(whereTo), ...was.values()])]
  const names = await namesOfPeople(
    work,
    places.filter((one) => one !== null),
  )
  const count = (all: (string | null | undefined)[], id: string) => all.filter((one) => one === id).length
  const held = ids.map((id) => was.get(id))
  const moved = ids.flatMap((id, n) => (whereTo(now[n]) === whereTo(then[n]) ? [] : [{ id, n }]))
  const shown = moved.slice(0, MOVES_SHOWN)
  const leadNames = await namesOfLeads(
    work,
    shown.map(({ id }) => id),
  )
  return {
    leads: ids.length,
    moved: moved.length,
    shares: names.map((one) => ({
      ...one,
      was: count(held, one.id),
      before: count(now.map(whereTo), one.id),
      after: count(then.map(whereTo), one.id),
    })),
    refused: { before: now.filter(isRefused).length, after: then.filter(isRefused).length },
    moves: shown.map(({ id, n }) => ({
      lead: { id, name: leadNames.get(id) ?? '' },
      from: names.find((one) => one.id === whereTo(now[n])) ?? null,
      to: names.find((one) => one.id === whereTo(then[n])) ?? null,
      step: stepOf(then[n]),
    })),
    decisions: ids.map((leadId, n) => ({ leadId, to: whereTo(then[n]), step: stepOf(then[n]) })),
  }
}

const isRefused = (decided: Decided) => decided.kind === 'refused'
const stepOf = (decided: Decided | undefined) =>
  decided?.kind === 'routed' ? decided.step : (decided?.why ?? 'catch_all')
