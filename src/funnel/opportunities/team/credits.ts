/** Stamping credit: the shares as they are when a deal is won or lost, written with that fact and never changed. */
import { insertRows, patchRow, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { lastHolder } from '../../leads/actions.ts'
import type { Lead } from '../../leads/move.ts'
import type { Opportunity } from '../store.ts'
import { creditOf, teamOf } from './deal-team.ts'
import { allParts, creditsOf, current } from './store.ts'

/** The rows of credit for an outcome: everybody's share and, of what was won, their part of the amount. */
export async function stampCredit(work: Work, lead: Lead, closed: Opportunity): Promise<RowChange[]> {
  const team = teamOf(current(await allParts(work, closed.id)), await closerOf(work, lead, closed))
  const amount = closed.state === 'won' ? closed.amount : null
  const parts = amount === null ? [] : creditOf(amount, team)
  return insertRows(
    work,
    'dealCredits',
    team.map(({ memberId, function: fn, reach, share }, at) => ({
      ...{ id: work.newId(), opportunityId: closed.id, leadId: lead.id, outcome: closed.state },
      ...{ memberId, function: fn, reach, share, voidedAt: null },
      ...{ amount: parts[at] ?? null, currency: amount === null ? null : closed.currency },
      at: closed.closedAt ?? work.now,
    })),
  )
}

// Who holds the deal; of a lead that has gone on or ended, who held it last at convert.
async function closerOf(work: Work, lead: Lead, closed: Opportunity): Promise<string | null> {
  const holds = lead.level === 'convert' ? lead.ownerMemberId : null
  const held = holds ?? (await lastHolder(work.tx, work.actor.workspaceId, lead.id, 'convert'))
  return held ?? closed.closedByMemberId
}

/** Voids what an outcome credited, when it is an outcome no more. */
export async function voidCredit(work: Work, opportunityId: string): Promise<(RowChange | null)[]> {
  const standing = (await creditsOf(work, opportunityId)).filter((one) => one.voidedAt === null)
  const rows: (RowChange | null)[] = []
  for (const one of standing) rows.push(await patchRow(work, 'dealCredits', one, { voidedAt: work.now }))
  return rows
}
