/** What people agreed to, noted at the ways to reach them. Who shows it (a form, a mail) keeps the proof. */
import { patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { emailKey } from './person.ts'

/**
 * Notes that somebody agreed to be reached at these addresses and numbers; the caller records the rows. A refusal is
 * only taken back by who has shown that the address is theirs.
 */
export async function noteConsent(
  work: Work,
  contactId: string,
  { email, phone }: { email: string | null; phone: string | null },
  isConfirmed: boolean,
): Promise<RowChange[]> {
  const { tx, actor } = work
  const changes: (RowChange | null)[] = []
  const mayGive = (before: string) => before === 'unknown' || (before === 'refused' && isConfirmed)
  if (email) {
    const found = await tx
      .selectFrom('contactEmails')
      .selectAll()
      .where('workspaceId', '=', actor.workspaceId)
      .where('contactId', '=', contactId)
      .where('emailKey', '=', emailKey(email))
      .where('binnedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (found && mayGive(found.consent))
      changes.push(await patchRow(work, 'contactEmails', found, { consent: 'given' }))
  }
  if (phone) {
    const found = await tx
      .selectFrom('contactPhones')
      .selectAll()
      .where('workspaceId', '=', actor.workspaceId)
      .where('contactId', '=', contactId)
      .where('phone', '=', phone)
      .where('binnedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    // That a mailbox is theirs says nothing of a number.
    if (found?.consent === 'unknown')
      changes.push(await patchRow(work, 'contactPhones', found, { consent: 'given' }))
  }
  return changes.filter((change) => change !== null)
}
