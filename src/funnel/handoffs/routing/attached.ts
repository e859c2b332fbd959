/** What of routing hangs on companies: to whom they are named. Both named: the survivor's word holds. */
import type { AttachedTo } from '../../leads/merging/attached.ts'

export const ATTACHED_ROUTING: AttachedTo = {
  contact: [],
  account: [{ table: 'namedAccounts', column: 'accountId', once: [] }],
}
