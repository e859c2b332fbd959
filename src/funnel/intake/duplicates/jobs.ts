/** Doubles in the background: the journal is followed by the clock too, in case nobody was awake. */
import type { Job } from '../../../platform/jobs.ts'
import { lookThrough } from './book.ts'
import { lookAtNews } from './follow.ts'
import { BOOK_JOB, endRun } from './runs.ts'

export const duplicateJobs: Job[] = [
  {
    name: 'duplicates.follow',
    every: '* * * * *',
    run: ({ inTransaction, signal }) => lookAtNews(inTransaction, () => signal.throwIfAborted()),
  },
  {
    name: BOOK_JOB,
    run: (task) => lookThrough(task, String(task.ids.runId)),
    giveUp: (work, ids) => endRun(work, String(ids.runId), 'failed'),
  },
]
