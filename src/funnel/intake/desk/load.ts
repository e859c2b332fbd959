/** Reading what the desk looks at, for many leads at once: one look into an index for each. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { DeskFacts, Pair, Twin } from './facts.ts'

/** The facts of leads by their ids, in no particular order. Whoever asks has found the leads within a scope. */
export async function factsOf(work: Work, ids: string[]): Promise<DeskFacts[]> {
  if (ids.length === 0) return []
  // Tables that have just grown by a file look small to the planner: it would read them whole for each lead.
  await sql`set local enable_seqscan = off`.execute(work.tx)
  const facts = await readFacts(work, ids)
  await sql`set local enable_seqscan = on`.execute(work.tx)
  return facts
}

// So many leads of a file tell which channel it brought.
const LOOKED_AT = 20

async function readFacts(work: Work, ids: string[]): Promise<DeskFacts[]> {
  const ws = work.actor.workspaceId
  const { rows } = await sql<Omit<DeskFacts, 'twins' | 'pairs'>>`
    select l.id as lead_id, l.version, l.level, l.state, l.closed_as, l.closed_reason, l.first_qualify_at, l.owner_member_id, l.territory_id, l.account_id, l.contact_id, l.channel_id,
           l.campaign_id, l.product_line_id, l.interest, l.next_step, l.next_step_on, l.received_at, l.created_at,
           l.expected_amount, l.expected_currency, l.tags,
           c.name as person, c.title, a.name as company, a.domain, a.website, a.phone as company_phone, a.country, a.city,
           ch.name as channel_name, (ch.unconfirmed_since is not null) as is_channel_unconfirmed,
           cp.name as campaign_name, cp.channel_id as campaign_channel_id, m.name as owner_name,
           case when l.channel_id is null then f.channel_id end as file_channel_id,
           coalesce(e.emails, '[]') as emails, coalesce(p.phones, '[]') as phones
    from unnest(${ids}::uuid[]) k (lead_id)
    cross join lateral (select * from leads where workspace_id = ${ws} and id = k.lead_id limit 1) l
    left join lateral (select * from contacts where workspace_id = ${ws} and id = l.contact_id limit 1) c on true
    left join lateral (select * from accounts where workspace_id = ${ws} and id = l.account_id limit 1) a on true
    left join channels ch on ch.workspace_id = ${ws} and ch.id = l.channel_id
    left join campaigns cp on cp.workspace_id = ${ws} and cp.id = l.campaign_id
    left join members m on m.workspace_id = ${ws} and m.id = l.owner_member_id
    left join lateral (
      select json_agg(json_build_object('email', email, 'validity', validity) order by position, id) as emails
      from contact_emails where workspace_id = ${ws} and contact_id = l.contact_id and binned_at is null
    ) e on true
    left join lateral (
      select json_agg(json_build_object('phone', phone, 'e164', e164, 'validity', validity) order by position, id) as phones
      from contact_phones where workspace_id = ${ws} and contact_id = l.contact_id and binned_at is null
    ) p on true
    left join lateral (
      select s.channel_id from (
        select channel_id from leads
        where workspace_id = ${ws} and import_id = l.import_id limit ${LOOKED_AT}
      ) s
      where l.channel_id is null and s.channel_id is not null limit 1
    ) f on true`.execute(work.tx)
  const waiting = rows.filter(isWaiting)
  const twins = await twinsOf(
    work,
    waiting.map(({ leadId }) => leadId),
  )
  const pairs = await pairsOf(work, waiting)
  return rows.map((row) => ({
    ...row,
    twins: twins.get(row.leadId) ?? [],
    pairs: pairs.get(row.leadId) ?? [],
  }))
}

/** Does it wait to be sorted. */
export function isWaiting({ level, state }: Pick<DeskFacts, 'level' | 'state'>): boolean {
  return level === 'gather' && (state === 'new' || state === 'sorting')
}

const MOST_TWINS = 3

/** Other open leads of the same person (of the same company, where neither names a person) that nobody has told apart. */
async function twinsOf({ tx, actor }: Work, ids: string[]): Promise<Map<string, Twin[]>> {
  if (ids.length === 0) return new Map()
  const ws = actor.workspaceId
  const { rows } = await sql<Twin & { of: string }>`
    select l.id as of, t.id as lead_id, coalesce(c.name, a.name, '') as name, t.level, t.state, t.received_at, t.interest,
           ch.name as channel
    from unnest(${ids}::uuid[]) k (lead_id)
    cross join lateral (select * from leads where workspace_id = ${ws} and id = k.lead_id limit 1) l
    cross join lateral (
      select * from (
        select * from (select * from leads where workspace_id = ${ws} and contact_id = l.contact_id offset 0) p
        where l.contact_id is not null
        union all
        select * from (select * from leads where workspace_id = ${ws} and account_id = l.account_id and l.contact_id is null offset 0) a
        where a.contact_id is null
      ) o
      where o.state <> 'closed' and o.won_at is null and o.id <> l.id and o.earlier_lead_id is distinct from l.id and l.earlier_lead_id is distinct from o.id
        and not exists (select 1 from leads_apart x where x.workspace_id = ${ws} and x.binned_at is null
          and x.left_id = least(o.id, l.id) and x.right_id = greatest(o.id, l.id))
      order by o.received_at, o.id limit ${MOST_TWINS}
    ) t
    left join contacts c on c.workspace_id = ${ws} and c.id = t.contact_id
    left join accounts a on a.workspace_id = ${ws} and a.id = t.account_id
    left join channels ch on ch.workspace_id = ${ws} and ch.id = t.channel_id`.execute(tx)
  return Map.groupBy(rows, (row) => row.of)
}

const MOST_PAIRS = 3

/** People and companies that look like the leads' own and wait for a verdict, the likeliest first. */
async function pairsOf(
  { tx, actor }: Work,
  leads: Pick<DeskFacts, 'leadId' | 'contactId' | 'accountId'>[],
): Promise<Map<string, Pair[]>> {
  const records = [
    ...new Set(leads.flatMap((lead) => [lead.contactId, lead.accountId]).filter((id) => id !== null)),
  ]
  if (records.length === 0) return new Map()
  const ws = actor.workspaceId
  const { rows } = await sql<Pair & { of: string }>`
    select k.id as of, p.pair_id, p.noun, p.other_id, p.probability,
           coalesce(c.name, a.name, '') as name
    from unnest(${records}::uuid[]) k (id)
    cross join lateral (
      select id as pair_id, noun, right_id as other_id, probability
      from (select * from duplicate_pairs where workspace_id = ${ws} and left_id = k.id offset 0) l
      where verdict is null and closed_at is null
      union all
      select id, noun, left_id, probability
      from (select * from duplicate_pairs where workspace_id = ${ws} and right_id = k.id offset 0) r
      where verdict is null and closed_at is null
      order by probability desc, pair_id limit ${MOST_PAIRS}
    ) p
    left join contacts c on p.noun = 'contact' and c.workspace_id = ${ws} and c.id = p.other_id
    left join accounts a on p.noun = 'account' and a.workspace_id = ${ws} and a.id = p.other_id`.execute(tx)
  const of = Map.groupBy(rows, (row) => row.of)
  return new Map(
    leads.map((lead) => {
      const people = lead.contactId ? (of.get(lead.contactId) ?? []) : []
      const companies = lead.accountId ? (of.get(lead.accountId) ?? []) : []
      return [lead.leadId, [...people, ...companies]]
    }),
  )
}
