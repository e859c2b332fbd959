/** The verbs on the map of territories: preview a change, save it and let what it moves move. */
import { sql } from 'kysely'
import type { OutlineIn, TerritoryMap } from '../../../office/team/territories/contract.ts'
import { planOutline, readMap, saveOutline } from '../../../office/team/territories/map.ts'
import { type Planned, rankedOf } from '../../../office/team/territories/outline.ts'
import { enqueue } from '../../../platform/jobs-enqueue.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { RunOut } from './contract.ts'
import {
  aboutHowMany,
  type Borders,
  bordersOf,
  type Codes,
  codesOf,
  endOfPart,
  groupsOf,
  holdingsOf,
  type Part,
} from './groups.ts'
import { Previewing } from './preview.ts'
import { cancelRuns, endRun, keepRun, openRun, type Run, readRun, shown } from './runs.ts'

export const PREVIEW_JOB = 'territories.preview'
export const MOVE_JOB = 'territories.move'

/** So many leads are looked at while one waits for the answer; more in the background. */
const AT_ONCE = 20_000
// A part of all is read whole, so that the database may share it out among its workers.
const PART = 1_500_000

/** Looks what a map would do. Nothing is changed. */
export async function startPreview(work: Work, outline: OutlineIn): Promise<Result<RunOut>> {
  const plan = await planOutline(work, outline)
  if (!plan.ok) return plan
  const unknown = await unknownNamed(work, outline)
  if (unknown) return unknown
  const total = await aboutHowMany(work, AT_ONCE)
  const id = await openRun(work, { kind: 'preview', plan: { territories: outline }, total })
  if (total > AT_ONCE) await enqueue(work, PREVIEW_JOB, { runId: id })
  else
    await goThrough(
      (step) => step(work),
      id,
      () => {},
    )
  return ok(shown((await readRun(work, id)) as Run))
}

type InTransaction = <T>(step: (work: Work) => Promise<T>) => Promise<T>

/** Goes through all leads in parts, each in a transaction of its own, and keeps what was found. */
export async function goThrough(
  inTransaction: InTransaction,
  runId: string,
  check: () => void,
): Promise<void> {
  const begun = await inTransaction((work) => prepare(work, runId))
  if (!begun) return
  const { planned, previewing, total } = begun
  let after: string | null = null
  for (let done = 0; ; done += PART) {
    check()
    const size = Math.min(PART, total - done)
    const { part, decided } = await inTransaction(async (work) => {
      const next: Part = { after, until: size === PART ? await endOfPart(work, after, PART) : null }
      const found = previewing.count(await groupsOf(work, begun.borders, begun.codes, next))
      await keepRun(work, runId, { done: done + Math.round(size / 2) })
      return { part: next, decided: found }
    })
    check()
    // Of the same leads the open ones, by what was decided of their facts.
    await inTransaction(async (work) => {
      previewing.countMoves(await holdingsOf(work, { ...begun, part }, decided))
      await keepRun(work, runId, { done: done + size })
    })
    if (!part.until) break
    after = part.until
  }
  await inTransaction(async (work) => {
    const result = previewing.result(await territoryNames(work))
    await keepRun(work, runId, { done: result.leads, total: result.leads })
    await endRun(work, runId, planned ? 'done' : 'failed', result)
  })
}

interface Begun {
  planned: Planned[]
  borders: Borders
  codes: Codes
  previewing: Previewing
  total: number
}

async function prepare(work: Work, runId: string): Promise<Begun | null> {
  const run = await readRun(work, runId, true)
  if (run?.state !== 'running') return null
  const { territories } = run.plan as unknown as { territories: OutlineIn }
  const plan = await planOutline(work, territories)
  // What it names was there when it was asked; meanwhile somebody has changed the map.
  if (!plan.ok) return endRun(work, runId, 'failed').then(() => null)
  const ranked = rankedOf(plan.value)
  const borders = bordersOf(ranked)
  return {
    total: run.total,
    planned: plan.value,
    borders,
    codes: await codesOf(work, borders),
    previewing: new Previewing(plan.value, ranked),
  }
}

/** Saves a map in one transaction; open leads that it moves are moved in the background, and keep their owners. */
export async function saveMap(
  work: Work,
  { version, territories }: { version: number; territories: OutlineIn },
): Promise<Result<{ map: TerritoryMap; moves: RunOut }>> {
  await takeTurn(work)
  const before = await mapWithNames(work)
  const stale = staleUnless(before, version)
  if (stale) return stale
  const unknown = await unknownNamed(work, territories)
  if (unknown) return unknown
  const saved = await saveOutline(work, territories)
  if (!saved.ok) return saved
  await cancelRuns(work, 'moves')
  const id = await openRun(work, { kind: 'moves', plan: null, total: 0 })
  await enqueue(work, MOVE_JOB, { runId: id })
  return ok({ map: await mapWithNames(work), moves: shown((await readRun(work, id)) as Run) })
}

/** The map with the names of the accounts in it. */
export async function mapWithNames(work: Work): Promise<TerritoryMap> {
  const map = await readMap(work)
  const ids = map.territories.flatMap(({ rules }) => rules.flatMap(({ accountIds }) => accountIds))
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from accounts
    where workspace_id = ${work.actor.workspaceId} and id = any(${[...new Set(ids)]}::uuid[])
    order by name_key, id`.execute(work.tx)
  return { ...map, accounts: rows }
}

async function territoryNames({ tx, actor }: Work): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from territories where workspace_id = ${actor.workspaceId}`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

// Product lines and companies that rules name must be there.
async function unknownNamed(work: Work, outline: OutlineIn): Promise<Refusal | null> {
  for (const [field, table] of [
    ['productLineIds', 'product_lines'],
    ['accountIds', 'accounts'],
  ] as const) {
    const named = outline.flatMap((line, n) =>
      line.rules.flatMap((rule, r) => rule[field].map((id) => ({ id, at: `territories.${n}.rules.${r}` }))),
    )
    const missing = await firstMissing(work, table, [...new Set(named.map(({ id }) => id))])
    if (!missing) continue
    const at = named.find(({ id }) => id === missing)?.at
    const message = `A rule names what is not in this workspace (${field}).`
    return refuse('unknown-reference', message, { field: `${at}.${field}` })
  }
  return null
}

async function firstMissing({ tx, actor }: Work, table: string, ids: string[]): Promise<string | null> {
  if (ids.length === 0) return null
  const { rows } = await sql<{ id: string }>`
    select k.id from unnest(${ids}::uuid[]) k (id)
    left join ${sql.table(table)} t on t.workspace_id = ${actor.workspaceId} and t.id = k.id
    where t.id is null limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
