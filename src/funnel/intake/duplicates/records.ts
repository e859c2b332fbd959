/**
 * People and companies as the matcher takes them. A person is told by name, ways and employer, never by an address: it
 * is the company's, and would speak for all colleagues.
 */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { Matchable } from '../matching/record.ts'
import type { Noun } from './pair.ts'

type Row = {
  id: string
  name: string
  title: string | null
  company: string | null
  domain: string | null
  city: string | null
  region: string | null
  postcode: string | null
  country: string | null
  emails: string[]
  phones: string[]
}

/** Does a record still stand: neither binned nor merged into another. */
const stands = (alias: string) => sql<boolean>`${sql.ref(`${alias}.binnedAt`)} is null`

/** Records by their ids, as they are now; those that are gone are left out. */
export async function recordsOf(work: Work, noun: Noun, ids: string[]): Promise<Matchable[]> {
  if (ids.length === 0) return []
  const rows = noun === 'contact' ? await people(work, { ids }) : await companies(work, { ids })
  return rows.map((row) => matchable(noun, row))
}

/** The records after one, in the order of their ids: to go through the whole book. */
export async function recordsAfter(
  work: Work,
  noun: Noun,
  after: string,
  most: number,
): Promise<Matchable[]> {
  const rows =
    noun === 'contact' ? await people(work, { after, most }) : await companies(work, { after, most })
  return rows.map((row) => matchable(noun, row))
}

type Asked = { ids: string[] } | { after: string; most: number }

const among = (asked: Asked, alias: string) =>
  'ids' in asked
    ? sql`${sql.ref(`${alias}.id`)} = any(${asked.ids}::uuid[])`
    : sql`${sql.ref(`${alias}.id`)} > ${asked.after}::uuid`
const bounded = (asked: Asked, alias: string) =>
  'ids' in asked ? sql`` : sql`order by ${sql.ref(`${alias}.id`)} limit ${asked.most}`

async function people({ tx, actor }: Work, asked: Asked): Promise<Row[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Row>`
    select c.id, c.name, c.title, a.name as company, a.domain, null as city, null as region, null as postcode,
           null as country,
           array(select e.email_key from contact_emails e where e.workspace_id = ${ws} and e.contact_id = c.id
                 and e.binned_at is null order by e.position limit 5) as emails,
           array(select coalesce(p.e164, p.phone) from contact_phones p where p.workspace_id = ${ws}
                 and p.contact_id = c.id and p.binned_at is null order by p.position limit 5) as phones
    from contacts c left join accounts a on a.workspace_id = ${ws} and a.id = c.account_id
    where c.workspace_id = ${ws} and ${among(asked, 'c')} and ${stands('c')} ${bounded(asked, 'c')}`.execute(
    tx,
  )
  return rows
}

async function companies({ tx, actor }: Work, asked: Asked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.name, null as title, null as company, a.domain, a.city, a.region, a.postcode, a.country,
           array[]::text[] as emails, case when a.phone is null then array[]::text[] else array[a.phone] end as phones
    from accounts a
    where a.workspace_id = ${actor.workspaceId} and ${among(asked, 'a')} and ${stands('a')} ${bounded(asked, 'a')}`.execute(
    tx,
  )
  return rows
}

function matchable(noun: Noun, row: Row): Matchable {
  return noun === 'contact' ? personOf(row.id, row) : companyOf(row.id, row)
}

/** A person as the matcher takes them. */
export function personOf(
  id: string,
  told: Partial<Record<'name' | 'title' | 'company' | 'domain', string | null>> & {
    emails?: readonly string[]
    phones?: readonly string[]
  },
): Matchable {
  return {
    id,
    kind: 'person',
    ...said(told, ['name', 'title', 'company', 'domain']),
    emails: [...(told.emails ?? [])],
    phones: [...(told.phones ?? [])],
  }
}

/** A company as the matcher takes it. */
export function companyOf(
  id: string,
  told: Partial<
    Record<'name' | 'domain' | 'city' | 'region' | 'postcode' | 'country', string | null | undefined>
  > & { phones?: readonly string[] },
): Matchable {
  return {
    id,
    kind: 'company',
    ...said(told, ['name', 'domain', 'city', 'region', 'postcode', 'country']),
    phones: [...(told.phones ?? [])],
  }
}

// What is not known is left out: it is no evidence.
function said<K extends string>(told: Partial<Record<K, string | null | undefined>>, names: K[]) {
  const found: Partial<Record<K, string>> = {}
  for (const name of names) if (told[name]) found[name] = told[name] as string
  return found
}
