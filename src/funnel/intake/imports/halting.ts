/** Halting an import that runs, and letting it go on: the rows it has taken stay. */
import { enqueue } from '../../../platform/jobs-enqueue.ts'
import { type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { changeState, importRecord, RUN_JOB } from '../actions.ts'
import type { ImportRecord } from '../contract.ts'
import * as store from '../store.ts'

/** Halts an import that runs: the rows it has taken stay, and it can go on from there. */
export async function pauseImport(work: Work, id: string): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  if (row.state !== 'running') return refuse('not-now', `This import is ${row.state}: it does not run.`)
  await changeState(work, row, 'paused')
  return importRecord(work, id)
}

/** Lets a paused import go on from the row where it was halted. */
export async function resumeImport(work: Work, id: string): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  if (row.state !== 'paused') return refuse('not-now', `This import is ${row.state}: it is not paused.`)
  await changeState(work, row, 'running')
  await enqueue(work, RUN_JOB, { importId: id })
  return importRecord(work, id)
}
