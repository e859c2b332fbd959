import { initialsOf } from '../../ui/initials.ts'
import type { Segment, Touch } from '../../ui/relay/layout.ts'
import type { Lead, LeadRow, Level } from './lead.ts'

type Say = (reason: string) => string

/** The holdings of a lead as the relay strip draws them; `say` puts a reason in words. */
export function segmentsOf(lead: Pick<LeadRow, 'relay'>, say: Say): Segment[] {
  return lead.relay.map((each) => ({
    function: each.function,
    holder: {
      kind: each.memberId ? 'member' : 'queue',
      name: each.holder,
      initials: initialsOf(each.holder),
    },
    from: each.from,
    until: each.until,
    how: each.how,
    waiting: each.memberId === null,
    waits: each.waits,
    lates: each.lates,
    ...(each.reason ? { reason: say(each.reason) } : {}),
  }))
}

const LEVELS: readonly string[] = ['gather', 'qualify', 'convert', 'serve']

/** Calls, mails and meetings; what was done as another function stands in the lane that held the lead then. */
export function touchesOf(lead: Pick<Lead, 'touches' | 'relay'>): Touch[] {
  return lead.touches.map(({ at, kind, function: fn }) => ({
    at,
    kind,
    function: LEVELS.includes(fn) ? (fn as Level) : laneAt(lead, at),
  }))
}

function laneAt({ relay }: Pick<Lead, 'relay'>, at: string): Level {
  return relay.findLast((each) => each.from <= at)?.function ?? relay[0]?.function ?? 'gather'
}
