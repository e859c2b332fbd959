/**
 * Scorecards: what each person brought about in a window of days, as each function, by the day of the fact. A fact
 * was stamped on person and function when it happened, so a later reassignment changes nothing here.
 */
import { NO_ID } from '../../platform/id.ts'
import type { Day } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { FUNCTIONS } from '../team/functions.ts'
import { type FactCount, factCounts } from './fact-days.ts'
import { FEW, rateOf } from './figures.ts'
import { lockFollower } from './follow.ts'
import { namesOf } from './store.ts'
import { seesFiguresOf } from './whose.ts'

/** A fact, with what it is about where that matters: `handoff.offered qualify>convert`. */
type Told = string

interface Figure {
  name: string
  counts: Told[]
  /** For a rate: what it is a share of. */
  of?: Told[]
}

const Q = 'qualify>convert'
const S = 'convert>serve'

const CARDS: Record<string, Figure[]> = {
  gather: [
    { name: 'received', counts: ['lead.received'] },
    { name: 'released', counts: ['lead.released'] },
    { name: 'refused', counts: ['lead.refused'] },
    { name: 'merged', counts: ['lead.merged'] },
  ],
  qualify: [
    { name: 'claimed', counts: ['lead.claimed'] },
    { name: 'offered', counts: [`handoff.offered ${Q}`] },
    { name: 'accepted', counts: [`sent.accepted ${Q}`], of: [`sent.accepted ${Q}`, `sent.rejected ${Q}`] },
    { name: 'needsWork', counts: [`sent.needs-work ${Q}`] },
    { name: 'disqualified', counts: ['lead.disqualified'] },
    { name: 'nurtured', counts: ['lead.nurtured'] },
    { name: 'returned', counts: ['lead.returned'] },
  ],
  convert: [
    {
      name: 'taken',
      counts: [`handoff.accepted ${Q}`],
      of: [`handoff.accepted ${Q}`, `handoff.rejected ${Q}`],
    },
    { name: 'won', counts: ['opportunity.won'], of: ['opportunity.won', 'opportunity.lost'] },
    { name: 'lost', counts: ['opportunity.lost'] },
    { name: 'nurtured', counts: ['lead.nurtured'] },
    { name: 'returned', counts: ['lead.returned'] },
  ],
  serve: [
    {
      name: 'taken',
      counts: [`handoff.accepted ${S}`],
      of: [`handoff.accepted ${S}`, `handoff.rejected ${S}`],
    },
    { name: 'cancelled', counts: ['lead.cancelled'] },
  ],
}

const EVERYWHERE: Figure[] = [{ name: 'activities', counts: ['activity.done'] }]

/** Each person's card for each function they made facts as. */
export async function scorecards(work: Work, window: { from: Day | null; to: Day | null }) {
  const facts = await factCounts(work, window, await lockFollower(work))
  const ofPerson = Map.groupBy(
    facts.filter(
      (one) =>
        (FUNCTIONS as readonly string[]).includes(one.function) && seesFiguresOf(work.actor, one.memberId),
    ),
    (one) => `${one.function} ${one.memberId}`,
  )
  const cards = [...ofPerson.values()]
    .map(cardOf)
    .filter((card) => card.figures.some((figure) => figure.numerator > 0))
  const names = await namesOf(
    work,
    'member',
    cards.map((card) => card.memberId),
  )
  const place = (fn: string) => (FUNCTIONS as readonly string[]).indexOf(fn)
  return cards
    .map(({ memberId, ...card }) => ({
      ...card,
      memberId: memberId === NO_ID ? null : memberId,
      member: names.get(memberId) ?? null,
    }))
    .sort(
      (a, b) => place(a.function) - place(b.function) || (a.member ?? '').localeCompare(b.member ?? '', 'en'),
    )
}

function cardOf(facts: FactCount[]) {
  const [{ function: fn, memberId }] = facts as [FactCount]
  const told = new Map<Told, number>()
  const add = (what: Told, count: number) => told.set(what, (told.get(what) ?? 0) + count)
  for (const { fact, about, facts: count } of facts) {
    add(fact, count)
    if (about) add(`${fact} ${about}`, count)
  }
  const sum = (all: Told[]) => all.reduce((total, one) => total + (told.get(one) ?? 0), 0)
  const figures = [...(CARDS[fn] ?? []), ...EVERYWHERE].map(({ name, counts, of }) => {
    const numerator = sum(counts)
    const denominator = of ? sum(of) : null
    return {
      name,
      numerator,
      denominator,
      rate: denominator === null || denominator < FEW ? null : rateOf(numerator, denominator),
    }
  })
  return { function: fn, memberId, figures }
}
