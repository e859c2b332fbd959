/** The demo company as the stories know it: who works there, what it sells, where interest comes from. */
import { memberActor } from '../office/team/actor.ts'
import type { Day, Instant } from '../platform/time.ts'
import { dayOf } from '../platform/time.ts'
import type { Actor, Tx } from '../platform/work.ts'
import type { Calendar } from './calendar.ts'
import type { Line } from './words.ts'

export type Level = 'gather' | 'qualify' | 'convert' | 'serve'

/** Somebody who works there, with what they are good at. */
export interface Colleague {
  id: string
  /** How much more (or less) than others they bring to a good end. */
  skill: number
  /** Weight by which work at a level comes to them, from a day until a day. */
  takes: { level: Level; weight: number; from: Day; until: Day | null; territory?: string; line?: Line }[]
}

export interface Product {
  id: string
  line: Line
  /** Minor units. */
  price: number
}

export interface Campaign {
  id: string
  from: Day
  until: Day
}

export interface Channel {
  id: string
  code: string
  campaigns: Campaign[]
}

export interface Firm {
  workspaceId: string
  calendar: Calendar
  owner: Colleague
  /** Who commands: reassigns what a colleague holds. */
  head: Colleague
  engineer: Colleague
  colleagues: Colleague[]
  lines: Record<Line, string>
  products: Product[]
  channels: Channel[]
  /** The territory of a country, by its code. */
  territoryOf: Record<string, string>
  criteria: { id: string; code: string }[]
}

/** Actors by member and day: read once each, as roles change by days only. */
export function actorsOf(tx: Tx, { workspaceId, calendar }: Pick<Firm, 'workspaceId' | 'calendar'>) {
  const known = new Map<string, Promise<Actor>>()
  const turns = new Set<Day>()
  return {
    /** From this day on somebody holds another role. */
    turnsOn: (day: Day) => void turns.add(day),
    as(memberId: string, at: Instant): Promise<Actor> {
      const day = dayOf(at, calendar.timeZone)
      const key = `${memberId} ${[...turns].filter((turn) => turn <= day).length}`
      let actor = known.get(key)
      if (!actor) {
        actor = memberActor(tx, workspaceId, memberId, at)
        known.set(key, actor)
      }
      return actor
    },
  }
}
export type Actors = ReturnType<typeof actorsOf>
