/** The journal is followed by the clock too, in case nobody was awake; what is due goes out; what was read long ago goes. */
import type { Job, LongTask } from '../../platform/jobs.ts'
import { addMs, DAY_MS } from '../../platform/time.ts'
import { type Means, SEND, send, sweep } from './deliver.ts'
import { tellAll } from './follow.ts'
import { KEPT_DAYS } from './notice.ts'
import { forgetRead } from './store.ts'

export const noticeJobs: Job[] = [
  {
    name: 'notices.follow',
    every: '* * * * *',
    run: ({ inTransaction }) => tellAll(inTransaction),
  },
  { name: 'notices.tidy', every: '25 4 * * *', run: tidy },
]

/** The jobs that send, over what this installation has. */
export function sendingJobs(means: Means): Job[] {
  return [
    { name: SEND, atOnce: 4, run: (task) => send(means, task) },
    { name: 'notices.sweep', every: '* * * * *', handle: (work) => sweep(work) },
  ]
}

/** Removes what was read more than ninety days ago, a batch in each transaction. */
export async function tidy({
  inTransaction,
  signal,
}: Pick<LongTask, 'inTransaction' | 'signal'>): Promise<void> {
  let gone = 0
  do {
    signal.throwIfAborted()
    gone = await inTransaction((work) => forgetRead(work, addMs(work.now, -KEPT_DAYS * DAY_MS)))
  } while (gone > 0)
}
