/** Follows the journal for what changes when clocks are due: calendars, hours, absences and policies. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'

const FOLLOWER = 'clocks'
const FACTS_AT_ONCE = 5000

/** Facts that concern the clocks of one person, where they name one; the others concern everybody's. */
const FACTS = [
  'calendar.added',
  'calendar.changed',
  'calendar.binned',
  'calendar.day-added',
  'calendar.day-changed',
  'calendar.day-dropped',
  'hours.set',
  'hours.dropped',
  'absence.entered',
  'absence.changed',
  'absence.cancelled',
  'policy.changed',
]

interface Place {
  tx: string
  id: string
}
export interface Concerned {
  memberId?: string
  seam?: string
}

/** Whose clocks must be counted anew since the last look, and how far it has come; null where nothing is new. */
export async function changesSince(work: Work): Promise<{ concerned: Concerned[]; place: Place | null }> {
  const kept = await place(work)
  if (!kept) return { concerned: [], place: await end(work) }
  const { rows } = await sql<Place & { fact: string; memberId: string | null; seam: string | null }>`
    select tx::text as tx, id, fact, detail->>'memberId' as member_id, detail->>'seam' as seam from journal
    where workspace_id = ${work.actor.workspaceId} and (tx, id) > (${kept.tx}::xid8, ${kept.id}::uuid)
      and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by journal.tx, journal.id limit ${FACTS_AT_ONCE}`.execute(work.tx)
  const told = rows.filter((row) => FACTS.includes(row.fact))
  const last = rows.at(-1)
  return { concerned: once(told.map(concernedBy)), place: last ? { tx: last.tx, id: last.id } : null }
}

function concernedBy({
  fact,
  memberId,
  seam,
}: {
  fact: string
  memberId: string | null
  seam: string | null
}): Concerned {
  if (fact === 'policy.changed' && seam) return { seam }
  return memberId && !fact.startsWith('calendar.') ? { memberId } : {}
}

// Everybody's includes each one's.
function once(all: Concerned[]): Concerned[] {
  if (all.some((one) => !one.memberId && !one.seam)) return [{}]
  return [...new Map(all.map((one) => [`${one.memberId} ${one.seam}`, one])).values()]
}

async function place({ tx, actor }: Work): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select tx::text as tx, journal_id as id from followers
    where workspace_id = ${actor.workspaceId} and name = ${FOLLOWER}`.execute(tx)
  return rows[0] ?? null
}

// Where it starts: what was before has been counted by the calendars of its time.
async function end({ tx, actor }: Work): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select tx::text as tx, id from journal
    where workspace_id = ${actor.workspaceId} and tx < pg_snapshot_xmin(pg_current_snapshot())
    order by journal.tx desc, journal.id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Notes how far the look has come. */
export async function moveTo({ tx, actor }: Work, to: Place): Promise<void> {
  await sql`
    insert into followers as f (workspace_id, name, tx, journal_id)
    values (${actor.workspaceId}, ${FOLLOWER}, ${to.tx}::xid8, ${to.id})
    on conflict (workspace_id, name) do update set tx = excluded.tx, journal_id = excluded.journal_id
    where (f.tx, f.journal_id) < (excluded.tx, excluded.journal_id)`.execute(tx)
}
