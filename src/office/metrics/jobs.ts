/** The figures follow the journal in the background, so that a reader has little left to wait for. */
import type { Job } from '../../platform/jobs.ts'
import { enqueue } from '../../platform/jobs-enqueue.ts'
import { ok, type Result } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { catchUpInSteps } from './follow.ts'

const FOLLOW_JOB = 'metrics.follow'

export const metricsJobs: Job[] = [
  { name: FOLLOW_JOB, every: '* * * * *', run: ({ inTransaction }) => catchUpInSteps(inTransaction) },
]

/** The answer to a fact that leaves much to count behind, such as the end of an import. */
export async function followSoon(work: Work): Promise<Result<null>> {
  await enqueue(work, FOLLOW_JOB, {})
  return ok(null)
}
