/** Carrying out a move: the lead's row, the stretch that ends on the relay strip and the one that begins. */
import type { Selectable } from 'kysely'
import { type Fact, record } from '../../platform/journal.ts'
import { type Draft, draftRow, insertDrafts, patched, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { Holdings, Leads } from '../../tables.ts'
import { openClocks, turnClocks } from './clocks/keep.ts'
import type { Offered } from './clocks/turn.ts'
import { heldAs, type LeadNow, type Move, type Owner } from './lead.ts'
import { openHolding } from './store.ts'

export type Lead = Selectable<Leads>
type Holding = Selectable<Holdings>

/** What else happens to the lead's row in the same step. */
export type Besides = Partial<
  Pick<Lead, 'approach' | 'mergedIntoId' | 'wonAt' | 'nextStep' | 'nextStepOn' | 'levelSince' | 'stateSince'>
>

export interface Moved {
  lead: Lead
  rows: (RowChange | null)[]
}

/** Moves a locked lead and records the fact, together with other rows of the same step. */
export async function moveLead(
  work: Work,
  lead: Lead,
  move: Move,
  fact: Omit<Fact, 'rows'> & { rows?: (RowChange | null)[]; besides?: Besides; offered?: Offered },
): Promise<Lead> {
  const { rows = [], besides, offered, ...said } = fact
  const moved = await changeHands(work, lead, move, besides, offered)
  await record(work, { ...stamps(moved.lead), ...said, rows: [...moved.rows, ...rows] })
  return moved.lead
}

/** The writing half of a move, for steps that record one fact over several rows. */
export async function changeHands(
  work: Work,
  lead: Lead,
  move: Move,
  besides: Besides = {},
  offered: Offered | null = null,
): Promise<Moved> {
  const [open, clocks, change] = await Promise.all([
    openHolding(work.tx, work.actor.workspaceId, lead.id),
    openClocks(work, lead.id),
    patchRow(work, 'leads', lead, { ...leadPatch(lead, move, work), ...besides }),
  ])
  const after = patched(lead, change)
  const drafts: Draft[] = []
  const turned = await Promise.all([
    turnHolding(work, open, after, move, drafts),
    turnClocks(work, { ...moved(lead, after, move), offered }, clocks, drafts),
  ])
  return { lead: after, rows: [change, ...turned.flat(), ...(await insertDrafts(work, drafts))] }
}

function moved(before: Lead, after: Lead, { how, reason }: Move) {
  return {
    id: after.id,
    before: before as unknown as LeadNow,
    after: after as unknown as LeadNow,
    how,
    reason: reason ?? null,
    touched: after.lastTouchAt !== null,
  }
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

async function turnHolding(
  work: Work,
  open: Holding | null,
  after: Lead,
  move: Move,
  drafts: Draft[],
): Promise<(RowChange | null)[]> {
  const fn = heldAs(move.level, move.state)
  const stays =
    open &&
    move.owner &&
    open.function === fn &&
    open.memberId === move.owner.memberId &&
    open.queueId === move.owner.queueId
  if (stays) return []
  if (move.owner) {
    const seq = 1 + (open?.seq ?? (await lastSeq(work, after.id)))
    drafts.push(begun(work, after.id, { seq, function: fn, owner: move.owner, move }))
  }
  return [open ? await patchRow(work, 'holdings', open, { untilAt: work.now }) : null]
}

function begun(
  work: Work,
  leadId: string,
  { seq, function: fn, owner, move }: { seq: number; function: string; owner: Owner; move: Move },
): Draft {
  return draftRow(work, 'holdings', {
    id: work.newId(),
    leadId,
    seq,
    function: fn,
    memberId: owner.memberId,
    queueId: owner.queueId,
    how: move.how,
    reason: move.reason ?? null,
    fromAt: work.now,
    untilAt: null,
  })
}

async function lastSeq(work: Work, leadId: string): Promise<number> {
  const row = await work.tx
    .selectFrom('holdings')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('leadId', '=', leadId)
    .executeTakeFirst()
  return row?.seq ?? 0
}
