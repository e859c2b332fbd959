/** What was decided about a lead, told with names. */
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { RoutingOut } from './contract.ts'

type Row = Omit<RoutingOut, 'considered' | 'leftOut'> & {
  considered: string[]
  leftOut: { memberId: string; why: RoutingOut['leftOut'][number]['why']; until?: string }[]
}

/** The decisions about a lead, the latest first, with the names of today. */
export async function routingsOf(
  work: Work,
  scope: Scope,
  { lead, limit }: { lead: string; limit: number },
): Promise<RoutingOut[]> {
  const { tx, actor } = work
  const named = (id: ReturnType<typeof sql>, table: string) => sql`
    (select json_build_object('id', x.id, 'name', x.name) from ${sql.table(table)} x
     where x.workspace_id = ${actor.workspaceId} and x.id = ${id})`
  const { rows } = await sql<Row>`
    select r.id, r.lead_id, r.level, r.step, r.decided_at, r.refunded_at, r.considered, r.left_out,
           ${named(sql`r.to_member_id`, 'members')} as member, ${named(sql`r.to_queue_id`, 'queues')} as queue,
           ${named(sql`(r.because ->> 'territoryId')::uuid`, 'territories')} as territory,
           ${named(sql`(r.because ->> 'productLineId')::uuid`, 'product_lines')} as product_line,
           ${named(sql`(r.because ->> 'forMemberId')::uuid`, 'members')} as stands_in_for
    from routings r join leads l on l.workspace_id = r.workspace_id and l.id = r.lead_id
    where r.workspace_id = ${actor.workspaceId} and r.lead_id = ${lead} and ${scope}
    order by r.decided_at desc, r.id desc limit ${limit}`.execute(tx)
  const names = await namesOf(work, rows)
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    ...row,
    considered: row.considered.map(person),
    leftOut: row.leftOut.map(({ memberId, why, until }) => ({
      member: person(memberId),
      why,
      until: until ?? null,
    })),
  }))
}

async function namesOf({ tx, actor }: Work, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ considered, leftOut }) => [
    ...considered,
    ...leftOut.map((one) => one.memberId),
  ])
  const { rows: found } = await sql<{ id: string; name: string }>`
    select id, name from members
    where workspace_id = ${actor.workspaceId} and id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(found.map(({ id, name }) => [id, name]))
}
