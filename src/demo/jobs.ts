/** Loading a demo in the background: whole or not at all, with its progress told meanwhile. */
import { sql } from 'kysely'
import { catchUpInSteps } from '../office/metrics/follow.ts'
import { systemActor } from '../office/team/actor.ts'
import { workspaceSetting } from '../platform/database.ts'
import type { LongJob, LongTask } from '../platform/jobs.ts'
import type { Work } from '../platform/work.ts'
import { loadDemo } from './load.ts'
import { accountOf, type Demo, noteDemo, readDemo } from './store.ts'

export const LOAD_JOB = 'demo.load'

export const demoJobs: LongJob[] = [{ name: LOAD_JOB, run: loadAsked }]

type Task = Pick<LongTask, 'ids' | 'inTransaction' | 'signal'>

/** Loads a demo that was asked for. Once it is there, only its figures are still to be counted. */
export async function loadAsked(task: Task): Promise<void> {
  const { inTransaction } = task
  const id = String(task.ids.demoId)
  const demo = await inTransaction((work) => readDemo(work, id))
  if (!demo || demo.state === 'done' || demo.state === 'failed') return
  const made = demo.madeWorkspaceId ?? (await load(task, demo))
  if (!made) return
  await countFigures(inTransaction, made)
  await inTransaction((work) => noteDemo(work, id, { state: 'done', finishedAt: work.now }))
}

async function load({ inTransaction, signal }: Task, demo: Demo): Promise<string | null> {
  const told = async (done: number, total: number) => {
    signal.throwIfAborted()
    await inTransaction((work) => noteDemo(work, demo.id, { state: 'running', done, total }))
  }
  const owner = await inTransaction((work) => accountOf(work, demo.memberId))
  if (!owner) {
    await inTransaction((work) => noteDemo(work, demo.id, { state: 'failed', finishedAt: work.now }))
    return null
  }
  return inTransaction(async (work) => {
    const { timeZone } = work.actor.workspace
    const made = await loadDemo(
      work,
      { seed: demo.seed, leads: demo.leads, now: demo.createdAt, timeZone, owner },
      told,
    )
    // Noted in the transaction that makes it: there is never one without the other.
    await sql.raw(workspaceSetting(work.actor.workspaceId)).execute(work.tx)
    await noteDemo(work, demo.id, { state: 'counting', slug: made.slug, madeWorkspaceId: made.workspaceId })
    return made.workspaceId
  })
}

/** Counts the figures of a new workspace, step by step, whichever workspace the transactions are opened for. */
export async function countFigures(
  inTransaction: LongTask['inTransaction'],
  workspaceId: string,
): Promise<void> {
  await catchUpInSteps((step) =>
    inTransaction(async (work: Work) => {
      await sql.raw(workspaceSetting(workspaceId)).execute(work.tx)
      return step({ ...work, touched: [], actor: await systemActor(work.tx, workspaceId) })
    }),
  )
}
