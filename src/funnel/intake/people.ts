/** Who is meant by the rows of a batch: companies and people already known, exactly, or new ones. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { nameKey } from '../leads/person.ts'
import { insertLater, type Sheet, type StoredChange } from './bulk.ts'
import type { LeadRow } from './lead-row.ts'

interface KnownContact {
  contactId: string
  accountId: string | null
  suppressed: boolean
  since: string
}

export interface KnownPeople {
  byEmail: Map<string, KnownContact>
  byPhone: Map<string, KnownContact>
  byDomain: Map<string, string>
  byName: Map<string, string>
}

/** All that is known of the people and companies of a batch. Four questions, whatever its size. */
export async function whoIsKnownAmong(work: Work, rows: LeadRow[]): Promise<KnownPeople> {
  return {
    byEmail: await contactsBy(
      work,
      sql`contact_emails`,
      sql`email_key`,
      rows.flatMap((row) => row.emailKeys),
    ),
    byPhone: await contactsBy(
      work,
      sql`contact_phones`,
      sql`e164`,
      rows.flatMap((row) => row.phones.flatMap((one) => one.e164 ?? [])),
    ),
    byDomain: await accountsBy(
      work,
      sql`domain`,
      rows.flatMap((row) => row.domain ?? []),
    ),
    byName: await accountsBy(
      work,
      sql`name_key`,
      rows.flatMap((row) => row.accountKey ?? []),
    ),
  }
}

type Name = ReturnType<typeof sql>

// One look into the index for each key, whatever the planner thinks of tables that have just begun to grow.
async function contactsBy(
  { tx, actor }: Work,
  table: Name,
  column: Name,
  keys: string[],
): Promise<Map<string, KnownContact>> {
  if (keys.length === 0) return new Map()
  const ws = actor.workspaceId
  const { rows } = await sql<KnownContact & { key: string }>`
    select k.key, w.contact_id, c.account_id, w.since,
           exists (select 1 from suppressions s where s.workspace_id = ${ws} and s.contact_id = w.contact_id
                     and s.lifted_at is null) as suppressed
    from unnest(${[...new Set(keys)]}::text[]) k (key)
    cross join lateral (
      select contact_id, created_at as since from ${table}
      where workspace_id = ${ws} and ${column} = k.key and binned_at is null
      order by created_at, id limit 1
    ) w
    cross join lateral (select account_id from contacts where workspace_id = ${ws} and id = w.contact_id limit 1) c`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.key, row]))
}

async function accountsBy({ tx, actor }: Work, column: Name, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: string; id: string }>`
    select k.key, a.id
    from unnest(${[...new Set(keys)]}::text[]) k (key)
    cross join lateral (
      select id from accounts
      where workspace_id = ${actor.workspaceId} and ${column} = k.key and binned_at is null
      order by created_at, id limit 1
    ) a`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.id]))
}

/** The contact that a row means, if known: by e-mail first, then by phone; the one known longest. */
export function contactOf(known: KnownPeople, row: LeadRow): KnownContact | null {
  const byEmail = row.emailKeys.flatMap((key) => known.byEmail.get(key) ?? [])
  const byPhone = row.phones.flatMap((phone) => known.byPhone.get(phone.e164 ?? '') ?? [])
  const longest = (found: KnownContact[]) => found.reduce((a, b) => (b.since < a.since ? b : a))
  if (byEmail.length > 0) return longest(byEmail)
  return byPhone.length > 0 ? longest(byPhone) : null
}

export interface Meant {
  accountId: string | null
  contactId: string | null
  rows: StoredChange[]
}

/** The company and person of a row, found or made; what is made is known to the rows after it. */
export function findOrMakePeople(work: Work, sheet: Sheet, known: KnownPeople, row: LeadRow): Meant {
  const rows: StoredChange[] = []
  const contact = contactOf(known, row)
  const byDomain = row.domain ? known.byDomain.get(row.domain) : undefined
  const byName = row.accountKey ? known.byName.get(row.accountKey) : undefined
  const found = byDomain ?? byName ?? contact?.accountId ?? null
  const accountId = found ?? (row.account ? makeAccount(work, sheet, known, row, rows) : null)
  const contactId =
    contact?.contactId ?? (row.contact ? makeContact(work, sheet, known, row, accountId, rows) : null)
  return { accountId, contactId, rows }
}

function makeAccount(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  row: LeadRow,
  rows: StoredChange[],
): string {
  const { name, website, city } = row.account as NonNullable<LeadRow['account']>
  const key = nameKey(name)
  const change = insertLater(sheet, 'accounts', {
    id: work.newId(),
    name,
    nameKey: key,
    domain: row.domain,
    website,
    city,
    country: row.country,
    extras: {},
  })
  rows.push(change)
  if (row.domain) known.byDomain.set(row.domain, change.id)
  known.byName.set(key, change.id)
  return change.id
}

function makeContact(
  work: Work,
  sheet: Sheet,
  known: KnownPeople,
  row: LeadRow,
  accountId: string | null,
  rows: StoredChange[],
): string {
  const { name, title } = row.contact as NonNullable<LeadRow['contact']>
  const change = insertLater(sheet, 'contacts', {
    id: work.newId(),
    accountId,
    name,
    nameKey: nameKey(name),
    title,
    extras: {},
  })
  const contact = { contactId: change.id, accountId, suppressed: false, since: sheet.now }
  rows.push(change)
  const ways = (position: number) => ({
    id: work.newId(),
    contactId: change.id,
    position,
    validity: 'unknown',
    consent: 'unknown',
  })
  const once = [...new Map(row.emails.map((email) => [email.toLowerCase(), email])).entries()]
  for (const [position, [emailKey, email]] of once.entries()) {
    rows.push(insertLater(sheet, 'contactEmails', { ...ways(position), email, emailKey }))
    known.byEmail.set(emailKey, contact)
  }
  for (const [position, phone] of row.phones.entries()) {
    rows.push(insertLater(sheet, 'contactPhones', { ...ways(position), ...phone }))
    if (phone.e164) known.byPhone.set(phone.e164, contact)
  }
  return change.id
}
