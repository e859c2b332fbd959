/** What a file calls by name: found as it is spelled, or made. Channels, product lines and people are their modules' own. */
import { sql } from 'kysely'
import { findOrMakeChannels } from '../../office/marketing/actions.ts'
import { findOrMakeCampaigns } from '../../office/marketing/campaigns.ts'
import { record } from '../../platform/journal.ts'
import { patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'

export type Ids = Map<string, string>

/** The channels of some names. A ready-made one that nobody has used yet takes the file's spelling. */
export async function channelsNamed(work: Work, names: string[]): Promise<Ids> {
  if (names.length === 0) return new Map()
  await takeFilesSpelling(work, names)
  return findOrMakeChannels(work, names)
}

// Old reports can then be laid beside the new ones.
async function takeFilesSpelling(work: Work, names: string[]): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, min(n.name) as name
    from unnest(${names}::text[]) n (name)
    join channels c on c.workspace_id = ${work.actor.workspaceId} and lower(c.name) = lower(n.name) and c.binned_at is null
    where not exists (select 1 from leads l where l.workspace_id = c.workspace_id and l.channel_id = c.id)
      and not exists (select 1 from campaigns p where p.workspace_id = c.workspace_id and p.channel_id = c.id)
      and not exists (select 1 from channel_costs o where o.workspace_id = c.workspace_id and o.channel_id = c.id)
    group by c.id having bool_and(c.name <> n.name)`.execute(work.tx)
  for (const { id, name } of rows) {
    const channel = await work.tx
      .selectFrom('channels')
      .selectAll()
      .where('workspaceId', '=', work.actor.workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const row = await patchRow(work, 'channels', channel, { name })
    if (row) await record(work, { fact: 'channel.changed', function: 'operate', channelId: id, rows: [row] })
  }
}

/** The key of a campaign among those of all channels. */
export function campaignKey(channelId: string, name: string): string {
  return `${channelId} ${name}`
}

/** The campaigns of some keys (`campaignKey`), each within its channel; unknown ones are added. */
export async function campaignsNamed(work: Work, keys: Set<string>): Promise<Ids> {
  const byChannel = Map.groupBy(keys, (key) => key.slice(0, 36))
  const found: Ids = new Map()
  for (const [channelId, ofChannel] of byChannel) {
    const ids = await findOrMakeCampaigns(
      work,
      channelId,
      ofChannel.map((key) => key.slice(37)),
    )
    for (const [name, id] of ids) found.set(campaignKey(channelId, name), id)
  }
  return found
}

/** Which of some members work here now. */
export async function activeAmong({ tx, actor }: Work, ids: Iterable<string>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from members
    where workspace_id = ${actor.workspaceId} and id = any(${[...ids]}::uuid[]) and status = 'active'`.execute(
    tx,
  )
  return new Set(rows.map((row) => row.id))
}
