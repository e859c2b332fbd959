/** Reading what deals are about: their leads, locked, with everything that decides where they stand. */
import { type Selectable, sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import type { Leads } from '../../tables.ts'
import type { FoundLead } from './deal.ts'

/** The external ids among some that an earlier run has brought in. */
export async function dealsHere({ tx, actor }: Work, externalIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ externalId: string }>`
    select o.external_id
    from unnest(${externalIds}::text[]) k (key)
    cross join lateral (
      select external_id from opportunities where workspace_id = ${actor.workspaceId} and external_id = k.key limit 1
    ) o`.execute(tx)
  return new Set(rows.map((row) => row.externalId))
}

/** The leads of some external ids, locked in one order, by external id. */
export async function lockFoundLeads(work: Work, externalIds: string[]): Promise<Map<string, FoundLead>> {
  const { tx, actor } = work
  const { rows: leads } = await sql<Selectable<Leads>>`
    select * from leads where workspace_id = ${actor.workspaceId} and external_id = any(${externalIds}::text[])
    order by id for update`.execute(tx)
  const around = new Map(
    (
      await whatSurrounds(
        work,
        leads.map((lead) => lead.id),
      )
    ).map((row) => [row.id, row]),
  )
  return new Map(
    leads.map((lead) => {
      const { id: _, ...rest } = around.get(lead.id) as Surroundings
      return [lead.externalId as string, { lead, ...rest }]
    }),
  )
}

type Surroundings = Omit<FoundLead, 'lead'> & { id: string }

async function whatSurrounds({ tx, actor }: Work, ids: string[]): Promise<Surroundings[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Surroundings>`
    select l.id, coalesce(a.name, c.name) as who,
      (select json_build_object('id', h.id, 'version', h.version, 'function', h.function, 'memberId', h.member_id)
       from holdings h where h.workspace_id = ${ws} and h.lead_id = l.id and h.until_at is null) as open_holding,
      (select coalesce(max(h.seq), 0) from holdings h where h.workspace_id = ${ws} and h.lead_id = l.id) as last_holding,
      (select coalesce(max(j.lead_seq), 0) from journal j where j.workspace_id = ${ws} and j.lead_id = l.id) as last_fact,
      (select coalesce(json_agg(json_build_object('id', o.id, 'version', o.version, 'seam', o.seam)), '[]')
       from handoffs o where o.workspace_id = ${ws} and o.lead_id = l.id and o.closed_at is null) as offers,
      (select count(*) from opportunities p where p.workspace_id = ${ws} and p.lead_id = l.id and p.state = 'open') as open_deals,
      (select max(p.closed_at) from opportunities p
       where p.workspace_id = ${ws} and p.lead_id = l.id and p.state = 'won') as won_at
    from leads l
    left join accounts a on a.workspace_id = ${ws} and a.id = l.account_id
    left join contacts c on c.workspace_id = ${ws} and c.id = l.contact_id
    where l.workspace_id = ${ws} and l.id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

export interface FoundAccount {
  id: string
  version: number
  customerSince: string | null
}

/** The accounts of some leads, locked after the leads, in one order. */
export async function lockAccounts({ tx, actor }: Work, ids: string[]): Promise<Map<string, FoundAccount>> {
  const { rows } = await sql<FoundAccount>`
    select id, version, customer_since from accounts
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The named queues that wait at a level. */
export async function poolsOf({
  tx,
  actor,
}: Work): Promise<{ qualify: string; convert: string; serve: string }> {
  const { rows } = await sql<{ function: string; id: string }>`
    select function, id from queues
    where workspace_id = ${actor.workspaceId} and kind = 'pool' and further is null and binned_at is null`.execute(
    tx,
  )
  const at = (level: string) => {
    const queue = rows.find((row) => row.function === level)
    if (!queue) throw new Error(`no pool at ${level}`)
    return queue.id
  }
  return { qualify: at('qualify'), convert: at('convert'), serve: at('serve') }
}
