/** Previews and moves as they run: how far each is, and what came of it. */
import { type Selectable, sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { TerritoryRuns } from '../../../tables.ts'
import type { PreviewResult, RunOut } from './contract.ts'

export type Run = Selectable<TerritoryRuns>

/** A run as it is shown. */
export function shown(row: Run): RunOut {
  const { id, kind, state, done, total, moved, result, createdAt, finishedAt, version } = row
  return { id, kind, state, done, total, moved, result, createdAt, finishedAt, version } as RunOut
}

/** Opens a run. */
export async function openRun(
  work: Work,
  given: { kind: 'preview' | 'moves'; plan: object | null; total: number },
): Promise<string> {
  const id = work.newId()
  const { kind, plan, total } = given
  await work.tx
    .insertInto('territoryRuns')
    .values({
      ...{ workspaceId: work.actor.workspaceId, id, kind, total, state: 'running' },
      ...{ plan: plan ? JSON.stringify(plan) : null, result: null, memberId: work.actor.memberId },
      ...{ done: 0, moved: 0, afterId: null, createdAt: work.now, finishedAt: null },
    })
    .execute()
  tell(work, id)
  return id
}

/** The run, locked when it is to go on. */
export async function readRun({ tx, actor }: Work, id: string, lock = false): Promise<Run | null> {
  const { rows } = await sql<Run>`
    select * from territory_runs where workspace_id = ${actor.workspaceId} and id = ${id}
    ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** The newest runs of a kind. */
export async function newestRuns({ tx, actor }: Work, kind: string, limit: number): Promise<Run[]> {
  const { rows } = await sql<Run>`
    select * from territory_runs where workspace_id = ${actor.workspaceId} and kind = ${kind}
    order by id desc limit ${limit}`.execute(tx)
  return rows
}

/** Writes how far a run is; false when it is not running any more. */
export async function keepRun(
  work: Work,
  id: string,
  far: { done?: number; moved?: number; total?: number; afterId?: string | null },
): Promise<boolean> {
  const done = await work.tx
    .updateTable('territoryRuns')
    .set((eb) => ({ ...far, version: eb('version', '+', 1) }))
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  tell(work, id)
  return Number(done.numUpdatedRows) === 1
}

/** Ends a run; the draft of a preview is not needed any more. */
export async function endRun(
  work: Work,
  id: string,
  state: 'done' | 'cancelled' | 'failed',
  result: PreviewResult | null = null,
): Promise<void> {
  await work.tx
    .updateTable('territoryRuns')
    .set((eb) => ({
      ...{ state, plan: null, result: result ? JSON.stringify(result) : null, finishedAt: work.now },
      version: eb('version', '+', 1),
    }))
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
  tell(work, id)
}

/** Ends all runs of a kind that are still running: a newer one takes their place. */
export async function cancelRuns(work: Work, kind: 'preview' | 'moves'): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update territory_runs set state = 'cancelled', plan = null, finished_at = ${work.now}, version = version + 1
    where workspace_id = ${work.actor.workspaceId} and kind = ${kind} and state = 'running'
    returning id`.execute(work.tx)
  for (const { id } of rows) tell(work, id)
}

function tell(work: Work, id: string): void {
  work.touched.push({ noun: 'territoryRuns', id, version: 1 })
}
