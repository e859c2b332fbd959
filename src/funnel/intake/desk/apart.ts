/** "Not the same": two open leads of one person are two pursuits. Said once, asked no more, and can be taken back. */
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { lockSeenLead } from '../../leads/actions.ts'

/** Keeps two leads apart. */
export async function keepApart(work: Work, oneId: string, otherId: string): Promise<Result<null>> {
  const pair = await pairOf(work, oneId, otherId)
  if (!pair.ok) return pair
  const { leftId, rightId, standing } = pair.value
  if (standing) return ok(null)
  const row = await insertRow(work, 'leadsApart', {
    ...{ id: work.newId(), leftId, rightId, decidedBy: work.actor.memberId, binnedAt: null },
  })
  await record(work, { fact: 'lead.kept-apart', function: 'gather', leadId: oneId, rows: [row] })
  return ok(null)
}

/** Lets the desk ask again. */
export async function askAgain(work: Work, oneId: string, otherId: string): Promise<Result<null>> {
  const pair = await pairOf(work, oneId, otherId)
  if (!pair.ok) return pair
  const { standing } = pair.value
  if (!standing) return ok(null)
  const row = await patchRow(work, 'leadsApart', standing, { binnedAt: work.now })
  await record(work, { fact: 'lead.asked-again', function: 'gather', leadId: oneId, rows: [row] })
  return ok(null)
}

async function pairOf(work: Work, oneId: string, otherId: string) {
  if (oneId === otherId) return refuse('same-lead', 'Name two different leads.', { field: 'otherId' })
  const [leftId, rightId] = [oneId, otherId].sort() as [string, string]
  // In one order, so that two who say it at once do not wait for each other.
  const [left, right] = [await lockSeenLead(work, leftId), await lockSeenLead(work, rightId)]
  if (!left || !right) return refuse('not-found', 'There is no such lead.')
  const standing = await work.tx
    .selectFrom('leadsApart')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('leftId', '=', leftId)
    .where('rightId', '=', rightId)
    .where('binnedAt', 'is', null)
    .executeTakeFirst()
  return ok({ leftId, rightId, standing })
}
