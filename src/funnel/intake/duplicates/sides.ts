/** The two of a pair as they are shown beside each other. Who may not see a record is not shown its pair. */
import { type RawBuilder, sql } from 'kysely'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { Side } from './contract.ts'
import type { Noun } from './pair.ts'

/** People and companies by their ids, as far as the actor may see them. */
export async function sidesOf(work: Work, asked: Record<Noun, string[]>): Promise<Map<string, Side>> {
  const [people, companies] = await Promise.all([
    peopleSides(work, asked.contact),
    companySides(work, asked.account),
  ])
  return new Map([...people, ...companies].map((side) => [side.id, side]))
}

async function peopleSides({ tx, actor }: Work, ids: string[]): Promise<Side[]> {
  if (ids.length === 0) return []
  const ws = actor.workspaceId
  const { rows } = await sql<Side>`
    select c.id, c.version, c.name, c.title, c.created_at,
           case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account,
           coalesce((select json_agg(e.email order by e.position, e.id) from contact_emails e
                     where e.workspace_id = ${ws} and e.contact_id = c.id and e.binned_at is null), '[]') as emails,
           coalesce((select json_agg(p.phone order by p.position, p.id) from contact_phones p
                     where p.workspace_id = ${ws} and p.contact_id = c.id and p.binned_at is null), '[]') as phones,
           a.domain, a.website, a.city, a.postcode, a.country, ${leadsAbout(ws, sql`contact_id`, sql`c.id`)}
    from contacts c left join accounts a on a.workspace_id = ${ws} and a.id = c.account_id
    where c.workspace_id = ${ws} and c.id = any(${ids}::uuid[]) and c.binned_at is null and ${may(actor, 'contacts')}`.execute(
    tx,
  )
  return rows
}

async function companySides({ tx, actor }: Work, ids: string[]): Promise<Side[]> {
  if (ids.length === 0) return []
  const ws = actor.workspaceId
  const { rows } = await sql<Side>`
    select a.id, a.version, a.name, null::text as title, null::json as account, '[]'::json as emails,
           case when a.phone is null then '[]'::json else json_build_array(a.phone) end as phones,
           a.domain, a.website, a.city, a.postcode, a.country, a.created_at,
           ${leadsAbout(ws, sql`account_id`, sql`a.id`)}
    from accounts a
    where a.workspace_id = ${ws} and a.id = any(${ids}::uuid[]) and a.binned_at is null and ${may(actor, 'accounts')}`.execute(
    tx,
  )
  return rows
}

// Counted up to a hundred: more tells no more.
function leadsAbout(ws: string, column: RawBuilder<unknown>, id: RawBuilder<unknown>) {
  const counted = (open: RawBuilder<unknown>) => sql`(select count(*)::int from (select 1 from leads l
    where l.workspace_id = ${ws} and l.${column} = ${id} ${open} limit 100) counted)`
  return sql`${counted(sql``)} as leads, ${counted(sql`and l.state <> 'closed'`)} as open_leads`
}
