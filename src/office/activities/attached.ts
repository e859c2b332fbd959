/** What of activities hangs on people and companies. */
import type { AttachedTo } from '../../funnel/leads/merging/attached.ts'

export const ATTACHED_ACTIVITIES: AttachedTo = {
  contact: [{ table: 'activities', column: 'contactId' }],
  account: [{ table: 'activities', column: 'accountId' }],
}
