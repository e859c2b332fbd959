/** Previews and moves in the background: they show how far they are, and go on after a restart. */
import type { Job } from '../../../platform/jobs.ts'
import { goThrough, MOVE_JOB, PREVIEW_JOB } from './actions.ts'
import { moveStep } from './moving.ts'

export const territoryJobs: Job[] = [
  {
    name: PREVIEW_JOB,
    atOnce: 2,
    run: ({ ids, inTransaction, signal }) =>
      goThrough(inTransaction, String(ids.runId), () => signal.throwIfAborted()),
  },
  {
    name: MOVE_JOB,
    atOnce: 1,
    async run({ ids, inTransaction, signal }) {
      while (await inTransaction((work) => moveStep(work, String(ids.runId)))) signal.throwIfAborted()
    },
  },
]
