/** Clocks over HTTP: those of a lead, my own, pausing and going on. */
import { z } from 'zod'
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id, instant, text } from '../../../platform/shapes.ts'
import type { Work } from '../../../platform/work.ts'
import { CLOCK_KINDS, CLOCK_SEAMS, CLOCK_STATES, PAUSE_REASONS, stateAt } from '../../leads/clocks/clock.ts'
import { pauseClocks, resumeClocks } from './pauses.ts'
import { reckoningFor, timesOf } from './reckoning.ts'
import { clocksShown } from './store.ts'

const tag = 'Clocks'
const named = z.object({ id, name: z.string() })
const clockOut = z.object({
  id,
  kind: z.enum(CLOCK_KINDS),
  seam: z.enum(CLOCK_SEAMS),
  leadId: id,
  handoffId: id.nullable(),
  requestId: id.nullable(),
  /** Who has to act: a person, all who take from a queue, or (the customer's clock) whoever holds the lead. */
  function: z.string(),
  member: named.nullable(),
  queue: named.nullable(),
  startedAt: instant,
  /** Business minutes given; null where no time is kept. */
  minutes: z.number().nullable(),
  atRiskAt: instant.nullable(),
  dueAt: instant.nullable(),
  state: z.enum(CLOCK_STATES),
  pausedAt: instant.nullable(),
  pauseReason: z.string().nullable(),
  pausedMinutes: z.number(),
  stoppedAt: instant.nullable(),
  stoppedBy: z.string().nullable(),
  workedMinutes: z.number().nullable(),
  breachedAt: instant.nullable(),
})
const list = z.object({ items: z.array(clockOut) })

export const clockRoutes = [
  route({
    method: 'GET',
    path: '/clocks',
    tag,
    access: 'viewer',
    summary: 'Clocks of a lead, or my own: until when, how they stand, paused or not',
    query: z.object({ lead: id.optional(), open: z.stringbool().default(false) }),
    answer: list,
    async handle(work, { query }) {
      return ok({ items: await read(work, query.lead, query.open) })
    },
  }),
  route({
    method: 'POST',
    path: '/pauses',
    tag,
    access: 'member',
    status: 201,
    summary: 'Pause a lead’s clocks: we wait for the customer',
    refuses: ['not-yours', 'unknown-reason', 'no-clock'],
    body: z.object({ leadId: id, reason: text(60) }),
    answer: list,
    async handle(work, { body }) {
      const done = await pauseClocks(work, body.leadId, body.reason)
      return done.ok ? ok({ items: await read(work, body.leadId, false) }) : done
    },
  }),
  route({
    method: 'POST',
    path: '/resumptions',
    tag,
    access: 'member',
    status: 201,
    summary: 'Let a lead’s paused clocks go on: the customer has answered',
    refuses: ['not-yours', 'no-clock', 'no-such-move'],
    body: z.object({ leadId: id }),
    answer: list,
    async handle(work, { body }) {
      const done = await resumeClocks(work, body.leadId)
      return done.ok ? ok({ items: await read(work, body.leadId, false) }) : done
    },
  }),
  route({
    method: 'GET',
    path: '/pause-reasons',
    tag,
    access: 'viewer',
    summary: 'Why clocks may be paused',
    answer: z.object({ items: z.array(z.string()) }),
    handle: async () => ok({ items: [...PAUSE_REASONS] }),
  }),
]

// What has just been started is worked out for the reader; whoever sweeps writes it down within the minute.
async function read(
  work: Work,
  leadId: string | undefined,
  open: boolean,
): Promise<z.input<typeof clockOut>[]> {
  const scope = may(work.actor, 'leads')
  const mine = leadId
    ? { leadId, open }
    : { memberId: work.actor.memberId ?? work.actor.workspaceId, open: true }
  const rows = await clocksShown(work, scope, mine)
  const fresh = rows.filter((one) => one.stoppedAt === null && one.dueAt === null && one.pausedAt === null)
  const by = fresh.length > 0 ? await reckoningFor(work, fresh) : null
  return rows.map((row) => {
    const { memberId, memberName, queueId, queueName, ...clock } = row
    const times = by && fresh.includes(row) ? timesOf(row, by) : {}
    const timed = { ...clock, ...times }
    return {
      ...timed,
      state: stateAt(timed, work.now),
      member: memberId ? { id: memberId, name: memberName ?? '' } : null,
      queue: queueId ? { id: queueId, name: queueName ?? '' } : null,
    } as unknown as z.input<typeof clockOut>
  })
}
