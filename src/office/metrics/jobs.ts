/** The figures follow the journal in the background, so that a reader has little left to wait for. */
import type { Job } from '../../platform/jobs.ts'
import { catchUpInSteps } from './follow.ts'

export const metricsJobs: Job[] = [
  {
    name: 'metrics.follow',
    every: '* * * * *',
    run: ({ inTransaction }) => catchUpInSteps(inTransaction),
  },
]
