/** What was sent in and came to nothing goes after thirty days; of the rest only that it came stays. */
import { sql } from 'kysely'
import type { Job, LongTask } from '../../../platform/jobs.ts'
import { addMs, DAY_MS } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'

export const KEPT_DAYS = 30
const AT_ONCE = 1000

export const formJobs: Job[] = [{ name: 'intake.forms.tidy', every: '35 4 * * *', run: tidy }]

/** Goes through what is old, a batch in each transaction. */
export async function tidy({
  inTransaction,
  signal,
}: Pick<LongTask, 'inTransaction' | 'signal'>): Promise<void> {
  let gone = 0
  do {
    signal.throwIfAborted()
    gone = await inTransaction(forget)
  } while (gone > 0)
}

/** Forgets one batch; answers how many rows it was. */
export async function forget({ tx, actor, now }: Work): Promise<number> {
  const before = addMs(now, -KEPT_DAYS * DAY_MS)
  const ws = actor.workspaceId
  const dropped = await sql`
    delete from form_submissions where workspace_id = ${ws} and id in (
      select id from form_submissions
      where workspace_id = ${ws} and state <> 'received' and at < ${before} limit ${AT_ONCE})`.execute(tx)
  const emptied = await sql`
    update form_submissions set given = null, attribution = null, address = null, address_hash = null, email_hash = null
    where workspace_id = ${ws} and id in (
      select id from form_submissions
      where workspace_id = ${ws} and state = 'received' and address_hash is not null and at < ${before}
      limit ${AT_ONCE})`.execute(tx)
  return Number(dropped.numAffectedRows ?? 0) + Number(emptied.numAffectedRows ?? 0)
}
