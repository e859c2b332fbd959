/** The cards that are kept: why each waiting lead is on the desk, in codes. */
import { sql } from 'kysely'
import { NO_ID } from '../../../platform/id.ts'
import type { Work } from '../../../platform/work.ts'
import { policyOf } from '../../handoffs/policies/actions.ts'
import { needsByChannel } from '../../handoffs/policies/channel-needs.ts'
import type { Requirable } from '../../handoffs/policies/policy.ts'
import type { DeskFacts } from './facts.ts'
import { isWaiting } from './load.ts'
import { findingsOf, whysOf } from './reasons.ts'

/** What a lead needs before release, by its channel. */
export async function needsOf(work: Work): Promise<(channelId: string | null) => readonly Requirable[]> {
  const [{ required }, byChannel] = [await policyOf(work, 'gather>qualify'), await needsByChannel(work)]
  return (channelId) => (channelId && byChannel.get(channelId)) || required
}

/** Notes why leads wait, and takes away the cards of those that wait no more. */
export async function keepCards(work: Work, all: DeskFacts[]): Promise<void> {
  const needs = await needsOf(work)
  const rows = all.filter(isWaiting).map((facts) => {
    const found = findingsOf(facts, needs(facts.channelId), work.now)
    return {
      workspace_id: work.actor.workspaceId,
      lead_id: facts.leadId,
      channel_id: facts.channelId ?? NO_ID,
      received_at: facts.receivedAt,
      owner_member_id: facts.ownerMemberId,
      whys: whysOf(found),
      codes: [...new Set(found.map(({ code }) => code))],
      is_current: true,
    }
  })
  await drop(
    work,
    all.filter((facts) => !isWaiting(facts)).map(({ leadId }) => leadId),
  )
  if (rows.length === 0) return
  await sql`
    insert into desk_cards as d select * from json_populate_recordset(null::desk_cards, ${JSON.stringify(rows)}::json)
    on conflict (workspace_id, lead_id) do update set channel_id = excluded.channel_id, received_at = excluded.received_at,
      owner_member_id = excluded.owner_member_id, whys = excluded.whys, codes = excluded.codes, is_current = true
    where (d.channel_id, d.received_at, d.owner_member_id, d.whys, d.codes, d.is_current) is distinct from
      (excluded.channel_id, excluded.received_at, excluded.owner_member_id, excluded.whys, excluded.codes, true)`.execute(
    work.tx,
  )
}

async function drop({ tx, actor }: Work, leadIds: string[]): Promise<void> {
  if (leadIds.length === 0) return
  await sql`
    delete from desk_cards where workspace_id = ${actor.workspaceId} and lead_id = any(${leadIds}::uuid[])`.execute(
    tx,
  )
}

/** What is asked for has changed, of all channels or of some. */
export async function outdate({ tx, actor }: Work, channels: string[] | null): Promise<void> {
  await sql`
    update desk_cards set is_current = false
    where workspace_id = ${actor.workspaceId} and is_current
      and (${channels}::uuid[] is null or channel_id = any(${channels}::uuid[]))`.execute(tx)
}

/** Leads whose cards are to be looked at again. */
export async function outdated({ tx, actor }: Work, limit: number): Promise<string[]> {
  const { rows } = await sql<{ leadId: string }>`
    select lead_id from desk_cards where workspace_id = ${actor.workspaceId} and not is_current limit ${limit}`.execute(
    tx,
  )
  return rows.map(({ leadId }) => leadId)
}
