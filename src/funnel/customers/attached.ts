/** What of orders hangs on people and companies. */
import type { AttachedTo } from '../leads/merging/attached.ts'

export const ATTACHED_ORDERS: AttachedTo = {
  contact: [
    { table: 'orders', column: 'buyerContactId' },
    { table: 'endUsers', column: 'contactId', once: ['orderId'] },
  ],
  account: [{ table: 'orders', column: 'accountId' }],
}
