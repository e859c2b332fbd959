/** The SQL of clocks on the floor: promises of time that are broken, or nearly. */
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'

export interface ClocksOf {
  function: string
  memberId: string | null
  queueId: string | null
  breached: number
  atRisk: number
}

/** Clocks that run and are over or nearly, by function and by whose promise it is. */
export async function clocksNow({ tx, actor, now }: Work, scope: Scope): Promise<ClocksOf[]> {
  const { rows } = await sql<ClocksOf>`
    select c.function, c.member_id, c.queue_id, count(*) filter (where c.due_at <= ${now}) as breached,
           count(*) filter (where c.due_at > ${now}) as at_risk
    from clocks c
    join leads l on l.workspace_id = c.workspace_id and l.id = c.lead_id and ${scope}
    where c.workspace_id = ${actor.workspaceId} and c.stopped_at is null and c.paused_at is null
      and c.at_risk_at <= ${now}
    group by 1, 2, 3`.execute(tx)
  return rows
}
