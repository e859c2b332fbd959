/**
 * A pod is a small crew across functions that shares its accounts: one who gathers, one who qualifies, one who converts,
 * one who serves, for the same customers. A person is in it from a day until a day, and may be in several (an engineer
 * whom two pods share). Who was in it then stays on record.
 */
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { overlap, type Span } from '../roles/role.ts'

interface Membership extends Span {
  id?: string
  podId: string
  memberId: string
}

/** May this begin or change beside what is on record: nobody is in one pod twice at a time. */
export function mayBelong(one: Membership, others: Membership[]): Result<null> {
  if (one.untilDay !== null && one.untilDay < one.fromDay) {
    return refuse('ends-before-start', 'It would end before it starts.', { field: 'untilDay' })
  }
  const same = others.find(
    (other) =>
      other.id !== one.id &&
      other.podId === one.podId &&
      other.memberId === one.memberId &&
      overlap(one, other),
  )
  if (!same) return ok(null)
  return refuse('already-in-pod', `They are in this pod already, from ${same.fromDay}.`, {
    field: 'memberId',
  })
}
