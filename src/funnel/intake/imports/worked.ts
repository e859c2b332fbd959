/** Which leads of an import people have worked on since. */
import { sql } from 'kysely'

/**
 * A touch, a handoff, a change of owner, a merge: any fact of the lead, later than those of the import, that a person
 * or a program of theirs made; or a deal that another file brought.
 */
export function WORKED(ws: string, { id, kind }: { id: string; kind: string }) {
  const since =
    kind === 'leads'
      ? sql`1`
      : sql`(select coalesce(max(d.lead_seq), 0) from journal d where d.workspace_id = ${ws} and d.lead_id = l.id
             and d.opportunity_id in (select id from opportunities where workspace_id = ${ws} and import_id = ${id}))`
  const others = sql`exists (select 1 from opportunities o where o.workspace_id = ${ws} and o.lead_id = l.id
    and o.import_id is distinct from ${id} and o.lost_reason is distinct from 'import_undone')`
  const made = sql`exists (select 1 from journal j where j.workspace_id = ${ws} and j.lead_id = l.id
    and j.lead_seq > ${since} and j.actor_kind in ('member', 'key')) or l.last_touch_at is not null`
  return kind === 'leads' ? sql<boolean>`(${made} or ${others})` : sql<boolean>`(${made})`
}
