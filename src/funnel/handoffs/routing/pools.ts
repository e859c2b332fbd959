/** The verbs about pools, and how they are shown: who is in them, how much they have, and why somebody gets nothing. */
import type { z } from 'zod'
import { mustBeProductLine } from '../../../office/catalogue/actions.ts'
import type { Level } from '../../../office/team/functions.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow, type RowChange } from '../../../platform/rows.ts'
import type { Scope } from '../../../platform/scope.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { absence, type LeadFacts, type Person, type Pool, tierIn, weightIn } from './candidate.ts'
import * as kept from './config-store.ts'
import type { PoolOut, poolIn, poolPatch } from './contract.ts'
import { peopleAt } from './people.ts'
import { peopleIn } from './pool.ts'
import type { Rules } from './rule.ts'
import { poolsAt, rulesOf } from './store.ts'

/** All pools as their screen shows them. */
export async function poolsShown(work: Work, scope: Scope): Promise<PoolOut[]> {
  const rules = await rulesOf(work)
  const rows = await kept.poolRows(work, scope)
  const places = await kept.placeRows(work)
  const shown: PoolOut[] = []
  for (const level of [...new Set(rows.map((row) => row.function))]) {
    const pools = await poolsAt(work, level)
    const listed = pools.flatMap(({ members }) => members.map(({ memberId }) => memberId))
    const people = await peopleAt(work, level, rules, listed)
    const named = await kept.namesAndLoads(work, [...people.keys()], rules)
    for (const row of rows.filter((one) => one.function === level)) {
      const pool = pools.find(({ id }) => id === row.id) as Pool
      const members = membersOf({ pool, people, named, places, rules, level })
      shown.push({ ...row, members })
    }
  }
  return shown
}

interface Floor {
  pool: Pool
  people: Map<string, Person>
  named: { id: string; name: string; load: number }[]
  places: Awaited<ReturnType<typeof kept.placeRows>>
  rules: Rules
  level: Level
}

function membersOf({ pool, people, named, places, rules, level }: Floor): PoolOut['members'] {
  const inside = new Set(
    peopleIn({ rules, pools: [pool], people }, { pool, because: {} }).map((person) => person.id),
  )
  return named
    .filter(({ id }) => inside.has(id))
    .map(({ id, name, load }) => {
      const person = { ...(people.get(id) as Person), load }
      const own = pool.members.find(({ memberId }) => memberId === id)
      const place = places.find(({ queueId, memberId }) => queueId === pool.id && memberId === id)
      return {
        memberId: id,
        name,
        placeId: place?.id ?? null,
        placeVersion: place?.version ?? null,
        ownWeight: own?.weight ?? null,
        ownTier: own?.tier ?? null,
        weight: weightIn(own, person),
        tier: tierIn(own, person),
        capacity: person.capacity,
        load,
        skills: person.skills,
        away: person.away?.until ?? null,
        why: absence(person, { butNot: [], level } as unknown as LeadFacts, rules.points[level]),
      }
    })
}

/** Adds a pool beside the default one of its function. */
export async function addPool(work: Work, given: z.output<typeof poolIn>): Promise<Result<{ id: string }>> {
  await takeTurn(work)
  const { name, mode, ownList } = given
  const takes = {
    productLineId: given.productLineId ?? null,
    territoryId: given.territoryId ?? null,
    segmentId: given.segmentId ?? null,
  }
  const fine = await mayBe(work, { function: given.function, name, ...takes }, null)
  if (!fine.ok) return fine
  const row = await insertRow(work, 'queues', {
    ...{ id: work.newId(), name, function: given.function, kind: 'pool', further: true, mode, ownList },
    ...takes,
  })
  await noteChange(work, 'queue.added', row.id, [row])
  return ok({ id: row.id })
}

/** Changes a pool, makes it the default of its function, or takes it out of the bin. */
export async function changePool(
  work: Work,
  id: string,
  { version, isDefault, binned, ...fields }: z.output<typeof poolPatch>,
): Promise<Result<{ id: string }>> {
  await takeTurn(work)
  const before = await kept.lockRow(work, 'queues', id)
  if (before?.kind !== 'pool') return noPool()
  const stale = staleUnless(before, version)
  if (stale) return stale
  const after = { ...before, ...fields }
  const fine = before.binnedAt && binned === undefined ? ok(null) : await mayBe(work, after, id)
  if (!fine.ok) return fine
  const rows: (RowChange | null)[] = []
  if (isDefault && before.further && !before.binnedAt) rows.push(await stepAside(work, before.function))
  const unbinned = binned === false ? { binnedAt: null } : {}
  rows.push(
    await patchRow(work, 'queues', before, {
      ...fields,
      ...unbinned,
      ...(isDefault ? { further: null } : {}),
    }),
  )
  if (rows.some((row) => row !== null)) await noteChange(work, 'queue.changed', id, rows)
  return ok({ id })
}

// One default for each function: the other becomes a further pool.
async function stepAside(work: Work, fn: string): Promise<RowChange | null> {
  const other = await kept.lockDefault(work, fn)
  return other && patchRow(work, 'queues', other, { further: true })
}

/** Puts a pool in which nothing waits into the bin; the default stays. */
export async function binPool(work: Work, id: string): Promise<Result<PoolBinned>> {
  await takeTurn(work)
  const before = await kept.lockRow(work, 'queues', id)
  if (before?.kind !== 'pool') return noPool()
  if (!before.further)
    return refuse('is-default', 'This is the default pool of its function. Make another the default first.')
  const waiting = await kept.waitingIn(work, id)
  if (waiting > 0) return refuse('in-use', `${waiting} leads or offers wait in this pool. Move them first.`)
  const change = before.binnedAt ? null : await patchRow(work, 'queues', before, { binnedAt: work.now })
  if (change) await noteChange(work, 'queue.binned', id, [change])
  return ok({ id, version: patched(before, change).version })
}

type PoolBinned = { id: string; version: number }

async function mayBe(
  work: Work,
  pool: Pick<kept.QueueRow, 'function' | 'name' | 'productLineId' | 'territoryId' | 'segmentId'>,
  id: string | null,
): Promise<Result<unknown>> {
  if (pool.territoryId && !(await kept.isKnown(work, 'territories', pool.territoryId)))
    return refuse('unknown-territory', 'There is no such territory.', { field: 'territoryId' })
  if (pool.segmentId && !(await kept.isKnown(work, 'segments', pool.segmentId)))
    return refuse('unknown-segment', 'There is no such segment.', { field: 'segmentId' })
  const { productLineId } = pool
  const line = productLineId ? await mustBeProductLine(work, { productLineId }) : ok(null)
  if (!line.ok) return line
  const clash = await kept.clash(work, pool, id)
  if (clash === 'name')
    return refuse('name-taken', 'There is a pool of this name already.', { field: 'name' })
  if (clash === 'for')
    return refuse(
      'pool-for-taken',
      'Another pool of this function is for the same territory, product line or segment.',
    )
  return ok(null)
}

function noteChange(work: Work, fact: string, queueId: string, rows: (RowChange | null)[]) {
  return record(work, { fact, function: 'operate', detail: { queueId }, rows })
}

const noPool = () => refuse('not-found', 'There is no such pool.')
