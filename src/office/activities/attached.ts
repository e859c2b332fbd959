/** What of activities hangs on people, companies and leads. */
import type { AttachedTo } from '../../funnel/leads/merging/attached.ts'
import type { Work } from '../../platform/work.ts'

export const ATTACHED_ACTIVITIES: AttachedTo = {
  contact: [{ table: 'activities', column: 'contactId' }],
  account: [{ table: 'activities', column: 'accountId' }],
}

/** What is still to be done about a lead; what was done stays where it was, and the survivor's timeline shows it. */
export async function openTasksOf({ tx, actor }: Work, leadId: string) {
  const rows = await tx
    .selectFrom('activities')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('leadId', '=', leadId)
    .where('kind', '=', 'task')
    .where('doneAt', 'is', null)
    .where('binnedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return { table: 'activities' as const, column: 'leadId', rows }
}
