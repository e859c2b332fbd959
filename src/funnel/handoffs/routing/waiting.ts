/**
 * Giving out what waits: a pool that gives by turns found nobody when a lead came, for all were full or away. When somebody
 * has room again the lead that has waited longest is theirs; nobody has to go and fetch it.
 */
import { sql } from 'kysely'
import type { LongTask } from '../../../platform/jobs.ts'
import type { Work } from '../../../platform/work.ts'
import { asNow, lockLead } from '../../leads/actions.ts'
import { moveLead } from '../../leads/move.ts'
import { routeIfTaken } from './actions.ts'

interface Waiting {
  leadId: string
  poolId: string
}

/** Looks at so many of each pool in one go, the longest waiting first. */
const AT_ONCE = 100
/** After so many in a row that nobody can take, the rest of the pool waits for the next look. */
const IN_VAIN = 10

/** Gives out what can be given out now, one transaction a lead. */
export async function giveOutWaiting({
  inTransaction,
  signal,
}: Pick<LongTask, 'inTransaction' | 'signal'>): Promise<void> {
  const waiting = await inTransaction(waitingInPools)
  for (const ofPool of Map.groupBy(waiting, ({ poolId }) => poolId).values()) {
    let inVain = 0
    for (const one of ofPool) {
      if (inVain === IN_VAIN) break
      signal.throwIfAborted()
      inVain = (await inTransaction((work) => giveOut(work, one))) ? 0 : inVain + 1
    }
  }
}

async function waitingInPools({ tx, actor }: Work): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select l.id as lead_id, q.id as pool_id
    from queues q
    cross join lateral (
      select l.id from leads l
      where l.workspace_id = ${actor.workspaceId} and l.owner_queue_id = q.id and l.level = q.function
        and l.state = 'waiting'
      order by l.state_since, l.id limit ${AT_ONCE}
    ) l
    where q.workspace_id = ${actor.workspaceId} and q.kind = 'pool' and q.mode = 'push' and q.binned_at is null
    order by q.id`.execute(tx)
  return rows
}

/** Gives one out; false where nobody can take it, and nothing is kept then. */
async function giveOut(work: Work, { leadId, poolId }: Waiting): Promise<boolean> {
  const lead = await lockLead(work.tx, work.actor.workspaceId, leadId)
  // Somebody was quicker: that is fine, and no reason to stop.
  if (lead?.state !== 'waiting' || lead.ownerQueueId !== poolId) return true
  const { level } = asNow(lead)
  if (level === 'gather') return false
  const owner = await routeIfTaken(work, lead, level, { poolId })
  if (!owner) return false
  const reason = 'room_again'
  const move = { level, state: 'waiting' as const, owner, how: 'reassigned', reason }
  await moveLead(work, lead, move, {
    fact: 'lead.reassigned',
    function: level,
    detail: { reason, fromQueueId: poolId },
  })
  return true
}
