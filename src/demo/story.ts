/** One story from the first interest on: through all four levels, and round again when the customer comes back. */
import { openFutureNeed } from '../funnel/customers/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import { addDays } from '../platform/time.ts'
import { convert } from './convert.ts'
import { type Enquiry, laterDay, type Pursuit, receive, sort } from './gather.ts'
import { qualityOf } from './market.ts'
import type { Newcomer } from './names.ts'
import { qualify } from './qualify.ts'
import { careFor, needAgain, planVisit, refer, serve } from './serve.ts'
import { DAY, type Next, type Story, type Teller } from './teller.ts'

/** Somebody is interested: the story of it, with all that follows. `friend` is whom they may name. */
export async function* interest(t: Teller, enquiry: Enquiry, friend: Newcomer): Story {
  const row = await receive(t, enquiry)
  const lead = {
    id: row.id,
    row,
    enquiry,
    quality: qualityOf(enquiry.code),
    qualifier: null,
    closer: null,
    offers: 0,
    task: null,
    deal: null,
  }
  yield* pursue(t, lead, friend, 0)
}

const ROUNDS = 4

async function* pursue(t: Teller, lead: Pursuit, friend: Newcomer | null, round: number): Story {
  if (!(yield* sort(t, lead))) return
  const won = (yield* qualify(t, lead)) && (yield* convert(t, lead))
  if (!won) {
    if (t.happens('tryAgain', 0.03)) yield* tryAgain(t, lead)
    return
  }
  lead.task = null
  const served = yield* serve(t, lead)
  if (!served) return
  const { server, order } = served
  if (t.happens('plan', 0.35)) await planVisit(t, lead, server, served.nextOn)
  if (round < ROUNDS && friend && t.happens('referral', 0.12)) {
    yield t.after('refer', 5 * DAY, 30 * DAY)
    const id = await refer(t, lead, server, friend)
    const enquiry = { ...lead.enquiry, who: friend, code: 'referral' }
    yield* pursue(
      t,
      {
        id,
        row: null,
        enquiry,
        quality: qualityOf('referral'),
        qualifier: null,
        closer: null,
        offers: 0,
        task: null,
        deal: null,
      },
      null,
      round + 1,
    )
    return yield* careFor(t, lead, served)
  }
  if (round >= ROUNDS || !t.happens('repeat', 0.5)) return yield* careFor(t, lead, served)
  yield t.onDay('need again', addDays(order.reorderOn as string, t.random.whole(-25, 5)))
  const kind = t.random.weighed([
    ['repeat', 6],
    ['upsell', 2],
    ['renewal', 1],
  ] as const)
  const id = await needAgain(t, lead, served, kind)
  yield* pursue(
    t,
    { ...lead, id, row: null, offers: 0, task: null, deal: null, quality: qualityOf('existing_customer') },
    friend,
    round + 1,
  )
  yield* careFor(t, lead, served)
}

/** Months after it ended, a second try. */
async function* tryAgain(t: Teller, lead: Pursuit): AsyncGenerator<Next, void> {
  const { closedAs } = await t.lead(lead.id)
  if (closedAs !== 'lost' && closedAs !== 'disqualified') return
  yield t.onDay('try again', laterDay(t, 90, 220))
  const work = await t.as(lead.closer ?? lead.qualifier ?? t.firm.owner)
  const given = {
    leadId: lead.id,
    kind: 're_attempt' as const,
    interest: 'Asked again whether the project goes on',
    directness: 'indirect' as const,
    to: 'me' as const,
  }
  const { id } = mustBeOk(await openFutureNeed(work, given))
  yield* pursue(t, { ...lead, id, row: null, closer: null, offers: 0, task: null, deal: null }, null, ROUNDS)
}
