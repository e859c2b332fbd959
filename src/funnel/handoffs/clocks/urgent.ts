/** The most urgent clock of each lead for whoever looks: theirs, their queues', the customer's. */
import { sql } from 'kysely'
import type { Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'

export interface UrgentClock {
  kind: 'answer' | 'touch' | 'customer'
  atRiskAt: Instant | null
  dueAt: Instant | null
  pausedAt: Instant | null
}

/** By lead; leads that the caller may see. What runs and is due first comes before what is paused. */
export async function urgentClocks(
  { tx, actor }: Work,
  leadIds: string[],
): Promise<Map<string, UrgentClock>> {
  const { rows } = await sql<UrgentClock & { leadId: string }>`
    select distinct on (c.lead_id) c.lead_id, c.kind, c.at_risk_at, c.due_at, c.paused_at
    from clocks c
    where c.workspace_id = ${actor.workspaceId} and c.lead_id = any(${leadIds}::uuid[]) and c.stopped_at is null
      and c.request_id is null and c.due_at is not null
      and (c.kind = 'customer' or c.member_id = ${actor.memberId} or c.queue_id is not null)
    order by c.lead_id, (c.paused_at is not null), c.due_at`.execute(tx)
  return new Map(rows.map(({ leadId, ...clock }) => [leadId, clock]))
}
