/** The desks over HTTP: what waits for me, as which function, and why now. */
import { z } from 'zod'
import { urgentClocks } from '../../funnel/handoffs/clocks/urgent.ts'
import { CLOCK_KINDS } from '../../funnel/leads/clocks/clock.ts'
import { leadRow } from '../../funnel/leads/contract.ts'
import { leadsByIds } from '../../funnel/leads/list.ts'
import { rowOut } from '../../funnel/leads/record.ts'
import { relays } from '../../funnel/leads/relays.ts'
import { ok } from '../../platform/result.ts'
import { route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { id, instant } from '../../platform/shapes.ts'
import { dayOf } from '../../platform/time.ts'
import { functionsOf, type Work } from '../../platform/work.ts'
import { LEVELS } from '../team/functions.ts'
import { type Desk, desks, urgency, WHY } from './desk.ts'
import { floorRoutes } from './floor/routes.ts'
import { deskCounts, openWork } from './store.ts'

const tag = 'Desks'
const item = z.object({
  why: z.enum(WHY),
  function: desks,
  at: instant,
  handoffId: id.nullable(),
  activityId: id.nullable(),
  orderId: id.nullable(),
  /** The most urgent clock that asks for me; null where none does. */
  clock: z
    .object({
      kind: z.enum(CLOCK_KINDS),
      atRiskAt: instant.nullable(),
      dueAt: instant.nullable(),
      pausedAt: instant.nullable(),
    })
    .nullable(),
  lead: leadRow,
})

export const outreachRoutes = [
  route({
    method: 'GET',
    path: '/desks',
    tag,
    access: 'viewer',
    summary: 'How much waits on each of my desks (counted to 100)',
    answer: z.object({ items: z.array(z.object({ function: desks, count: z.number(), mine: z.boolean() })) }),
    async handle(work) {
      const held = functionsOf(work.actor)
      const counts = await deskCounts(work, today(work))
      return ok({ items: counts.map((one) => ({ ...one, mine: held.includes(one.function) })) })
    },
  }),
  route({
    method: 'GET',
    path: '/desk-items',
    tag,
    access: 'viewer',
    summary: 'My open work, most urgent first, with why it comes up now',
    query: z.object({
      function: desks.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ items: z.array(item) }),
    async handle(work, { query }) {
      const asked = query.function ? [query.function] : desksOf(work)
      const found = await openWork(work, asked, today(work), query.limit)
      const once = mostUrgentOnce(found).slice(0, query.limit)
      const ids = once.map((one) => one.leadId)
      const rows = new Map(
        (await leadsByIds(work, may(work.actor, 'leads'), ids)).map((row) => [row.id, row]),
      )
      const [strips, clocks] = await Promise.all([relays(work, ids), urgentClocks(work, ids)])
      return ok({
        items: once.flatMap(({ leadId, ...one }) => {
          const row = rows.get(leadId)
          return row
            ? [
                {
                  ...one,
                  clock: clocks.get(leadId) ?? null,
                  lead: rowOut(work.actor, { ...row, relay: strips.get(leadId) ?? [] }),
                },
              ]
            : []
        }),
      })
    },
  }),
  ...floorRoutes,
]

function today(work: Work) {
  return dayOf(work.now, work.actor.timeZone)
}

// Who holds none of the four functions yet still sees them all.
function desksOf(work: Work): Desk[] {
  const held = functionsOf(work.actor)
  const mine = LEVELS.filter((level) => held.includes(level))
  return mine.length > 0 ? mine : [...LEVELS]
}

function mostUrgentOnce<W extends { why: (typeof WHY)[number]; at: string; leadId: string }>(
  found: W[],
): W[] {
  const sorted = [...found].sort((a, b) => urgency(a.why) - urgency(b.why) || (a.at < b.at ? -1 : 1))
  const seen = new Set<string>()
  return sorted.filter(({ leadId }) => !seen.has(leadId) && seen.add(leadId))
}
