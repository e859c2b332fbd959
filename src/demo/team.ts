/** Nine people beside the owner: who they are, whom they report to, which roles they hold since when. */
import { enrol } from '../office/team/members/enrol.ts'
import { addRole } from '../office/team/roles/actions.ts'
import { assign } from '../office/team/roles/assignments.ts'
import { listRoles } from '../office/team/roles/store.ts'
import type { Function as FunctionName } from '../office/team/functions.ts'
import { mustBeOk } from '../platform/result.ts'
import { may } from '../platform/scope.ts'
import type { Day } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import type { Calendar } from './calendar.ts'
import type { Territory } from './company.ts'
import type { Colleague, Firm } from './firm.ts'
import type { Line } from './words.ts'

type Post = { role: string; share: number; half?: 1 | 2; territory?: string; line?: Line; takes?: number }

interface Person {
  key: string
  name: string
  position: 'manager' | 'sales_lead' | 'rep'
  access?: 'manager' | 'member'
  reportsTo: string
  skill: number
  posts: Post[]
}

// `half: 1` is held until the middle of the history, `half: 2` from then on.
const PEOPLE: Person[] = [
  { key: 'head', name: 'Henrik Dahlberg', position: 'manager', access: 'manager', reportsTo: 'owner', skill: 1.15, posts: [{ role: 'Head of sales', share: 40, takes: 0 }, { role: 'Closer', share: 60, takes: 3 }] },
  { key: 'qualifying', name: 'Mina Osei', position: 'sales_lead', reportsTo: 'head', skill: 1.25, posts: [{ role: 'SDR', share: 100, takes: 5 }] },
  { key: 'gathering', name: 'Leo Brandt', position: 'rep', reportsTo: 'qualifying', skill: 1, posts: [{ role: 'Lead researcher', share: 100, takes: 7 }] },
  { key: 'qualifier', name: 'Priya Nandakumar', position: 'rep', reportsTo: 'qualifying', skill: 0.95, posts: [{ role: 'SDR', share: 100, takes: 5 }] },
  { key: 'changer', name: 'Tomás Ferreira', position: 'rep', reportsTo: 'qualifying', skill: 0.75, posts: [{ role: 'Lead researcher', share: 100, half: 1, takes: 3 }, { role: 'SDR', share: 100, half: 2, takes: 4 }] },
  { key: 'closer', name: 'Sofia Marchetti', position: 'rep', reportsTo: 'head', skill: 0.85, posts: [{ role: 'Closer', share: 100, line: 'process', takes: 5 }] },
  { key: 'field', name: 'Jürgen Ostermann', position: 'rep', reportsTo: 'head', skill: 1.05, posts: [{ role: 'Field rep', share: 100, territory: 'Central Europe', takes: 6 }] },
  { key: 'serving', name: 'Nora Lindqvist', position: 'rep', reportsTo: 'head', skill: 1.1, posts: [{ role: 'Account manager', share: 100, takes: 6 }] },
  { key: 'engineer', name: 'Ewan MacRae', position: 'rep', reportsTo: 'head', skill: 0.9, posts: [{ role: 'Sales engineer', share: 100, half: 1 }, { role: 'Sales engineer', share: 60, half: 2 }, { role: 'Account manager', share: 40, half: 2, takes: 2 }] },
]

const OWN_ROLES: { name: string; functions: FunctionName[]; reach: 'inside' | 'field' }[] = [
  { name: 'Field rep', functions: ['convert'], reach: 'field' },
  { name: 'Head of sales', functions: ['manage'], reach: 'inside' },
]

const TAKEN_BY: Record<string, 'gather' | 'qualify' | 'convert' | 'serve'> = {
  'Lead researcher': 'gather', SDR: 'qualify', Closer: 'convert', 'Field rep': 'convert', 'Account manager': 'serve',
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
export async function buildTeam(hiring: Hiring): Promise<Pick<Firm, 'owner' | 'head' | 'engineer' | 'colleagues'>> {
  const { work, calendar, ownerId, on } = hiring
  for (const role of OWN_ROLES) mustBeOk(await addRole(work, role))
  const roles = new Map((await listRoles(work, may(work.actor, 'roles'), { limit: 200, binned: false })).items.map(({ id, name }) => [name, id]))
  const ids = new Map([['owner', ownerId]])
  for (const { key, name, position, access, reportsTo } of PEOPLE) {
    const email = `${name.split(' ')[0]?.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}@alto-valves.example`
    const [id] = await enrol(work, [{ name, email, status: 'active', position, access: access ?? 'member', reportsTo: ids.get(reportsTo) ?? null }])
    ids.set(key, id as string)
  }
  const middle = middleOf(calendar)
  for (const half of [1, 2] as const) {
    for (const person of PEOPLE) {
      for (const post of person.posts.filter((one) => (one.half ?? 1) === half)) {
        const at = half === 2 ? on(middle) : work
        const span = half === 2 ? { fromDay: middle } : { fromDay: calendar.firstDay, untilDay: post.half ? middle : null }
        const limits = { territoryId: territoryNamed(hiring, post), productLineId: post.line ? hiring.lines[post.line] : null }
        const held = { memberId: ids.get(person.key) as string, roleId: roles.get(post.role) as string, share: post.share }
        mustBeOk(await assign(at, { ...held, ...limits, ...span }))
      }
    }
  }
  const colleagues = PEOPLE.map((person) => colleagueOf(person, ids.get(person.key) as string, hiring))
  const named = (key: string) => colleagues[PEOPLE.findIndex((person) => person.key === key)] as Colleague
  const owner = { id: ownerId, skill: 1, takes: [] }
  return { owner, head: named('head'), engineer: named('engineer'), colleagues }
}

function territoryNamed({ territories }: Hiring, { territory }: Post): string | null {
  return territories.find(({ name }) => name === territory)?.id ?? null
}

function colleagueOf({ skill, posts }: Person, id: string, hiring: Hiring): Colleague {
  const middle = middleOf(hiring.calendar)
  const takes = posts.filter(({ takes }) => takes).map((post) => ({
    level: TAKEN_BY[post.role] ?? ('gather' as const),
    weight: post.takes as number,
    from: post.half === 2 ? middle : hiring.calendar.firstDay,
    until: post.half === 1 ? middle : null,
    ...(post.territory ? { territory: territoryNamed(hiring, post) as string } : {}),
    ...(post.line ? { line: post.line } : {}),
  }))
  return { id, skill, takes }
}
