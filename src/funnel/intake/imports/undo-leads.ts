/** Voiding the leads that an import opened: closed, owned by nobody, their outside numbers free again. */
import { type Selectable, sql } from 'kysely'
import { type Fact, recordMany } from '../../../platform/journal.ts'
import { changed, patchRow, type RowChange, type TableName } from '../../../platform/rows.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import type { Leads } from '../../../tables.ts'
import { type Lead, moveLead, stamps } from '../../leads/move.ts'
import type { Import } from '../store.ts'
import { WORKED } from './worked.ts'

const AT_ONCE = 500
export const REASON = 'import_undone'

type Found = Selectable<Leads> & {
  isWorked: boolean
  receivedFact: string | null
  lastFact: number
  holdingId: string | null
  holdingVersion: number
}

/** Voids the next leads of an import; null when there are no more. */
export async function voidLeads(
  work: Work,
  row: Import,
  { after, worked }: { after: string; worked: 'keep' | 'void' },
): Promise<{ voided: number; kept: number; after: string } | null> {
  const found = await nextLeads(work, row, after)
  const last = found.at(-1)
  if (!last) return null
  const goes = found.filter((lead) => worked === 'void' || !lead.isWorked)
  const plain = goes.filter((lead) => lead.lastFact === 1 && lead.state !== 'closed')
  await voidUntouched(work, plain)
  for (const lead of goes) if (!plain.includes(lead)) await voidOne(work, lead)
  return { voided: goes.length, kept: found.length - goes.length, after: last.id }
}

async function nextLeads({ tx, actor }: Work, row: Import, after: string): Promise<Found[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Found>`
    select l.*, ${WORKED(ws, row)} as is_worked, h.id as holding_id, coalesce(h.version, 0) as holding_version,
      (select id from journal j where j.workspace_id = ${ws} and j.lead_id = l.id and j.lead_seq = 1) as received_fact,
      (select max(lead_seq) from journal j where j.workspace_id = ${ws} and j.lead_id = l.id) as last_fact
    from leads l
    left join holdings h on h.workspace_id = ${ws} and h.lead_id = l.id and h.until_at is null
    where l.workspace_id = ${ws} and l.import_id = ${row.id} and l.id > ${after}
      and l.closed_as is distinct from 'voided'
    order by l.id limit ${AT_ONCE} for update of l`.execute(tx)
  return rows
}

// Nothing has happened to them since they came: the lead and its first stretch are all there is.
async function voidUntouched(work: Work, leads: Found[]): Promise<void> {
  if (leads.length === 0) return
  const { tx, now, actor } = work
  const ids = leads.map(({ id }) => id)
  await sql`
    update leads set state = 'closed', closed_as = 'voided', closed_reason = ${REASON}, closed_at = ${now}::timestamptz,
      state_since = ${now}::timestamptz, last_member_id = coalesce(owner_member_id, last_member_id),
      owner_member_id = null, owner_queue_id = null, nurture_until = null, external_id = null, version = version + 1
    where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx)
  const held = leads.flatMap(({ holdingId }) => holdingId ?? [])
  await sql`
    update holdings set until_at = ${now}::timestamptz, version = version + 1
    where workspace_id = ${actor.workspaceId} and id = any(${held}::uuid[])`.execute(tx)
  await recordMany(
    work,
    leads.map((lead) => ({ ...voidFact(lead), leadSeq: 2, rows: [voided(work, lead), ended(work, lead)] })),
  )
}

function voidFact(lead: Found): Omit<Fact, 'rows'> {
  return {
    fact: 'lead.voided',
    function: 'operate',
    ...stamps(lead),
    voidsId: lead.receivedFact,
    detail: { reason: REASON, importId: lead.importId },
  }
}

function voided({ now }: Work, lead: Found): RowChange {
  return changed('leads', lead as unknown as Record<string, unknown>, {
    state: 'closed',
    closedAs: 'voided',
    closedReason: REASON,
    closedAt: now,
    stateSince: now,
    lastMemberId: lead.ownerMemberId ?? lead.lastMemberId,
    ownerMemberId: null,
    ownerQueueId: null,
    nurtureUntil: null,
    externalId: null,
    version: lead.version + 1,
  })
}

function ended({ now }: Work, { holdingId, holdingVersion }: Found): RowChange | null {
  if (!holdingId) return null
  return changed('holdings' as TableName, { id: holdingId }, { untilAt: now, version: holdingVersion + 1 })
}

/** Voids one lead with all that is open about it, as it is closed for any other reason. */
async function voidOne(work: Work, found: Found): Promise<void> {
  const {
    isWorked: _,
    receivedFact: __,
    lastFact: ___,
    holdingId: ____,
    holdingVersion: _____,
    ...lead
  } = found
  const freed = await patchRow(work, 'leads', lead, { externalId: null })
  const move = {
    level: lead.level as 'gather',
    state: 'closed' as const,
    owner: null,
    how: 'voided',
    reason: REASON,
    closedAs: 'voided' as const,
  }
  const before = freed ? ({ ...lead, externalId: null, version: freed.version } as Lead) : (lead as Lead)
  const gone = await moveLead(work, before, move, { ...voidFact(found), rows: [freed] })
  const answered = await answerFact(work, 'lead.voided', { lead: gone, reason: REASON })
  if (!answered.ok) throw new Error(`a lead could not be voided: ${answered.message}`)
}
