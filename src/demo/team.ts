/** Nine people beside the owner: who they are, whom they report to, which roles they hold since when. */

import type { Function as FunctionName } from '../office/team/functions.ts'
import { enrol } from '../office/team/members/enrol.ts'
import { addRole } from '../office/team/roles/actions.ts'
import { assign } from '../office/team/roles/assignments.ts'
import { NO_LIMITS } from '../office/team/roles/limits.ts'
import { listRoles } from '../office/team/roles/store.ts'
import { mustBeOk } from '../platform/result.ts'
import { may } from '../platform/scope.ts'
import type { Day } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import type { Calendar } from './calendar.ts'
import type { Territory } from './company.ts'
import type { Colleague, Firm } from './firm.ts'
import { PEOPLE, type Person, type Post } from './people.ts'
import type { Line } from './words.ts'

const OWN_ROLES: { name: string; functions: FunctionName[]; reach: 'inside' | 'field' }[] = [
  { name: 'Field rep', functions: ['convert'], reach: 'field' },
  { name: 'Head of sales', functions: ['manage'], reach: 'inside' },
]

const TAKEN_BY: Record<string, 'gather' | 'qualify' | 'convert' | 'serve'> = {
  'Lead researcher': 'gather',
  SDR: 'qualify',
  Closer: 'convert',
  'Field rep': 'convert',
  'Account manager': 'serve',
}

interface Hiring {
  work: Work
  calendar: Calendar
  ownerId: string
  on: (day: Day) => Work
  lines: Record<Line, string>
  territories: Territory[]
}

/** The middle of the history: from this day on two people hold other roles. */
export function middleOf({ workdays }: Calendar): Day {
  return workdays[Math.floor(workdays.length / 2)] as Day
}

/** Enrols everybody, and gives them their roles: those of the second half on the day they begin. */
export async function buildTeam(
  hiring: Hiring,
): Promise<Pick<Firm, 'owner' | 'head' | 'engineer' | 'colleagues'>> {
  const { work, ownerId } = hiring
  for (const role of OWN_ROLES) mustBeOk(await addRole(work, role))
  const ids = await enrolAll(work, ownerId)
  const roles = await rolesByName(work)
  for (const half of [1, 2] as const) {
    for (const person of PEOPLE) {
      const posts = person.posts.filter((one) => (one.half ?? 1) === half)
      for (const post of posts) await give(hiring, ids.get(person.key) as string, post, roles)
    }
  }
  const colleagues = PEOPLE.map((person) => colleagueOf(person, ids.get(person.key) as string, hiring))
  const named = (key: string) => colleagues[PEOPLE.findIndex((person) => person.key === key)] as Colleague
  const owner = { id: ownerId, skill: 1, takes: [] }
  return { owner, head: named('head'), engineer: named('engineer'), colleagues }
}

async function enrolAll(work: Work, ownerId: string): Promise<Map<string, string>> {
  const ids = new Map([['owner', ownerId]])
  for (const { key, name, position, access = 'member', reportsTo } of PEOPLE) {
    const first = name.split(' ')[0]?.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    const person = {
      name,
      email: `${first}@alto-valves.example`,
      status: 'active' as const,
      position,
      access,
    }
    const [id] = await enrol(work, [{ ...person, reportsTo: ids.get(reportsTo) ?? null }])
    ids.set(key, id as string)
  }
  return ids
}

async function rolesByName(work: Work): Promise<Map<string, string>> {
  const { items } = await listRoles(work, may(work.actor, 'roles'), { limit: 200, binned: false })
  return new Map(items.map(({ id, name }) => [name, id]))
}

async function give(hiring: Hiring, memberId: string, post: Post, roles: Map<string, string>): Promise<void> {
  const { work, calendar, on, lines } = hiring
  const middle = middleOf(calendar)
  const later = post.half === 2
  const span = later
    ? { fromDay: middle }
    : { fromDay: calendar.firstDay, untilDay: post.half ? middle : null }
  const limits = {
    ...NO_LIMITS,
    territoryIds: [territoryNamed(hiring, post)].filter((id) => id !== null),
    productLineIds: post.line ? [lines[post.line]] : [],
  }
  const held = {
    memberId,
    roleId: roles.get(post.role) as string,
    share: post.share,
    standing: post.standing ?? ('primary' as const),
  }
  mustBeOk(await assign(later ? on(middle) : work, { ...held, ...limits, ...span }))
}

function territoryNamed({ territories }: Hiring, { territory }: Post): string | null {
  return territories.find(({ name }) => name === territory)?.id ?? null
}

function colleagueOf({ skill, posts }: Person, id: string, hiring: Hiring): Colleague {
  const middle = middleOf(hiring.calendar)
  const takes = posts
    .filter(({ takes }) => takes)
    .map((post) => ({
      level: TAKEN_BY[post.role] ?? ('gather' as const),
      weight: post.takes as number,
      from: post.half === 2 ? middle : hiring.calendar.firstDay,
      until: post.half === 1 ? middle : null,
      ...(post.territory ? { territory: territoryNamed(hiring, post) as string } : {}),
      ...(post.line ? { line: post.line } : {}),
    }))
  return { id, skill, takes }
}
