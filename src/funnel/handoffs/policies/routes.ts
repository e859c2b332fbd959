/** What each seam asks for, over HTTP. */
import { z } from 'zod'
import { ok, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import type { Work } from '../../../platform/work.ts'
import { changePolicy, policies } from './actions.ts'
import { needRoutes } from './channel-needs-routes.ts'
import { LEAD_NEEDS } from './needs.ts'
import { CLOCK_SEAMS, REQUIRABLE, STEPS, TOUCH_STEPS } from './policy.ts'

const minutes = z.number().int().min(5).max(60_000)
const said = {
  required: z.array(z.enum(REQUIRABLE)).max(REQUIRABLE.length),
  answerMinutes: minutes.nullable(),
  touchMinutes: minutes.nullable(),
  atRiskPercent: z.number().int().min(1).max(99),
  answerSteps: z.array(z.enum(STEPS)).max(STEPS.length),
  touchSteps: z.array(z.enum(TOUCH_STEPS)).max(TOUCH_STEPS.length),
  stepMinutes: minutes,
}
const seam = z.enum(CLOCK_SEAMS)
const policyOut = z.object({
  seam,
  ...said,
  /** 0 as long as the defaults hold. */
  version: z.number(),
  own: z.boolean(),
})
const tag = 'Handoffs'

export const policyRoutes = [
  route({
    method: 'GET',
    path: '/seam-policies',
    tag,
    access: 'viewer',
    summary: 'What each seam asks for: required fields, times, and what follows when they are not kept',
    answer: z.object({ items: z.array(policyOut) }),
    handle: async (work) => ok({ items: [...(await policies(work)).values()] }),
  }),
  route({
    method: 'PATCH',
    path: '/seam-policies',
    tag,
    access: 'manager',
    summary: 'Change what a seam asks for; open clocks are counted anew',
    refuses: ['step-twice', 'not-of-this-seam'],
    body: z.object({ seam, version: z.number().int().min(0), ...partial(said) }),
    answer: policyOut,
    async handle(work, { body: { seam: of, ...body } }) {
      const twice = [body.answerSteps, body.touchSteps].some(
        (steps) => steps && new Set(steps).size < steps.length,
      )
      if (twice) return refuse('step-twice', 'Name each step once.', { field: 'answerSteps' })
      const ofLead = body.required?.some((one) => (LEAD_NEEDS as readonly string[]).includes(one))
      if (ofLead && of !== 'gather>qualify') {
        const says = 'Only the release to qualify asks what is known of the lead itself.'
        return refuse('not-of-this-seam', says, { field: 'required' })
      }
      const done = await changePolicy(work, of, body)
      if (!done.ok) return done
      return read(work, of)
    },
  }),
  ...needRoutes,
]

function partial<S extends Record<string, z.ZodType>>(shape: S) {
  return Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, one.optional()])) as {
    [K in keyof S]: z.ZodOptional<S[K]>
  }
}

async function read(work: Work, seam: (typeof CLOCK_SEAMS)[number]) {
  const found = (await policies(work)).get(seam)
  return found ? ok(found) : refuse('not-found', 'There is no such seam.')
}
