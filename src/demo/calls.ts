/** Reaching somebody: calls with their outcomes, mails in between, and the promise of the next try. */
import { closeLead } from '../funnel/leads/actions.ts'
import { logActivity } from '../office/activities/actions.ts'
import type { ActivityIn } from '../office/activities/contract.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Pursuit } from './gather.ts'
import { giveUp } from './qualify.ts'
import { DAY, type Next, type Teller } from './teller.ts'
import { qualifierOf } from './verdicts.ts'
import { CALLS, NEXT } from './words.ts'

type Outcome = NonNullable<ActivityIn['outcome']>

/** Calls until somebody is reached; false when that is the end of it. */
export async function* reach(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  for (let tries = 1; ; tries++) {
    yield t.after('call', tries === 1 ? 10 : 0.5 * DAY, tries === 1 ? 0.8 * DAY : 2.5 * DAY)
    if (t.happens('suppress', 0.008)) return barred(t, lead)
    const reached = !t.happens('silent', 0.27 / Math.min(1.3, lead.quality))
    if (reached) {
      await call(t, lead, 'connected_interested', t.random.whole(6, 28))
      return true
    }
    await call(
      t,
      lead,
      t.random.weighed([
        ['no_answer', 6],
        ['left_voicemail', 3],
        ['gatekeeper', 2],
      ] as const),
      1,
    )
    if (tries % 4 === 0 && !(yield* giveUp(t, lead))) return false
  }
}

async function call(t: Teller, lead: Pursuit, outcome: Outcome, minutes: number): Promise<void> {
  const next = t.promise(t.after('next', 0.6 * DAY, 3 * DAY))
  const given = {
    leadId: lead.id,
    kind: 'call' as const,
    outcome,
    minutes,
    subject: CALLS[outcome] ?? 'Called',
    nextStep: t.random.pick(NEXT.qualify),
    nextStepOn: next,
  }
  mustBeOk(await logActivity(await t.as(qualifierOf(t, lead)), given))
  lead.row = null
}

async function barred(t: Teller, lead: Pursuit): Promise<boolean> {
  const work = await t.as(qualifierOf(t, lead))
  mustBeOk(
    await logActivity(work, {
      leadId: lead.id,
      kind: 'call',
      outcome: 'do_not_call',
      subject: CALLS.do_not_call as string,
    }),
  )
  lead.row = mustBeOk(await closeLead(work, await t.lead(lead.id), 'suppressed', 'asked_not_to_be_contacted'))
  return false
}
