/** Telling one story: its clock, its chance, its ids, and who acts. A story yields when its next thing happens. */
import { wakeLead } from '../funnel/leads/actions.ts'
import type { Lead } from '../funnel/leads/move.ts'
import { lockLead } from '../funnel/leads/store.ts'
import { idMaker } from '../platform/id.ts'
import { mustBeOk } from '../platform/result.ts'
import { type Day, dayOf, type Instant, msOf } from '../platform/time.ts'
import type { Actor, Answers, Touched, Tx, Work } from '../platform/work.ts'
import { WORK_MINUTES } from './calendar.ts'
import type { Actors, Colleague, Firm, Level } from './firm.ts'
import { type Random, randomOf } from './random.ts'
import type { Line } from './words.ts'

/** The next thing of a story, and when it happens. */
export interface Next {
  what: string
  at: Instant
}
export type Story = AsyncGenerator<Next, void>

/** What must happen in a story, and where it stands today; all else is left to chance. */
export interface Fate {
  /** These turns are taken once, or not at all; with `straight`, no other is. */
  turns?: Partial<Record<string, boolean>>
  straight?: boolean
  /** The thing that has not happened yet. */
  stopBefore?: string
  /** How fast it goes: 1 is ordinary. */
  pace?: number
  /** The day promised for the next step, in working days from today. */
  promised?: number
  /** Who does it, at every level. */
  by?: Colleague
  /** Who is to close it, where that is somebody else. */
  closer?: Colleague
  country?: string
  line?: Line
}

export interface Teller {
  firm: Firm
  random: Random
  now: Instant
  fate: Fate
  /** Does something happen: by fate, else by chance. */
  happens: (what: string, probability: number) => boolean
  /** When the next thing is done, after so many minutes of work (between two numbers, rather fewer than more). */
  after: (what: string, from: number, to: number) => Next
  /** The next thing on a day, in the morning. */
  onDay: (what: string, day: Day) => Next
  /** The day a next thing is promised for. */
  promise: (next: Next) => Day
  as: (who: { id: string }) => Promise<Work>
  asSystem: () => Work
  lead: (id: string) => Promise<Lead>
  /** Who takes work at a level now. */
  taker: (level: Level, about?: { country?: string; line?: Line }, butNot?: string) => Colleague
  colleague: (id: string) => Colleague
}

export interface Stage {
  tx: Tx
  firm: Firm
  actors: Actors
  system: Actor
  answers: Answers
}

/** A day of work, in minutes. */
export const DAY = WORK_MINUTES

/** The teller of one story, told apart from all others by its seed. */
export function tellerOf(stage: Stage, seed: string, start: Instant, fate: Fate): Teller {
  const random = randomOf(seed)
  const noise = randomOf(`${seed}:ids`)
  const told = new Set<string>()
  const { firm } = stage
  const newId = idMaker(() => msOf(teller.now), noise.fill)
  const workOf = (actor: Actor): Work => ({
    tx: stage.tx,
    now: teller.now,
    actor,
    newId,
    touched: UNHEARD,
    answers: stage.answers,
  })
  const teller: Teller = {
    firm,
    random,
    now: start,
    fate,
    happens(what, probability) {
      const meant = fate.turns?.[what]
      if (meant !== undefined || fate.straight)
        return !told.has(what) && told.add(what) !== undefined && meant === true
      return random.next() < probability
    },
    after: (what, from, to) => {
      const minutes = (from + (to - from) * random.next() ** 1.8) * (fate.pace ?? 1)
      return { what, at: firm.calendar.after(teller.now, minutes) }
    },
    onDay: (what, day) => ({ what, at: firm.calendar.after(`${day}T00:00:00.000Z`, random.between(5, 90)) }),
    promise: (next) => promised(teller, next),
    as: async ({ id }) => workOf(await stage.actors.as(id, teller.now)),
    asSystem: () => workOf(stage.system),
    async lead(id) {
      const lead = await lockLead(stage.tx, firm.workspaceId, id)
      if (!lead) throw new Error(`no lead ${id}`)
      return lead
    },
    taker: (level, about, butNot) => takerOf(teller, level, about ?? {}, butNot),
    colleague: (id) => [firm.owner, ...firm.colleagues].find((one) => one.id === id) ?? firm.owner,
  }
  return teller
}

// Nobody listens to a company that is not there yet; whoever comes reads all of it.
const UNHEARD = Object.assign([] as Touched[], { push: () => 0 })

// Some promises are kept a day or two late.
function promised({ firm, random, fate }: Teller, { at }: Next): Day {
  if (fate.promised !== undefined) return firm.calendar.workdayFromToday(fate.promised)
  const day = dayOf(at, firm.calendar.timeZone)
  if (random.next() > 0.14) return day
  const kept = firm.calendar.workdays.indexOf(day)
  return firm.calendar.workdays[kept - random.whole(1, 3)] ?? day
}

function takerOf(
  { firm, random, now, fate }: Teller,
  level: Level,
  about: { country?: string; line?: Line },
  butNot?: string,
): Colleague {
  if (fate.by && fate.by.id !== butNot) return fate.by
  const day = dayOf(now, firm.calendar.timeZone)
  const weighed = firm.colleagues.flatMap((one) =>
    one.takes
      .filter(
        (post) =>
          post.level === level &&
          post.from <= day &&
          (post.until === null || day < post.until) &&
          one.id !== butNot,
      )
      .filter(({ line }) => !line || !about.line || line === about.line)
      .filter(({ territory }) => !territory || territory === firm.territoryOf[about.country ?? ''])
      .map(({ weight }) => [one, weight] as const),
  )
  // Now and then the owner lends a hand.
  return random.weighed([...weighed, [firm.owner, butNot === firm.owner.id ? 0 : 0.25]])
}

/** Goes on telling until now, or until what fate says has not happened yet. */
export async function tell(story: Story, teller: Teller, until: Instant): Promise<void> {
  for await (const { what, at } of story) {
    if (at > until || what === teller.fate.stopBefore) return
    if (at > teller.now) teller.now = at
  }
}

/** The day has come: the system wakes a lead. */
export async function wake(t: Teller, lead: { id: string; row: Lead | null }): Promise<void> {
  lead.row = mustBeOk(await wakeLead(t.asSystem(), lead.row ?? (await t.lead(lead.id)), 'day_reached'))
}
