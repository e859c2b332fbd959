/** Checking and running an import in the background: goes on after a restart where it was, and stops when cancelled. */
import { NO_ID } from '../../platform/id.ts'
import type { Job, LongTask } from '../../platform/jobs.ts'
import { record } from '../../platform/journal.ts'
import { refreshStatistics } from '../../platform/statistics.ts'
import type { Work } from '../../platform/work.ts'
import { CHECK_JOB, finishImport, RUN_JOB } from './actions.ts'
import { type ImportKind, type Mapping, type Plan, planOf } from './fields.ts'
import { type Tally, Teller } from './imports/tally.ts'
import { UNDO_JOB } from './imports/undo.ts'
import { undoThrough } from './imports/undo-job.ts'
import { type Run, runThrough } from './run.ts'
import { sampleOf } from './sample.ts'
import * as store from './store.ts'
import { type Counts, notesOf, type Verdict } from './verdict.ts'

export const intakeJobs: Job[] = [
  { name: CHECK_JOB, atOnce: 2, run: (task) => goThrough(task, 'checking'), giveUp },
  { name: RUN_JOB, atOnce: 1, run: (task) => goThrough(task, 'running'), giveUp },
  { name: UNDO_JOB, atOnce: 1, run: undoThrough, giveUp },
]

/** An import that failed again and again ends as failed; what it has taken stays. */
export async function giveUp(work: Work, ids: Record<string, unknown>): Promise<void> {
  const row = await store.readImport(work, String(ids.importId), true)
  if (row && ['checking', 'running', 'undoing'].includes(row.state)) {
    await finishImport(work, row, 'failed', 'It failed again and again; the log of the server says why.')
  }
}

/** Goes through the file of an import, from where an earlier attempt stopped. */
export async function goThrough(
  task: Pick<LongTask, 'ids' | 'inTransaction' | 'signal'>,
  state: 'checking' | 'running',
): Promise<void> {
  const { inTransaction, signal } = task
  const importId = String(task.ids.importId)
  const prepared = await inTransaction((work) => prepare(work, importId, state))
  if (!prepared) return
  const { row, dialect, plan } = prepared
  const teller = new Teller(row.tally as Tally | null)
  const keep = async (work: Work, counts: Counts, verdicts: Verdict[]) => {
    signal.throwIfAborted()
    await keepBatch(work, importId, counts, verdicts, teller)
    if (state === 'running') await tellPlanner(work, counts, verdicts)
  }
  const run: Run = {
    kind: row.kind as ImportKind,
    plan,
    dialect,
    chunks: chunksOf(inTransaction, importId, store.chunksOfSheet(row)),
    importId: state === 'running' ? importId : null,
    inTransaction,
    counts: countsOf(row),
    keep,
  }
  try {
    await runThrough(run)
    await inTransaction((work) => end(work, importId, state))
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
  }
}

async function prepare(
  work: Work,
  importId: string,
  state: string,
): Promise<(Pick<Run, 'dialect'> & { row: store.Import; plan: Plan }) | null> {
  const row = await store.readImport(work, importId)
  // Cancelled before it began, or done by an attempt whose end was not heard of.
  if (row?.state !== state) return null
  const { rows, top: _, ...dialect } = await sampleOf(work, importId)
  const plan = planOf(row.kind as ImportKind, row.mapping as Mapping, rows[0] ?? [])
  if (plan.ok) return { row, dialect, plan: plan.value }
  await finishImport(work, row, 'failed', plan.message)
  return null
}

function countsOf(row: store.Import): Counts {
  return {
    read: row.rowsRead,
    taken: row.rowsTaken,
    unchanged: row.rowsUnchanged,
    refused: row.rowsRefused,
    warned: row.rowsWarned,
  }
}

// A transaction for each chunk: none stays open while the rows are being taken.
async function* chunksOf(
  inTransaction: LongTask['inTransaction'],
  importId: string,
  { from, to }: store.ChunkRange,
): AsyncGenerator<Buffer> {
  for (let n = from; n < to; n++) {
    const bytes = await inTransaction((work) => store.readChunk(work.tx, work.actor.workspaceId, importId, n))
    if (!bytes) return
    yield bytes
  }
}

/** Keeps how far it is and what is to be noted, with the rows themselves. Throws Cancelled. */
export async function keepBatch(
  work: Work,
  importId: string,
  counts: Counts,
  verdicts: Verdict[],
  teller: Teller | null = null,
): Promise<void> {
  const before = counts.read - verdicts.length
  const tally = teller?.with(verdicts) ?? null
  const version = await store.keepProgress(work, importId, counts, { before, tally })
  if (version === null) throw new Cancelled()
  await store.keepNotes(work, importId, notesOf(verdicts))
  work.touched.push({ noun: 'imports', id: importId, version })
  // So many leads at once are not told one by one.
  if (verdicts.some((verdict) => verdict.kind === 'taken'))
    work.touched.push({ noun: 'leads', id: NO_ID, version: 0 })
}

/** From so many rows on the planner is told what the tables now hold. */
const MANY = 1000
/** And on the way, each time they hold so many more: a company it has not met looks empty to it, whatever has come in. */
const GROWN = [2000, 20_000, 200_000]

/** Tells the planner of what an import has brought so far, when that is much more than it knows. */
export async function tellPlanner(work: Work, { taken }: Counts, verdicts: Verdict[]): Promise<void> {
  const before = taken - verdicts.filter(({ kind }) => kind === 'taken').length
  if (GROWN.some((rows) => before < rows && taken >= rows)) await refreshStatistics(work.tx)
}

/** Somebody cancelled or paused the import: the batch that found out is rolled back. */
export class Cancelled extends Error {
  override name = 'Cancelled'
}

/** The end of an import, told to the journal and to who counts. */
export async function end(work: Work, importId: string, state: 'checking' | 'running'): Promise<void> {
  const row = await store.readImport(work, importId, true)
  if (row?.state !== state) return
  await finishImport(work, row, state === 'checking' ? 'checked' : 'done', null)
  if (state === 'checking') return
  await store.dropChunks(work, importId)
  if (row.rowsTaken >= MANY) await refreshStatistics(work.tx)
  const { kind, rowsTaken, rowsUnchanged, rowsRefused, rowsWarned } = row
  const detail = {
    importId,
    kind,
    taken: rowsTaken,
    unchanged: rowsUnchanged,
    refused: rowsRefused,
    warned: rowsWarned,
  }
  await record(work, {
    fact: 'import.finished',
    function: 'operate',
    memberId: row.memberId,
    roleAssignmentId: null,
    detail,
    rows: [],
  })
}
