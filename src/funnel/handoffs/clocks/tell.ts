import { type Fact, record } from '../../../platform/journal.ts'
import type { Work } from '../../../platform/work.ts'
import type { Clock } from '../../leads/clocks/keep.ts'
import { type Lead, stamps } from '../../leads/move.ts'

/** Records what happened to a clock: who has to act, and in what. */
export async function tell(
  work: Work,
  lead: Lead,
  clock: Clock,
  fact: 'clock.at-risk' | 'clock.breached' | 'clock.escalated',
  rows: Fact['rows'],
  more: Record<string, string | null> = {},
): Promise<void> {
  const { id, kind, seam, handoffId, requestId, queueId } = clock
  const detail = {
    clockId: id,
    kind,
    seam,
    handoffId,
    requestId,
    memberId: holderOf(clock, lead),
    queueId,
    ...more,
  }
  await record(work, { ...stamps(lead), fact, function: clock.function, detail, rows })
}

/** Who has to act: the customer's clock is the business of whoever holds the lead. */
export function holderOf(clock: Clock, lead: Lead): string | null {
  return clock.memberId ?? (clock.kind === 'customer' ? lead.ownerMemberId : null)
}
