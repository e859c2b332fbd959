/** Work for later, and by the clock: every job there is, module by module. */
import { demoJobs } from './demo/jobs.ts'
import { clockJobs } from './funnel/handoffs/clocks/jobs.ts'
import { routingJobs } from './funnel/handoffs/routing/jobs.ts'
import { deskJobs } from './funnel/intake/desk/jobs.ts'
import { duplicateJobs } from './funnel/intake/duplicates/jobs.ts'
import { formJobs } from './funnel/intake/forms/jobs.ts'
import { intakeJobs } from './funnel/intake/jobs.ts'
import { leadJobs } from './funnel/leads/jobs.ts'
import { territoryJobs } from './funnel/leads/territories/jobs.ts'
import { metricsJobs } from './office/metrics/jobs.ts'
import { noticeJobs } from './office/notices/jobs.ts'
import type { Job } from './platform/jobs.ts'

/** The jobs in the order of the modules. */
export const JOBS: Job[] = [
  ...leadJobs,
  ...clockJobs,
  ...routingJobs,
  ...territoryJobs,
  ...intakeJobs,
  ...formJobs,
  ...duplicateJobs,
  ...deskJobs,
  ...noticeJobs,
  ...metricsJobs,
  ...demoJobs,
]
