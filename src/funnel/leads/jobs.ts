/** What happens to leads by the clock: those in nurture wake when their day has come. */
import { sql } from 'kysely'
import type { ShortJob } from '../../platform/jobs.ts'
import { dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { wakeLead } from './actions.ts'
import { lockLead } from './store.ts'

// A step of this size is one transaction; the rest waits for the next quarter of an hour.
const AT_ONCE = 500

export const leadJobs: ShortJob[] = [{ name: 'leads.wake-due', every: '*/15 * * * *', handle: wakeDue }]

/** Wakes the leads whose day has come, the longest due first. Answers how many. */
export async function wakeDue(work: Work): Promise<number> {
  const { tx, actor, now } = work
  const { rows } = await sql<{ id: string }>`
    select id from leads
    where workspace_id = ${actor.workspaceId} and nurture_until <= ${dayOf(now, actor.workspace.timeZone)}
    order by nurture_until, id limit ${AT_ONCE}
    for update skip locked`.execute(tx)
  for (const { id } of rows) {
    const lead = await lockLead(tx, actor.workspaceId, id)
    if (lead) await wakeLead(work, lead, 'day_reached')
  }
  return rows.length
}
