/** What several do with a larger deal: a team with shares, a map of the buyer's side, touches that keep it warm. */
import { addContact } from '../funnel/leads/actions.ts'
import { addBuyer, editBuyer } from '../funnel/opportunities/buyers/actions.ts'
import type { BuyingPart } from '../funnel/opportunities/buyers/buying-centre.ts'
import { buyingCentre } from '../funnel/opportunities/buyers/read.ts'
import { planFrom } from '../funnel/opportunities/nurture/actions.ts'
import { nurturePlan } from '../funnel/opportunities/nurture/read.ts'
import { editTouch } from '../funnel/opportunities/nurture/touches.ts'
import { formTeam } from '../funnel/opportunities/team/actions.ts'
import { dealTeam } from '../funnel/opportunities/team/read.ts'
import { mustBeOk } from '../platform/result.ts'
import { may } from '../platform/scope.ts'
import { dayOf } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import type { Colleague } from './firm.ts'
import { leadOf, type Pursuit } from './gather.ts'
import { namesOf } from './names.ts'
import type { Teller } from './teller.ts'

const scope = (work: Work) => may(work.actor, 'opportunities')

/** A large deal is worked by several: the closer, the engineer, perhaps who qualified it. */
export async function gatherTeam(t: Teller, lead: Pursuit): Promise<void> {
  const closer = lead.closer as Colleague
  const qualifier = lead.qualifier && lead.qualifier.id !== closer.id && t.random.next() < 0.6
  const shares = qualifier ? [6500, 2500, 1000] : [7000, 3000]
  const people = [closer, t.firm.engineer, ...(qualifier ? [lead.qualifier as Colleague] : [])]
  if (new Set(people.map(({ id }) => id)).size < people.length) return
  const functions = ['convert', 'specialist', 'qualify'] as const
  const members = people.map(({ id }, at) => ({
    ...{ memberId: id, function: functions[at] ?? 'convert', share: shares[at] ?? 0 },
    reach: at === 1 || (at === 0 && t.random.next() < 0.4) ? ('field' as const) : ('inside' as const),
  }))
  const work = await t.as(closer)
  const { version } = (await dealTeam(work, scope(work), lead.deal as string)) ?? { version: 0 }
  mustBeOk(await formTeam(work, lead.deal as string, { version, members }))
}

/** Who else is in it on the buyer's side, as far as the closer has found out. */
export async function drawMap(t: Teller, lead: Pursuit, people: number): Promise<void> {
  const work = await t.as(lead.closer as Colleague)
  const centre = await buyingCentre(work, scope(work), lead.deal as string)
  const [first] = centre?.buyers ?? []
  if (first) await learn(t, work, first)
  const { accountId } = await leadOf(t, lead)
  for (let n = 0; accountId && n < people; n++) {
    const who = namesOf(1).colleague(t.random.whole(0, 1_000_000), lead.enquiry.who)
    const contact = await addContact(work, { ...who, accountId })
    if (!contact.ok) continue
    const known = t.random.next()
    // Two of the same name at one company are one person: they are on the map already.
    await addBuyer(work, {
      ...{
        opportunityId: lead.deal as string,
        contactId: contact.value.id,
        parts: PARTS[n] ?? ['influencer'],
      },
      strength: known < 0.3 ? 'none' : known < 0.6 ? 'weak' : known < 0.9 ? 'good' : 'strong',
      stance: t.random.pick(['for', 'for', 'neutral', 'unknown', 'against'] as const),
      heldByMemberId: known < 0.3 ? undefined : t.random.pick([lead.closer as Colleague, t.firm.engineer]).id,
    })
  }
}

const PARTS: BuyingPart[][] = [
  ['decider'],
  ['approver', 'buyer'],
  ['specifier', 'influencer'],
  ['gatekeeper'],
]

async function learn(t: Teller, work: Work, { id, version }: { id: string; version: number }): Promise<void> {
  const parts = t.random.pick<BuyingPart[]>([['initiator', 'user'], ['user'], ['initiator', 'influencer']])
  const stance = t.random.pick(['for', 'for', 'neutral'] as const)
  mustBeOk(
    await editBuyer(work, id, {
      version,
      parts,
      strength: t.random.pick(['good', 'strong'] as const),
      stance,
    }),
  )
}

/** Plans the touches of a long deal. */
export async function planToKeepWarm(t: Teller, lead: Pursuit): Promise<void> {
  const template = t.random.pick(['long_project', 'long_project', 'tender'] as const)
  mustBeOk(
    await planFrom(await t.as(lead.closer as Colleague), { opportunityId: lead.deal as string, template }),
  )
}

/** Does the touches that have come due meanwhile; a few are left out, a few forgotten. */
export async function keepWarm(t: Teller, lead: Pursuit): Promise<void> {
  const work = await t.as(lead.closer as Colleague)
  const plan = await nurturePlan(work, scope(work), lead.deal as string)
  const today = dayOf(t.now, t.firm.calendar.timeZone)
  for (const { id, version, state, dueOn } of plan?.touches ?? []) {
    if (dueOn > today || state === 'done' || state === 'skipped') continue
    const chance = t.random.next()
    if (chance < 0.8) mustBeOk(await editTouch(work, id, { version, done: true, log: {} }))
    else if (chance < 0.9) mustBeOk(await editTouch(work, id, { version, skip: 'did_something_else' }))
  }
  lead.row = null
}
