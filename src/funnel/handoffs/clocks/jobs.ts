/** Clocks by the clock: a sweep of each workspace every minute, and counting anew when calendars or policies changed. */
import { NO_ID } from '../../../platform/id.ts'
import type { Job, LongTask } from '../../../platform/jobs.ts'
import type { Work } from '../../../platform/work.ts'
import { changesSince, moveTo } from './changes.ts'
import { reckoningFor } from './reckoning.ts'
import { runningClocks } from './store.ts'
import { reckon, sweepClocks } from './sweep.ts'

export const clockJobs: Job[] = [{ name: 'clocks.sweep', every: '* * * * *', run: (task) => sweep(task) }]

/** Everything that is due in a workspace, in steps of one transaction each. */
export async function sweep({
  inTransaction,
  signal,
}: Pick<LongTask, 'inTransaction' | 'signal'>): Promise<void> {
  const { concerned, place } = await inTransaction(changesSince)
  for (const of of concerned) await countAnew(inTransaction, of)
  if (place) await inTransaction((work) => moveTo(work, place))
  let looked = 1
  while (looked > 0) {
    signal.throwIfAborted()
    looked = await inTransaction((work) => sweepClocks(work))
  }
}

const AT_ONCE = 500

/** Works out anew when the running clocks of somebody, or of a seam, or all of them are due. */
export async function countAnew(
  inTransaction: LongTask['inTransaction'],
  of: { memberId?: string; seam?: string },
): Promise<void> {
  for (let after: string | null = NO_ID; after !== null; ) {
    const from: string = after
    after = await inTransaction((work) => countSome(work, of, from))
  }
}

async function countSome(work: Work, of: { memberId?: string; seam?: string }, after: string) {
  const clocks = await runningClocks(work, of, after, AT_ONCE)
  await reckon(work, clocks, await reckoningFor(work, clocks))
  return clocks.length < AT_ONCE ? null : (clocks.at(-1)?.id ?? null)
}
