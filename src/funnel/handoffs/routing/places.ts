import { type LeadFacts, type Pool, toQueue } from './candidate.ts'
import type { Because, World } from './decide.ts'
import type { MovableStep } from './rule.ts'

/** Where a step looks: a pool, perhaps only for some of those in it. */
export interface Place {
  pool: Pool
  because: Because
  /** Only these; they get it at once, also from a pool that otherwise waits. */
  only?: ReadonlySet<string>
}

type Places = Partial<Record<MovableStep, Place | null>>

/** Where the steps that look at the lead itself would look, each with what in the lead made it so. */
export function placesOf(world: World, lead: LeadFacts): Places {
  const { territoryId, productLineId, segmentId } = lead
  const usual = world.pools.find(({ isDefault }) => isDefault)
  return {
    territory: territoryId ? (poolFor(world, { territoryId }) ?? covering(world, lead, usual)) : null,
    specialist: productLineId ? (poolFor(world, { productLineId }) ?? knowing(world, lead, usual)) : null,
    segment: segmentId ? poolFor(world, { segmentId }) : null,
    pool: usual ? { pool: usual, because: {} } : null,
  }
}

/** The pools that give out at once and that this lead may come to. */
export function pushingPools(pools: Pool[], { territoryId, productLineId, segmentId }: LeadFacts): string[] {
  const fits = (pool: Pool) =>
    pool.isDefault ||
    (pool.territoryId !== null && pool.territoryId === territoryId) ||
    (pool.productLineId !== null && pool.productLineId === productLineId) ||
    (pool.segmentId !== null && pool.segmentId === segmentId)
  return pools.filter((pool) => pool.mode === 'push' && fits(pool)).map(({ id }) => id)
}

/** The pools whose turns are asked although they wait to be claimed from: only some of their people are meant. */
export function poolsInQuestion(world: World, lead: LeadFacts): string[] {
  const places = Object.values(placesOf(world, lead))
  return [...new Set(places.flatMap((place) => (place?.only ? [place.pool.id] : [])))]
}

function poolFor({ pools }: World, by: Partial<Pool> & Because): Place | null {
  const [[field, id]] = Object.entries(by) as [[keyof Pool, string]]
  const pool = pools.find((one) => one[field] === id)
  return pool ? { pool, because: by } : null
}

// Those of the nearest territory that has anybody: the field when the deal is large enough for it, else the desks.
function covering({ people }: World, lead: LeadFacts, pool: Pool | undefined): Place | null {
  const limitedTo = (territoryId: string, reach?: string) =>
    [...people.values()].filter(({ holds }) =>
      holds.some((one) => one.limits.territoryIds.includes(territoryId) && (!reach || one.reach === reach)),
    )
  const nearest = lead.chain.find((id) => limitedTo(id).length > 0)
  const asked = nearest ? limitedTo(nearest, lead.fieldAsked ? 'field' : 'inside') : []
  const covers = nearest && asked.length === 0 ? limitedTo(nearest) : asked
  const partners = lead.partners.filter((id) => people.get(id)?.holds.length).slice(0, 1)
  const only = new Set(covers.length > 0 ? covers.map(({ id }) => id) : partners)
  return pool && only.size > 0 ? { pool, only, because: { territoryId: lead.territoryId } } : null
}

function knowing({ people }: World, lead: LeadFacts, pool: Pool | undefined): Place | null {
  const only = [...people.values()].filter(({ holds }) =>
    holds.some((one) => one.limits.productLineIds.includes(lead.productLineId ?? '')),
  )
  if (!pool || only.length === 0) return null
  return { pool, only: new Set(only.map(({ id }) => id)), because: { productLineId: lead.productLineId } }
}

export const waitsIn = ({ pool }: Place) => toQueue(pool.id)
