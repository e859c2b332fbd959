/** What of forms hangs on people: who agreed to what. */
import type { AttachedTo } from '../../leads/merging/attached.ts'

export const ATTACHED_FORMS: AttachedTo = {
  contact: [{ table: 'formAcceptances', column: 'contactId' }],
  account: [],
}
