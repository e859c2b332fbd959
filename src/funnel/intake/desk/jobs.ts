/** The desk follows the journal in the background; batches of many leads are gone through in parts. */
import { memberActor } from '../../../office/team/actor.ts'
import type { Job, LongTask } from '../../../platform/jobs.ts'
import type { Work } from '../../../platform/work.ts'
import { type Asked, AT_ONCE, BATCH_JOB, readBatch, runPart } from './batches.ts'
import { catchUpInSteps } from './follow.ts'

export const deskJobs: Job[] = [
  {
    name: 'intake.desk.follow',
    every: '* * * * *',
    run: ({ inTransaction }) => catchUpInSteps(inTransaction),
  },
  { name: BATCH_JOB, atOnce: 2, run: goThroughBatch, giveUp },
]

/** Goes on with a batch where an earlier attempt stopped; each part is done together with the note that it is. */
export async function goThroughBatch({
  ids,
  inTransaction,
  signal,
}: Pick<LongTask, 'ids' | 'inTransaction' | 'signal'>): Promise<void> {
  let goesOn = true
  while (goesOn) {
    signal.throwIfAborted()
    goesOn = await inTransaction((work) => onePart(work, String(ids.batchId)))
  }
}

async function onePart(given: Work, batchId: string): Promise<boolean> {
  const row = await readBatch(given, batchId, true)
  if (row?.state !== 'running' || !row.memberId) return false
  const { action, access, kind } = row.action as Asked
  const member = await memberActor(given.tx, given.actor.workspaceId, row.memberId, given.now)
  const work = { ...given, now: given.now, actor: { ...member, access, kind } }
  const part = row.leadIds.slice(row.done, row.done + AT_ONCE)
  const answers = await runPart(work, part, action)
  const done = row.done + part.length
  const isDone = done >= row.leadIds.length
  await keep(given, batchId, {
    ...{ done, version: row.version + 1 },
    answers: JSON.stringify([...(row.answers as object[]), ...answers]),
    ...(isDone ? { state: 'done', finishedAt: given.now } : {}),
  })
  given.touched.push({ noun: 'intakeBatches', id: batchId, version: row.version + 1 })
  return !isDone
}

// What it has done stays done.
async function giveUp(work: Work, ids: Record<string, unknown>): Promise<void> {
  await keep(work, String(ids.batchId), { state: 'failed', finishedAt: work.now })
}

async function keep({ tx, actor }: Work, id: string, set: object): Promise<void> {
  await tx
    .updateTable('intakeBatches')
    .set(set)
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .execute()
}
