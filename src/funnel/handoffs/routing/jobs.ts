/** Routing by the clock: every minute what waits in a pool that gives by turns is given to whoever has room again. */
import type { Job } from '../../../platform/jobs.ts'
import { giveOutWaiting } from './waiting.ts'

export const routingJobs: Job[] = [
  { name: 'routing.give-out', every: '* * * * *', run: (task) => giveOutWaiting(task) },
]
