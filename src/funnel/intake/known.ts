/** Which companies and people of a batch are known already, exactly. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { accountsByFormer } from '../leads/merging/standing.ts'
import type { Market } from '../leads/stamping.ts'
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
  /** What the companies among them are known for. */
  markets: Map<string, Market>
}

/** All that is known of the people and companies of a batch. Five questions, whatever its size. */
export async function whoIsKnownAmong(work: Work, rows: LeadRow[]): Promise<KnownPeople> {
  const known = {
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
      'domain',
      rows.flatMap((row) => row.domain ?? []),
    ),
    byName: await accountsBy(
      work,
      'name',
      rows.flatMap((row) => row.accountKey ?? []),
    ),
  }
  const contacts = [...known.byEmail.values(), ...known.byPhone.values()]
  const accountIds = new Set([
    ...known.byDomain.values(),
    ...known.byName.values(),
    ...contacts.flatMap(({ accountId }) => accountId ?? []),
  ])
  return { ...known, markets: await marketsOf(work, [...accountIds]) }
}

async function marketsOf({ tx, actor }: Work, ids: string[]): Promise<Map<string, Market>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Market & { id: string }>`
    select a.id, a.country, a.region, a.postcode, a.industry, a.size
    from unnest(${ids}::uuid[]) k (id)
    join accounts a on a.workspace_id = ${actor.workspaceId} and a.id = k.id`.execute(tx)
  return new Map(rows.map(({ id, ...market }) => [id, market]))
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

async function accountsBy(
  work: Work,
  field: 'domain' | 'name',
  keys: string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const once = [...new Set(keys)]
  const column = field === 'name' ? sql`name_key` : sql`domain`
  const { rows } = await sql<{ key: string; id: string }>`
    select k.key, a.id
    from unnest(${once}::text[]) k (key)
    cross join lateral (
      select id from accounts
      where workspace_id = ${work.actor.workspaceId} and ${column} = k.key and binned_at is null
      order by created_at, id limit 1
    ) a`.execute(work.tx)
  const found = new Map(rows.map((row) => [row.key, row.id]))
  // Who is not called so today may have been, before two companies became one.
  const former = await accountsByFormer(
    work,
    field,
    once.filter((key) => !found.has(key)),
  )
  return new Map([...former, ...found])
}

/** The contact that a row means, if known: by e-mail first, then by phone; the one known longest. */
export function contactOf(known: KnownPeople, row: LeadRow): KnownContact | null {
  const byEmail = row.emailKeys.flatMap((key) => known.byEmail.get(key) ?? [])
  const byPhone = row.phones.flatMap((phone) => known.byPhone.get(phone.e164 ?? '') ?? [])
  const longest = (found: KnownContact[]) => found.reduce((a, b) => (b.since < a.since ? b : a))
  if (byEmail.length > 0) return longest(byEmail)
  return byPhone.length > 0 ? longest(byPhone) : null
}
