/** The sums behind completeness and reachability: moved by what each lead counts for more or less than before. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { counted, REACH_COUNTS, type Reach, type ReachLead, reachOf } from './reach.ts'

/** Counts leads anew. */
export async function countReach(work: Work, leads: ReachLead[]): Promise<void> {
  if (leads.length === 0) return
  const before = await keptReach(
    work,
    leads.map(({ leadId }) => leadId),
  )
  const sums = new ReachSums()
  const changed: Reach[] = []
  const gone: string[] = []
  for (const lead of leads) {
    const now = reachOf(lead, work.actor.workspace.timeZone)
    const then = before.get(lead.leadId)
    if (then && now && isSame(then, now)) continue
    if (then) sums.add(then, -1)
    if (now) sums.add(now, 1)
    if (now) changed.push(now)
    else if (then) gone.push(lead.leadId)
  }
  await keep(work, changed, gone)
  await sums.write(work)
}

function isSame(a: Reach, b: Reach): boolean {
  return a.day === b.day && a.channelId === b.channelId && a.counts === b.counts && a.hours === b.hours
}

async function keptReach({ tx, actor }: Work, ids: string[]): Promise<Map<string, Reach>> {
  const { rows } = await sql<Reach>`
    select r.lead_id, r.day, r.channel_id, r.counts, r.hours
    from unnest(${ids}::uuid[]) k (lead_id)
    cross join lateral (
      select * from reach_leads where workspace_id = ${actor.workspaceId} and lead_id = k.lead_id limit 1
    ) r`.execute(tx)
  return new Map(rows.map((row) => [row.leadId, row]))
}

async function keep({ tx, actor }: Work, changed: Reach[], gone: string[]): Promise<void> {
  const rows = changed.map(({ leadId, day, channelId, counts, hours }) => ({
    workspace_id: actor.workspaceId,
    lead_id: leadId,
    channel_id: channelId,
    ...{ day, counts, hours },
  }))
  if (rows.length > 0) {
    await sql`
      insert into reach_leads select * from json_populate_recordset(null::reach_leads, ${JSON.stringify(rows)}::json)
      on conflict (workspace_id, lead_id) do update set day = excluded.day, channel_id = excluded.channel_id,
        counts = excluded.counts, hours = excluded.hours`.execute(tx)
  }
  if (gone.length > 0) {
    await sql`
      update reach_leads set counts = 0, hours = null
      where workspace_id = ${actor.workspaceId} and lead_id = any(${gone}::uuid[])`.execute(tx)
  }
}

/** Changes of sums, by the key of their row. */
export class ReachSums {
  readonly days = new Map<string, Record<string, string | number>>()
  readonly after = new Map<string, Record<string, string | number>>()

  add({ day, channelId, counts, hours }: Reach, sign: 1 | -1): void {
    const key = { day, channel_id: channelId }
    REACH_COUNTS.forEach((count, at) => {
      if (counted(counts, at)) plus(this.days, key, count, sign)
    })
    if (hours !== null) plus(this.after, { ...key, hours }, 'leads', sign)
  }

  /** Each table in one statement and in one order, so that nobody waits in a circle. */
  async write(work: Work): Promise<void> {
    const zeros = Object.fromEntries(REACH_COUNTS.map((count) => [count, 0]))
    await move(work, 'reach_days', 'day, channel_id', REACH_COUNTS, this.days, zeros)
    await move(work, 'reach_released_after', 'day, channel_id, hours', ['leads'], this.after, {})
  }
}

function plus(
  sums: Map<string, Record<string, string | number>>,
  key: Record<string, string | number>,
  count: string,
  sign: number,
): void {
  const id = Object.values(key).join(' ')
  const row = sums.get(id) ?? { ...key }
  row[count] = ((row[count] as number | undefined) ?? 0) + sign
  sums.set(id, row)
}

async function move(
  { tx, actor }: Work,
  table: string,
  key: string,
  counts: readonly string[],
  sums: Map<string, Record<string, string | number>>,
  zeros: Record<string, number>,
): Promise<void> {
  const changed = [...sums].filter(([, row]) => counts.some((count) => row[count]))
  if (changed.length === 0) return
  const rows = changed
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ workspace_id: actor.workspaceId, ...zeros, ...row }))
  const added = sql.raw(counts.map((count) => `${count} = t.${count} + excluded.${count}`).join(', '))
  const into = sql.raw(table)
  await sql`
    insert into ${into} as t select * from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)
    on conflict (workspace_id, ${sql.raw(key)}) do update set ${added}`.execute(tx)
}
