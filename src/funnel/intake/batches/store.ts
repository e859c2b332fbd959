/** Which leads of a batch are here already. */
import { sql } from 'kysely'
import { ID_PATTERN } from '../../../platform/id.ts'
import type { Work } from '../../../platform/work.ts'

/**
 * The ids of leads that are here, by the id or the external id they were sent with. Asked without regard to rights: who
 * may not see a lead may still not make it twice.
 */
export async function leadsKnown(
  { tx, actor }: Work,
  leads: { id?: unknown; externalId?: unknown }[],
): Promise<Map<string, string>> {
  const texts = (key: 'id' | 'externalId') =>
    leads.flatMap((lead) => (typeof lead[key] === 'string' ? [lead[key]] : []))
  const ids = texts('id').filter((id) => ID_PATTERN.test(id))
  const externalIds = texts('externalId').filter((one) => !one.includes('\u0000'))
  const { rows } = await sql<{ key: string; id: string }>`
    select l.id::text as key, l.id from unnest(${ids}::uuid[]) k (id)
    cross join lateral (select id from leads where workspace_id = ${actor.workspaceId} and id = k.id limit 1) l
    union all
    select k.key, l.id from unnest(${externalIds}::text[]) k (key)
    cross join lateral (
      select id from leads where workspace_id = ${actor.workspaceId} and external_id = k.key limit 1
    ) l`.execute(tx)
  return new Map(rows.map(({ key, id }) => [key, id]))
}
