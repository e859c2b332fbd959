/** Nothing told is lost: new ways to reach somebody who is known, and a company where none was known, are added to them. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { emailKey } from '../leads/person.ts'
import { insertLater, type Sheet, type StoredChange, updateLater } from './bulk.ts'
import { readyOf } from './duplicates/at-import.ts'
import type { KnownPeople } from './known.ts'
import type { LeadRow } from './lead-row.ts'
import type { Meant } from './people.ts'

interface Standing {
  accountId: string | null
  version: number
  emails: Set<string>
  phones: Set<string>
}

/** Fills the gaps of known people by the rows that mean them; answers the keys by which they are now found too. */
export async function fillGaps(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  meant: { row: LeadRow; who: Meant }[],
): Promise<{ id: string; keys: number[] }[]> {
  const telling = meant.filter(({ row, who }) => who.isKnown && tellsMore(known, row, who))
  const standing = await standingOf(work, sheet, [
    ...new Set(telling.map(({ who }) => who.contactId as string)),
  ])
  const found: { id: string; keys: number[] }[] = []
  for (const { row, who } of telling) {
    const id = who.contactId as string
    const one = standing.get(id)
    if (!one) continue
    const rows = [...newWays(work, sheet, known, row, id, one), ...newAccount(sheet, id, one, who.accountId)]
    who.rows.push(...rows)
    if (rows.length > 0) found.push({ id, keys: readyOf(work.actor.workspaceId, row).contact?.keys ?? [] })
  }
  return found
}

function tellsMore(known: KnownPeople, row: LeadRow, who: Meant): boolean {
  const isElsewhere = row.emailKeys.some((key) => !known.byEmail.has(key))
  const isSpoken = row.phones.some(({ e164 }) => !e164 || !known.byPhone.has(e164))
  return isElsewhere || isSpoken || (who.accountId !== null && Object.keys(who.said).length > 0)
}

function newWays(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  row: LeadRow,
  contactId: string,
  one: Standing,
): StoredChange[] {
  const contact = { contactId, accountId: one.accountId, suppressed: false, since: sheet.now }
  const way = () => ({
    ...{ id: work.newId(), contactId, position: one.emails.size + one.phones.size },
    ...{ validity: 'unknown', consent: 'unknown' },
  })
  const changes: StoredChange[] = []
  for (const email of row.emails) {
    const key = emailKey(email)
    // An address of somebody else stays theirs.
    if (one.emails.has(key) || known.byEmail.has(key)) continue
    changes.push(insertLater(sheet, 'contactEmails', { ...way(), email, emailKey: key }))
    one.emails.add(key)
    known.byEmail.set(key, contact)
  }
  for (const phone of row.phones) {
    const isTheirs = one.phones.has(phone.phone) || (phone.e164 !== null && one.phones.has(phone.e164))
    if (isTheirs || known.byPhone.has(phone.e164 ?? '')) continue
    changes.push(insertLater(sheet, 'contactPhones', { ...way(), ...phone }))
    one.phones.add(phone.phone)
    if (phone.e164) known.byPhone.set(phone.e164, contact)
  }
  return changes
}

function newAccount(sheet: Sheet, id: string, one: Standing, accountId: string | null): StoredChange[] {
  if (one.accountId !== null || accountId === null || one.version === 0) return []
  one.accountId = accountId
  return [updateLater(sheet, 'contacts', { id, version: one.version }, { accountId })]
}

async function standingOf(work: Work, sheet: Sheet, ids: string[]): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>()
  const asked = new Set(ids)
  for (const row of sheet.inserts.contacts ?? []) {
    if (!asked.has(row.id as string)) continue
    // Not written yet: it is added to, not changed.
    standing.set(row.id as string, {
      ...{ accountId: (row.account_id as string) ?? null, version: 0 },
      ...{ emails: new Set(), phones: new Set() },
    })
  }
  for (const row of sheet.inserts.contactEmails ?? [])
    standing.get(row.contact_id as string)?.emails.add(row.email_key as string)
  for (const row of sheet.inserts.contactPhones ?? [])
    for (const number of [row.phone, row.e164])
      if (number) standing.get(row.contact_id as string)?.phones.add(number as string)
  for (const row of await inBook(
    work,
    ids.filter((id) => !standing.has(id)),
  ))
    standing.set(row.id, { ...row, emails: new Set(row.emails), phones: new Set(row.phones) })
  return standing
}

async function inBook({ tx, actor }: Work, ids: string[]) {
  if (ids.length === 0) return []
  const ws = actor.workspaceId
  const { rows } = await sql<{
    id: string
    accountId: string | null
    version: number
    emails: string[]
    phones: string[]
  }>`
    select c.id, c.account_id, c.version,
           array(select e.email_key from contact_emails e where e.workspace_id = ${ws} and e.contact_id = c.id
                 and e.binned_at is null) as emails,
           array(select unnest(array[p.phone, p.e164]) from contact_phones p where p.workspace_id = ${ws}
                 and p.contact_id = c.id and p.binned_at is null) as phones
    from contacts c where c.workspace_id = ${ws} and c.id = any(${ids}::uuid[]) order by c.id for update of c`.execute(
    tx,
  )
  return rows
}
