/** Carrying out a move: the lead's row, the stretch that ends on the relay strip and the one that begins. */
import type { Selectable } from 'kysely'
import { type Fact, record } from '../../platform/journal.ts'
import { insertRow, patched, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { Leads } from '../../tables.ts'
import { heldAs, type Move } from './lead.ts'
import { openHolding } from './store.ts'

export type Lead = Selectable<Leads>

/** What else happens to the lead's row in the same step. */
export type Besides = Partial<Pick<Lead, 'approach' | 'mergedIntoId' | 'wonAt' | 'nextStep' | 'nextStepOn'>>

export interface Moved {
  lead: Lead
  rows: (RowChange | null)[]
}

/** Moves a locked lead and records the fact, together with other rows of the same step. */
export async function moveLead(
  work: Work,
  lead: Lead,
  move: Move,
  fact: Omit<Fact, 'rows'> & { rows?: (RowChange | null)[]; besides?: Besides },
): Promise<Lead> {
  const { rows = [], besides, ...said } = fact
  const moved = await changeHands(work, lead, move, besides)
  await record(work, { ...stamps(moved.lead), ...said, rows: [...moved.rows, ...rows] })
  return moved.lead
}

/** The writing half of a move, for steps that record one fact over several rows. */
export async function changeHands(work: Work, lead: Lead, move: Move, besides: Besides = {}): Promise<Moved> {
  const change = await patchRow(work, 'leads', lead, { ...leadPatch(lead, move, work), ...besides })
  const after = patched(lead, change)
  return { lead: after, rows: [change, ...(await turnHolding(work, lead, after, move))] }
}

/** The dimensions a fact of this lead is stamped with, at the moment of the fact. */
export function stamps(lead: Lead) {
  return {
    leadId: lead.id,
    accountId: lead.accountId,
    channelId: lead.channelId,
    campaignId: lead.campaignId,
    territoryId: lead.territoryId,
    productLineId: lead.productLineId,
  }
}

function leadPatch(lead: Lead, move: Move, { now, actor: { memberId: closer } }: Work) {
  const closed = move.state === 'closed'
  return {
    level: move.level,
    state: move.state,
    ownerMemberId: move.owner?.memberId ?? null,
    ownerQueueId: move.owner?.queueId ?? null,
    // Whose it was when it closed: an owner it has no more.
    lastMemberId: closed ? (lead.ownerMemberId ?? lead.lastMemberId ?? closer) : null,
    closedAs: move.closedAs ?? null,
    closedReason: closed ? (move.reason ?? null) : null,
    closedAt: closed ? now : null,
    nurtureUntil: move.nurtureUntil ?? null,
    levelSince: move.level === lead.level ? lead.levelSince : now,
    stateSince: move.level === lead.level && move.state === lead.state ? lead.stateSince : now,
    firstQualifyAt: lead.firstQualifyAt ?? (move.level === 'qualify' ? now : null),
    firstConvertAt: lead.firstConvertAt ?? (move.level === 'convert' ? now : null),
  }
}

async function turnHolding(work: Work, before: Lead, after: Lead, move: Move): Promise<(RowChange | null)[]> {
  const open = await openHolding(work.tx, work.actor.workspaceId, before.id)
  const fn = heldAs(move.level, move.state)
  const stays =
    open &&
    move.owner &&
    open.function === fn &&
    open.memberId === move.owner.memberId &&
    open.queueId === move.owner.queueId
  if (stays) return []
  const ended = open ? await patchRow(work, 'holdings', open, { untilAt: work.now }) : null
  if (!move.owner) return [ended]
  const begun = await insertRow(work, 'holdings', {
    id: work.newId(),
    leadId: after.id,
    seq: (await lastSeq(work, before.id, open?.seq)) + 1,
    function: fn,
    memberId: move.owner.memberId,
    queueId: move.owner.queueId,
    how: move.how,
    reason: move.reason ?? null,
    fromAt: work.now,
    untilAt: null,
  })
  return [ended, begun]
}

async function lastSeq(work: Work, leadId: string, openSeq: number | undefined): Promise<number> {
  if (openSeq !== undefined) return openSeq
  const row = await work.tx
    .selectFrom('holdings')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('leadId', '=', leadId)
    .executeTakeFirst()
  return row?.seq ?? 0
}
