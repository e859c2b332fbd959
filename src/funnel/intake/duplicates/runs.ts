/** Looks through the whole book as they run: how far each is. */
import { type Selectable, sql } from 'kysely'
import { enqueue } from '../../../platform/jobs-enqueue.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { MatchRuns } from '../../../tables.ts'
import type { RunOut } from './contract.ts'

export const BOOK_JOB = 'duplicates.book'

export type MatchRun = Selectable<MatchRuns>

/** The run as it is shown. */
export function shownRun({ workspaceId: _, memberId: __, ...run }: MatchRun): RunOut {
  return run as RunOut
}

/** Begins a look through the whole book; one at a time. */
export async function startRun(work: Work): Promise<Result<RunOut>> {
  await takeTurn(work)
  const running = (await newestRuns(work, 1)).find(({ state }) => state === 'running')
  if (running)
    return refuse('running-already', 'The book is being looked through already. Wait for it, or stop it.', {
      details: { current: shownRun(running) },
    })
  const id = work.newId()
  const counts = { done: 0, total: await bookTotal(work), found: 0, sure: 0 }
  await work.tx
    .insertInto('matchRuns')
    .values({
      ...{ workspaceId: work.actor.workspaceId, id, state: 'running', step: 'reading', ...counts },
      ...{ memberId: work.actor.memberId, createdAt: work.now, finishedAt: null },
    })
    .execute()
  await enqueue(work, BOOK_JOB, { runId: id })
  work.touched.push({ noun: 'matchRuns', id, version: 1 })
  return ok(shownRun((await readRun(work, id)) as MatchRun))
}

async function bookTotal({ tx, actor }: Work): Promise<number> {
  const ws = actor.workspaceId
  const { rows } = await sql<{ n: number }>`
    select (select count(*)::int from contacts where workspace_id = ${ws})
         + (select count(*)::int from accounts where workspace_id = ${ws}) as n`.execute(tx)
  return rows[0]?.n ?? 0
}

/** One run; null when there is none. */
export async function readRun({ tx, actor }: Work, id: string): Promise<MatchRun | null> {
  const { rows } = await sql<MatchRun>`
    select * from match_runs where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The newest runs. */
export async function newestRuns({ tx, actor }: Work, limit: number): Promise<MatchRun[]> {
  const { rows } = await sql<MatchRun>`
    select * from match_runs where workspace_id = ${actor.workspaceId} order by id desc limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** Stops a run; the pairs it has found stay. */
export async function cancelRun(work: Work, id: string): Promise<Result<RunOut>> {
  const run = await readRun(work, id)
  if (!run) return refuse('not-found', 'There is no such run.')
  if (!(await endRun(work, id, 'cancelled'))) return refuse('not-now', `This run is ${run.state} already.`)
  return ok(shownRun((await readRun(work, id)) as MatchRun))
}

type Far = Partial<Pick<MatchRun, 'step' | 'done' | 'total'>> & { found?: number; sure?: number }

/** Writes how far a run is; false when it is not running any more. Pairs are added to those found before. */
export async function keepRun(
  work: Work,
  id: string,
  { found = 0, sure = 0, ...far }: Far,
): Promise<boolean> {
  return change(work, id, far, { found, sure })
}

/** Ends a run; false when it had ended already. */
export async function endRun(
  work: Work,
  id: string,
  state: 'done' | 'cancelled' | 'failed',
): Promise<boolean> {
  return change(work, id, { state, finishedAt: work.now }, { found: 0, sure: 0 })
}

async function change(
  work: Work,
  id: string,
  set: Partial<Omit<MatchRun, 'found' | 'sure'>>,
  more: { found: number; sure: number },
): Promise<boolean> {
  const done = await work.tx
    .updateTable('matchRuns')
    .set((eb) => ({
      ...set,
      found: eb('found', '+', more.found),
      sure: eb('sure', '+', more.sure),
      version: eb('version', '+', 1),
    }))
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  work.touched.push({ noun: 'matchRuns', id, version: 1 })
  return Number(done.numUpdatedRows) === 1
}
