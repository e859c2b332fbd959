/** The only SQL about channels and campaigns. */
import { sql } from 'kysely'
import { afterName, type Named, type Page, pagedByName } from '../../platform/by-name.ts'
import type { Scope } from '../../platform/scope.ts'
import { addDays, type Day, startOfDay } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { Campaign, Channel } from './contract.ts'

type AskedWithBin = Page & { binned: boolean }

/** Channels by name. */
export async function listChannels(
  work: Work,
  scope: Scope,
  asked: AskedWithBin & { kind?: string | undefined },
) {
  const { rows } = await sql<Channel & Named>`
    select t.id, t.name, t.kind, t.binned_at is not null as binned, t.version, lower(t.name) as sort_name
    from channels t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
      and ${asked.kind ? sql`t.kind = ${asked.kind}` : sql`true`}
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** Campaigns by name, of one channel or of all. */
export async function listCampaigns(
  work: Work,
  scope: Scope,
  asked: AskedWithBin & { channelId?: string | undefined },
) {
  const { rows } = await sql<Campaign & Named>`
    select t.id, t.channel_id, t.name, t.from_day, t.until_day, t.binned_at is not null as binned, t.version,
           lower(t.name) as sort_name
    from campaigns t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
      and ${asked.channelId ? sql`t.channel_id = ${asked.channelId}` : sql`true`}
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** Which of these names are channels outside the bin, whatever their case. Keys are as given. */
export async function channelsNamed(work: Work, names: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; id: string }>`
    select n.asked, t.id from unnest(${names}::text[]) as n (asked)
    join channels t on lower(t.name) = lower(n.asked)
    where t.workspace_id = ${work.actor.workspaceId} and t.binned_at is null`.execute(work.tx)
  return new Map(rows.map((row) => [row.asked, row.id]))
}

/** The campaigns of a channel with these names, outside the bin. Keys are as given. */
export async function campaignsNamed(
  work: Work,
  channelId: string,
  names: string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; id: string }>`
    select n.asked, t.id from unnest(${names}::text[]) as n (asked)
    join campaigns t on lower(t.name) = lower(n.asked)
    where t.workspace_id = ${work.actor.workspaceId} and t.channel_id = ${channelId}
      and t.binned_at is null`.execute(work.tx)
  return new Map(rows.map((row) => [row.asked, row.id]))
}

/** A channel to be changed. */
export const lockChannel = (work: Work, id: string) =>
  channelRow(work, id).forNoKeyUpdate().executeTakeFirst()

/** A channel to be named. */
export const readChannel = (work: Work, id: string) => channelRow(work, id).executeTakeFirst()

/** A campaign to be changed. */
export const lockCampaign = (work: Work, id: string) =>
  campaignRow(work, id).forNoKeyUpdate().executeTakeFirst()

/** A campaign to be named. */
export const readCampaign = (work: Work, id: string) => campaignRow(work, id).executeTakeFirst()

function channelRow(work: Work, id: string) {
  const { workspaceId } = work.actor
  return work.tx
    .selectFrom('channels')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
}

function campaignRow(work: Work, id: string) {
  const { workspaceId } = work.actor
  return work.tx
    .selectFrom('campaigns')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
}

/** All product lines, or channels, by name, and whether each was there on a day. */
export async function namesOn(work: Work, table: 'product_lines' | 'channels', day: Day) {
  const end = startOfDay(addDays(day, 1), work.actor.workspace.timeZone)
  const { rows } = await sql<{ id: string; name: string; isThere: boolean }>`
    select id, name, (created_at < ${end} and (binned_at is null or binned_at >= ${end})) as is_there
    from ${sql.table(table)} where workspace_id = ${work.actor.workspaceId} order by lower(name), id`.execute(
    work.tx,
  )
  return rows
}
