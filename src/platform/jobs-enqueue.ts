/** Asking for a job, in one statement of the caller's transaction; the columns are those of pg-boss 12.38. */
import { sql } from 'kysely'
import type { Instant } from './time.ts'
import type { Work } from './work.ts'

/**
 * Puts a job into the caller's transaction: no commit, no job.
 * @param ids ids, codes and numbers only; anything else is a bug and throws
 * @returns the job's id
 */
export async function enqueue(
  work: Work,
  name: string,
  ids: Record<string, string | number>,
  options: { startAfter?: Instant } = {},
): Promise<string> {
  const payload = { ...ids, workspaceId: work.actor.workspaceId }
  const talkative = Object.entries(payload).find(
    ([, value]) => typeof value === 'string' && !CODE.test(value),
  )
  if (talkative) throw new Error(`the job ${name} is told ids and codes only, not ${talkative[0]}`)
  const id = work.newId()
  const { numAffectedRows } = await sql`
    insert into jobs.job (id, name, data, start_after, created_on, keep_until, policy, dead_letter,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds)
    select ${id}::uuid, q.name, ${JSON.stringify(payload)}::jsonb, due.at, jobs.job_now(),
      greatest(due.at, jobs.job_now()) + q.retention_seconds * interval '1 second', q.policy, q.dead_letter,
      q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
      q.heartbeat_seconds
    from jobs.queue q, (select coalesce(${options.startAfter ?? null}::timestamptz, jobs.job_now()) as at) due
    where q.name = ${name}`.execute(work.tx)
  if (Number(numAffectedRows) !== 1) throw new Error(`there is no job ${name}`)
  return id
}

const CODE = /^[\w.:+-]{1,80}$/
