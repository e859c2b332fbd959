/**
 * Rights say whose records a job title may see and work at each level of the funnel, whose figures, and whether it is
 * shown amounts and people's names. They follow function and command: a person's rights are the union over the roles
 * held now; owners and admins have all of them, managers at least whom they command (issue 3, point 7).
 */
import { type Access, type Circle, reaches } from '../../../platform/access.ts'
import { LEVELS, type Level } from '../functions.ts'

/** How far somebody reaches, from nobody's records to everybody's. */
export const REACHES = ['nothing', 'own', 'pod', 'team', 'below', 'territory', 'everything'] as const
export type Reach = (typeof REACHES)[number]

export interface RoleRights {
  see: Record<Level, Reach>
  work: Record<Level, Reach>
  /** Whose scorecards; the funnel of the whole company needs everything. */
  figures: Reach
  /** Amounts of deals and orders, and costs. */
  amounts: boolean
  /** Names, mails and phones of contacts. */
  personal: boolean
}

const everywhere = (reach: Reach) =>
  Object.fromEntries(LEVELS.map((one) => [one, reach])) as Record<Level, Reach>
const profile = (see: Reach, figures: Reach): RoleRights => ({
  see: everywhere(see),
  work: everywhere('own'),
  figures,
  amounts: true,
  personal: true,
})

/** Ready-made sets. What was before there were rights is the open floor. */
export const PROFILES = {
  open_floor: profile('everything', 'everything'),
  own_and_team: profile('team', 'team'),
  own_only: profile('own', 'own'),
  by_territory: profile('territory', 'own'),
} as const satisfies Record<string, RoleRights>
export type Profile = keyof typeof PROFILES

/** Which ready-made set these are; null for an own mixture. */
export function profileOf(rights: RoleRights): Profile | null {
  const names = Object.keys(PROFILES) as Profile[]
  return names.find((name) => isSame(PROFILES[name], rights)) ?? null
}

function isSame(a: RoleRights, b: RoleRights): boolean {
  return (
    LEVELS.every((level) => a.see[level] === b.see[level] && a.work[level] === b.work[level]) &&
    a.figures === b.figures &&
    a.amounts === b.amounts &&
    a.personal === b.personal
  )
}

/** People reached together, with the functions they hold now. */
export interface Crowd {
  members: string[]
  functions: string[]
}

/** Everybody around a person whom a reach may mean. */
export interface Around {
  me: Crowd
  pod: Crowd
  /** Who reports to the same superior; for who leads, also those below. */
  team: Crowd
  below: Crowd
  queues: { id: string; function: string; kind: string; members: string[] | null }[]
}

/** One role held now: what it allows, and the territories it is held for. */
export interface Grant {
  rights: RoleRights
  territories: string[]
}

export interface Found {
  see: Record<Level, Circle>
  work: Record<Level, Circle>
  figures: Pick<Circle, 'all' | 'members'>
  amounts: boolean
  personal: boolean
}

/** What a person may, by all they hold; those without a role hold what everybody else does. */
export function rightsFrom(access: Access, grants: Grant[], around: Around): Found {
  const commands = reaches(access, 'manager')
  const boundless = reaches(access, 'admin')
  const circle = (level: Level, verb: 'see' | 'work') =>
    boundless
      ? EVERYBODY
      : circleAt(
          level,
          grants.map(({ rights, territories }) => ({ reach: rights[verb][level], territories })),
          around,
          commands,
        )
  const by = (verb: 'see' | 'work') =>
    Object.fromEntries(LEVELS.map((level) => [level, circle(level, verb)])) as Record<Level, Circle>
  const reach = grants.map(({ rights }) => rights.figures)
  return {
    see: by('see'),
    work: by('work'),
    figures: {
      all: boundless || reach.includes('everything'),
      members: membersOf(commands ? [...reach, 'below'] : reach, around),
    },
    amounts: boundless || grants.some(({ rights }) => rights.amounts),
    personal: boundless || grants.some(({ rights }) => rights.personal),
  }
}

const EMPTY = { members: [], queues: [], territories: [] }
const EVERYBODY: Circle = { all: true, none: false, ...EMPTY }

function circleAt(
  level: Level,
  held: { reach: Reach; territories: string[] }[],
  around: Around,
  commands: boolean,
): Circle {
  const reach = [...held.map((one) => one.reach), ...(commands ? (['below'] as const) : [])]
  if (reach.includes('everything')) return EVERYBODY
  if (reach.every((one) => one === 'nothing')) return { all: false, none: true, ...EMPTY }
  const crowds = crowdsOf(reach, around)
  const functions = new Set(crowds.flatMap((crowd) => crowd.functions))
  const members = membersOf(reach, around)
  const territories = held.flatMap((one) => (one.reach === 'territory' ? one.territories : []))
  return {
    all: false,
    none: false,
    members,
    queues: functions.has(level) ? queuesAt(level, members, around) : [],
    territories: [...new Set(territories)],
  }
}

// What waits in a queue is everybody's who holds its function; a pool that lists its people is theirs. What sleeps in
// the nurture queue belongs to the level that it left.
function queuesAt(level: Level, members: string[], { queues }: Around): string[] {
  return queues
    .filter((queue) => queue.kind === 'nurture' || queue.function === level)
    .filter((queue) => queue.members === null || queue.members.some((one) => members.includes(one)))
    .map((queue) => queue.id)
}

function crowdsOf(reach: Reach[], around: Around): Crowd[] {
  const named = (['pod', 'team', 'below'] as const).filter((one) => reach.includes(one))
  const any = reach.some((one) => one !== 'nothing')
  return [...(any ? [around.me] : []), ...named.map((one) => around[one])]
}

function membersOf(reach: Reach[], around: Around): string[] {
  return [...new Set(crowdsOf(reach, around).flatMap((crowd) => crowd.members))]
}
