/** What the leads of a channel need before release, where that differs from the seam's policy. */
import { sql } from 'kysely'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, patchRow } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { Lead } from '../../leads/move.ts'
import { fillings, type LeadNeed, type Reachable } from './needs.ts'
import type { Requirable } from './policy.ts'

/** The needs of every channel that has its own. */
export async function needsByChannel({ tx, actor }: Work): Promise<Map<string, Requirable[]>> {
  const { rows } = await sql<{ channelId: string; required: Requirable[] }>`
    select channel_id, required from channel_needs
    where workspace_id = ${actor.workspaceId} and binned_at is null order by channel_id`.execute(tx)
  return new Map(rows.map((row) => [row.channelId, row.required]))
}

/** Says what the leads of a channel need; null lets the seam's policy hold for them again. */
export async function setNeeds(
  work: Work,
  channelId: string,
  required: Requirable[] | null,
): Promise<Result<null>> {
  await takeTurn(work)
  const [channel, before] = await Promise.all([
    of(work, 'channels').where('id', '=', channelId).executeTakeFirst(),
    of(work, 'channelNeeds')
      .where('channelId', '=', channelId)
      .where('binnedAt', 'is', null)
      .executeTakeFirst(),
  ])
  if (!channel) return refuse('unknown-reference', 'There is no such channel.', { field: 'channelId' })
  const patch = required === null ? { binnedAt: work.now } : { required }
  const row = before
    ? await patchRow(work, 'channelNeeds', before as never, patch)
    : required &&
      (await insertRow(work, 'channelNeeds', { id: work.newId(), channelId, required, binnedAt: null }))
  if (row) await record(work, { fact: 'needs.changed', function: 'operate', channelId, rows: [row] })
  return ok(null)
}

function of(work: Work, table: 'channels' | 'channelNeeds') {
  return work.tx.selectFrom(table).selectAll().where('workspaceId', '=', work.actor.workspaceId)
}

/** What is known of a lead's person and company, by what may be needed; the lead was found within the scope. */
export async function fillingsOf(work: Work, lead: Lead): Promise<Record<LeadNeed, string | null>> {
  const ws = work.actor.workspaceId
  const { rows } = await sql<Reachable>`
    select (select name from contacts where workspace_id = ${ws} and id = ${lead.contactId}) as person,
           a.name as company, a.country, a.phone as company_phone,
           coalesce((select json_agg(json_build_object('email', email, 'validity', validity) order by position)
                     from contact_emails where workspace_id = ${ws} and contact_id = ${lead.contactId}
                       and binned_at is null), '[]') as emails,
           coalesce((select json_agg(json_build_object('phone', phone, 'e164', e164, 'validity', validity) order by position)
                     from contact_phones where workspace_id = ${ws} and contact_id = ${lead.contactId}
                       and binned_at is null), '[]') as phones
    from (select 1) one left join accounts a on a.workspace_id = ${ws} and a.id = ${lead.accountId}`.execute(
    work.tx,
  )
  return fillings(lead, rows[0] as Reachable)
}
