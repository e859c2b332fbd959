/** People and companies that an import made, and ways to reach others that it added, go to the bin unless used since. */
import { sql } from 'kysely'
import { recordMany } from '../../../platform/journal.ts'
import { changed, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import type { Import } from '../store.ts'

const AT_ONCE = 500
type Kind = 'contacts' | 'accounts' | 'contactEmails' | 'contactPhones'
const NAMES: Record<Kind, string> = {
  contactEmails: 'contact_emails',
  contactPhones: 'contact_phones',
  contacts: 'contacts',
  accounts: 'accounts',
}

/** Bins what the next voided leads of an import brought with them; null when there are no more. */
export async function binPeople(
  work: Work,
  row: Import,
  after: string,
): Promise<{ people: number; companies: number; after: string } | null> {
  const { rows: leads } = await sql<{ id: string }>`
    select id from leads where workspace_id = ${work.actor.workspaceId} and import_id = ${row.id} and id > ${after}
      and closed_as = 'voided' order by id limit ${AT_ONCE}`.execute(work.tx)
  const last = leads.at(-1)
  if (!last) return null
  const made = await madeBy(
    work,
    leads.map(({ id }) => id),
  )
  const contacts = await bin(work, 'contacts', made.contacts, UNUSED_CONTACT)
  // Companies after their people: who is in the bin uses none.
  const accounts = await bin(work, 'accounts', made.accounts, UNUSED_ACCOUNT)
  const gone = contacts.map(({ id }) => id)
  const ways = [
    ...(await bin(work, 'contactEmails', made.contact_emails, ofGoneOrKnown(gone, made.contacts))),
    ...(await bin(work, 'contactPhones', made.contact_phones, ofGoneOrKnown(gone, made.contacts))),
  ]
  const rows = [...contacts, ...accounts, ...ways]
  const fact = { fact: 'import.undoing', function: 'operate', detail: { importId: row.id }, leadSeq: null }
  if (rows.length > 0) await recordMany(work, [{ ...fact, rows }])
  return { people: contacts.length, companies: accounts.length, after: last.id }
}

type Made = Record<'contacts' | 'accounts' | 'contact_emails' | 'contact_phones', string[]>

// What the first fact of each lead inserted.
async function madeBy({ tx, actor }: Work, leadIds: string[]): Promise<Made> {
  const { rows } = await sql<{ ofTable: keyof Made; id: string }>`
    select r->>'table' as of_table, (r->>'id')::uuid as id
    from unnest(${leadIds}::uuid[]) k (lead_id)
    join journal j on j.workspace_id = ${actor.workspaceId} and j.lead_id = k.lead_id and j.lead_seq = 1
    cross join jsonb_array_elements(j.rows) r
    where r->>'table' in ('contacts', 'accounts', 'contact_emails', 'contact_phones') and r->'set'->>'version' = '1'`.execute(
    tx,
  )
  const made: Made = { contacts: [], accounts: [], contact_emails: [], contact_phones: [] }
  for (const { ofTable, id } of rows) made[ofTable].push(id)
  return made
}

type Unused = (ws: string) => ReturnType<typeof sql<boolean>>

const UNUSED_CONTACT: Unused = (ws) => sql<boolean>`
  not exists (select 1 from leads l where l.workspace_id = ${ws} and l.contact_id = t.id
              and l.closed_as is distinct from 'voided')
  and not exists (select 1 from activities x where x.workspace_id = ${ws} and x.contact_id = t.id)
  and not exists (select 1 from suppressions x where x.workspace_id = ${ws} and x.contact_id = t.id)
  and not exists (select 1 from orders x where x.workspace_id = ${ws} and x.buyer_contact_id = t.id)
  and not exists (select 1 from needs x where x.workspace_id = ${ws} and x.stated_by_contact_id = t.id)`

const UNUSED_ACCOUNT: Unused = (ws) => sql<boolean>`
  not exists (select 1 from leads l where l.workspace_id = ${ws} and l.account_id = t.id
              and l.closed_as is distinct from 'voided')
  and not exists (select 1 from contacts x where x.workspace_id = ${ws} and x.account_id = t.id and x.binned_at is null)
  and not exists (select 1 from activities x where x.workspace_id = ${ws} and x.account_id = t.id)
  and not exists (select 1 from opportunities x where x.workspace_id = ${ws} and x.account_id = t.id
                  and x.lost_reason is distinct from 'import_undone')`

// The ways of those who go, and what was added to people who were known before.
const ofGoneOrKnown =
  (gone: string[], made: string[]): Unused =>
  () =>
    sql<boolean>`(t.contact_id = any(${gone}::uuid[]) or t.contact_id <> all(${made}::uuid[]))`

async function bin(
  { tx, now, actor }: Work,
  kind: Kind,
  ids: string[],
  unused: Unused,
): Promise<RowChange[]> {
  if (ids.length === 0) return []
  const ws = actor.workspaceId
  const { rows } = await sql<{ id: string; version: number }>`
    update ${sql.table(NAMES[kind])} t set binned_at = ${now}::timestamptz, version = version + 1
    where t.workspace_id = ${ws} and t.id = any(${ids}::uuid[]) and t.binned_at is null and t.version = 1
      and ${unused(ws)}
    returning t.id, t.version`.execute(tx)
  return rows.map(({ id, version }) => changed(kind, { id }, { binnedAt: now, version }))
}
