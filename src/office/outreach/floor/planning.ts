/** The plan for what somebody holds: which pieces, who could take them, who would get what. Writes nothing. */
import { ok, type Result } from '../../../platform/result.ts'
import { may } from '../../../platform/scope.ts'
import { addDays, type Day, dayOf, startOfDay } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { mustBePresent } from '../../team/members/actions.ts'
import { peersOf } from './actions.ts'
import { MOST_MOVES, type RebalancePlan, type WHAT } from './contract.ts'
import { weighed } from './fits.ts'
import { type Load, loads } from './loads.ts'
import { leadsOf, offersTo, type PieceRow, tasksOf } from './pieces.ts'
import { excess, isOver, level, spread, type Taker } from './plan.ts'
import * as store from './store.ts'

type What = (typeof WHAT)[number]

/** Who would get what of a member's work, and why. */
export async function planFor(
  work: Work,
  memberId: string,
  what: What,
  standInFirst = true,
): Promise<Result<RebalancePlan>> {
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return { ...member, code: 'not-found' }
  const { people, held } = await team(work)
  const absence = await absenceOf(work, memberId)
  const takers = await takersFor(work, people, held, memberId, {
    ...absence,
    standInId: standInFirst ? absence.standInId : null,
  })
  const person = people.find((one) => one.id === memberId)
  const wanted = person ? excessOf(person, people, held) : 0
  const found = await piecesOf(work, memberId, what, absence.backOn)
  const { pieces, fits } = await weighed(work, found.slice(0, MOST_MOVES))
  const wantedOnes = what === 'excess' ? await excessOnly(work, memberId, pieces, wanted) : pieces
  const enough = person && what === 'excess' ? level(peersOf(person, people, held)) : null
  const {
    moves,
    left,
    loads: after,
  } = spread(
    wantedOnes,
    takers.map((one) => ({ ...one, capacity: one.capacity ?? enough })),
    fits,
  )
  const gone = moves.reduce((sum, one) => sum + one.points, 0)
  after.set(memberId, (held.get(memberId)?.load ?? 0) - gone)
  const touched = new Set([memberId, ...moves.map((one) => one.toMemberId)])
  return ok({
    memberId,
    reason: what === 'excess' ? 'workload' : 'absence',
    standInId: absence.standInId,
    moves: moves.map(shown),
    left: left.map(shown),
    people: [...touched].map((id) => {
      const { load = 0, capacity = null } = held.get(id) ?? {}
      return { memberId: id, before: load, after: after.get(id) ?? load, capacity }
    }),
    isCut: found.length > MOST_MOVES,
  })
}

async function team(work: Work) {
  const today = dayOf(work.now, work.actor.timeZone)
  const people = await store.people(work, today)
  const standing = await store.standing(work, may(work.actor, 'leads'), today)
  const ids = people.map(({ id }) => id)
  const held = await loads(work, ids, standing, await store.offered(work, may(work.actor, 'leads')))
  return { people, held }
}

interface Absent {
  backOn: Day
  standInId: string | null
}

/** The absence that runs or comes next; who is not away is planned for until tomorrow. */
async function absenceOf(work: Work, memberId: string): Promise<Absent> {
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  const soon = startOfDay(addDays(today, 60), work.actor.workspace.timeZone)
  const all = await store.absencesUntil(work, may(work.actor, 'absences'), soon)
  const next = all.find((one) => one.memberId === memberId)
  if (!next) return { backOn: addDays(today, 1), standInId: null }
  return { backOn: dayOf(next.untilAt, work.actor.workspace.timeZone), standInId: next.standInId }
}

/** Everybody who is there until they are back, with what they hold. */
async function takersFor(
  work: Work,
  people: store.PersonRow[],
  held: Map<string, Load>,
  memberId: string,
  { backOn, standInId }: Absent,
): Promise<Taker[]> {
  const until = startOfDay(backOn, work.actor.workspace.timeZone)
  const absent = await store.absencesUntil(work, may(work.actor, 'absences'), until)
  const away = new Set(absent.map((one) => one.memberId))
  return people
    .filter((one) => one.id !== memberId && !away.has(one.id))
    .filter((one) => one.id === standInId || !hasTooMuch(one, people, held))
    .map(({ id, shares }) => {
      const { load = 0, capacity = null } = held.get(id) ?? {}
      return { memberId: id, shares, load, capacity, standsIn: id === standInId }
    })
}

function hasTooMuch(person: store.PersonRow, people: store.PersonRow[], held: Map<string, Load>): boolean {
  const { load = 0, capacity = null } = held.get(person.id) ?? {}
  return isOver(load, capacity, peersOf(person, people, held))
}

function excessOf(person: store.PersonRow, people: store.PersonRow[], held: Map<string, Load>): number {
  const { load = 0, capacity = null } = held.get(person.id) ?? {}
  return excess(load, capacity, peersOf(person, people, held))
}

async function piecesOf(work: Work, memberId: string, what: What, backOn: Day): Promise<PieceRow[]> {
  const scope = may(work.actor, 'leads')
  const limit = MOST_MOVES + 1
  const before = what === 'promises' ? backOn : null
  const leads = await leadsOf(work, scope, memberId, before, limit)
  if (what === 'excess') return leads.filter((one) => !one.isOffered)
  const offers = await offersTo(work, scope, memberId, limit)
  return [...leads, ...offers, ...(await tasksOf(work, memberId, { before }, limit))]
}

/** As many leads as are too much, what is least begun first, and the tasks about them. */
async function excessOnly(work: Work, memberId: string, leads: PieceRow[], wanted: number) {
  const taken: PieceRow[] = []
  let points = 0
  for (const one of leads.filter(({ points: heavy }) => heavy > 0)) {
    if (points >= wanted) break
    taken.push(one)
    points += one.points
  }
  const leadIds = taken.map((one) => one.id)
  return [...taken, ...(await tasksOf(work, memberId, { leadIds }, MOST_MOVES - taken.length))]
}

function shown<P extends PieceRow>({ accountId: _, points: __, isOffered: ___, ...one }: P) {
  return one
}
