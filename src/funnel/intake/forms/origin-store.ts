/** The SQL of where leads came from and what their people agreed to, within what the actor may see of leads. */
import { sql } from 'kysely'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'

/** Attribution rows, newest first; a lead's own and those of leads merged into it. */
export async function listAttributions(
  { tx, actor }: Work,
  by: { lead?: string; form?: string; after: string | null; limit: number },
) {
  const { rows } = await sql<Record<string, unknown> & { id: string }>`
    select t.* from lead_attribution t
    join leads l on l.workspace_id = t.workspace_id and l.id = t.lead_id
    where t.workspace_id = ${actor.workspaceId} and ${may(actor, 'leads')}
      and (${by.lead ?? null}::uuid is null or l.id = ${by.lead ?? null} or l.merged_into_id = ${by.lead ?? null})
      and (${by.form ?? null}::uuid is null or t.form_id = ${by.form ?? null})
      and (${by.after}::uuid is null or t.id < ${by.after})
    order by t.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}

/** What was agreed to, newest first, with the words of that day. */
export async function listAcceptances(
  { tx, actor }: Work,
  by: { lead?: string; contact?: string; after: string | null; limit: number },
) {
  const { rows } = await sql<Record<string, unknown> & { id: string }>`
    select p.*, jsonb_build_object('id', f.id, 'name', f.name) as form,
      jsonb_build_object('id', c.id, 'number', c.number, 'text', c.text, 'required', c.required) as consent
    from form_acceptances p
    join leads l on l.workspace_id = p.workspace_id and l.id = p.lead_id
    join forms f on f.workspace_id = p.workspace_id and f.id = p.form_id
    join form_consents c on c.workspace_id = p.workspace_id and c.id = p.consent_id
    where p.workspace_id = ${actor.workspaceId} and ${may(actor, 'leads')}
      and (${by.lead ?? null}::uuid is null or l.id = ${by.lead ?? null} or l.merged_into_id = ${by.lead ?? null})
      and (${by.contact ?? null}::uuid is null or p.contact_id = ${by.contact ?? null})
      and (${by.after}::uuid is null or p.id < ${by.after})
    order by p.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}
