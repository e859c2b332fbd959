/**
 * The same people twice: the org chart says who commands, the function chart says who gathers, qualifies, converts
 * and serves. A function nobody holds is a gap; one that hangs on a single person is a risk.
 */
import type { Day } from '../../platform/time.ts'
import { FUNCTIONS, type Function as FunctionName, LEVELS } from './functions.ts'
import { type LimitColumns, type Limits, limitsOf } from './roles/limits.ts'
import { holdsOn, type Span } from './roles/role.ts'

export interface Person {
  id: string
  name: string
  position: string
  status: string
  reportsTo: string | null
}

export interface HeldRole extends Span, LimitColumns {
  id: string
  memberId: string
  roleId: string
  share: number
  standing: string
}

export interface RoleBundle {
  id: string
  functions: string[]
}

export interface Holder extends Limits {
  memberId: string
  assignmentId: string
  roleId: string
  /** Percent of their time in the role, which may bundle several functions. */
  share: number
  /** Primary, or overflow: when those it is primary for are full. */
  standing: string
  since: Day
}

export interface FunctionColumn {
  function: FunctionName
  holders: Holder[]
}

export interface OrgLine {
  memberId: string
  reportsTo: string | null
  /** 0 for those who report to nobody. */
  depth: number
  /** How many report to them directly. */
  reports: number
}

/** Who holds each function on a day, the longest first. */
export function functionChart(
  roles: RoleBundle[],
  held: HeldRole[],
  people: Person[],
  day: Day,
): FunctionColumn[] {
  const present = new Set(people.filter((person) => person.status !== 'former').map((person) => person.id))
  const now = held.filter((one) => present.has(one.memberId) && holdsOn(one, day))
  const bundles = new Map(roles.map((role) => [role.id, role.functions]))
  return FUNCTIONS.map((fn) => ({
    function: fn,
    holders: now
      .filter((one) => bundles.get(one.roleId)?.includes(fn))
      .map(asHolder)
      .sort(longestFirst),
  }))
}

/** Levels of the funnel that nobody holds: "nobody gathers". People invited only do not fill a gap. */
export function gaps(chart: FunctionColumn[], people: Person[]): FunctionName[] {
  return LEVELS.filter((level) => holdersOf(chart, level, people).length === 0)
}

/** Levels of the funnel that stand still when one person is away. */
export function singlePoints(
  chart: FunctionColumn[],
  people: Person[],
): { function: FunctionName; memberId: string }[] {
  return LEVELS.flatMap((level) => {
    const [only, another] = holdersOf(chart, level, people)
    return only && !another ? [{ function: level, memberId: only }] : []
  })
}

/** People whose roles add up to more than their time. */
export function overbooked(held: HeldRole[], day: Day): { memberId: string; share: number }[] {
  const shares = new Map<string, number>()
  for (const one of held.filter((role) => holdsOn(role, day))) {
    shares.set(one.memberId, (shares.get(one.memberId) ?? 0) + one.share)
  }
  return [...shares].filter(([, share]) => share > 100).map(([memberId, share]) => ({ memberId, share }))
}

/** The chain of command from the top, everybody below whom they report to, by name. Former members are left out. */
export function orgChart(people: Person[]): OrgLine[] {
  const present = people.filter((person) => person.status !== 'former').sort(byName)
  const ids = new Set(present.map((person) => person.id))
  const superiorOf = (person: Person) =>
    person.reportsTo && ids.has(person.reportsTo) ? person.reportsTo : null
  const below = Map.groupBy(present, superiorOf)
  const linesBelow = (superior: string | null, depth: number): OrgLine[] =>
    (below.get(superior) ?? []).flatMap(({ id }) => [
      { memberId: id, reportsTo: superior, depth, reports: below.get(id)?.length ?? 0 },
      ...linesBelow(id, depth + 1),
    ])
  return linesBelow(null, 0)
}

function holdersOf(chart: FunctionColumn[], level: FunctionName, people: Person[]): string[] {
  const active = new Set(people.filter((person) => person.status === 'active').map((person) => person.id))
  const holders = chart.find((column) => column.function === level)?.holders ?? []
  return [...new Set(holders.map((holder) => holder.memberId))].filter((id) => active.has(id))
}

function asHolder(held: HeldRole): Holder {
  const { id, memberId, roleId, share, standing, fromDay } = held
  return { memberId, assignmentId: id, roleId, share, standing, since: fromDay, ...limitsOf(held) }
}

function longestFirst(a: Holder, b: Holder): number {
  return compare(a.since, b.since) || compare(a.memberId, b.memberId)
}

function byName(a: Person, b: Person): number {
  return compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
