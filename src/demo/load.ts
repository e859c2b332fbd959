/** Loading the demo company: a workspace of its own, and its history told story by story, all in one transaction. */
import { sql } from 'kysely'
import { makeWorkspace } from '../first-run.ts'
import { reckonClocks } from '../funnel/handoffs/clocks/sweep.ts'
import { changePolicy } from '../funnel/handoffs/policies/actions.ts'
import { actorOfNobody, memberActor, systemActor } from '../office/team/actor.ts'
import { freeSlug } from '../office/team/slug.ts'
import { workspaceSetting } from '../platform/database.ts'
import { idMaker } from '../platform/id.ts'
import { mustBeOk } from '../platform/result.ts'
import { refreshStatistics } from '../platform/statistics.ts'
import { atTime, type Day, type Instant, msOf } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import { calendarOf } from './calendar.ts'
import { buildCompany, COMPANY } from './company.ts'
import { actorsOf } from './firm.ts'
import { type Planned, planOf } from './plan.ts'
import { randomOf } from './random.ts'
import { interest } from './story.ts'
import { middleOf } from './team.ts'
import { type Stage, tell, tellerOf } from './teller.ts'

const MONTHS = 14

export interface Wanted {
  seed: number
  /** The instant at which the history ends. */
  now: Instant
  /** How many strangers show interest; repeat customers and what must be there come on top. */
  leads: number
  timeZone: string
  /** Who owns the company: an account that exists. */
  owner: { userId: string; name: string; email: string }
}

export interface Loaded {
  workspaceId: string
  slug: string
  memberId: string
}

/** Told how many stories are told already; may throw to end it. */
export type Told = (done: number, total: number) => Promise<void>

/**
 * Loads the company in the transaction of `work`, which then is in the new workspace. The same seed and instant
 * make the same company, ids included; only the workspace's own id and slug differ.
 */
export async function loadDemo(work: Work, wanted: Wanted, told: Told): Promise<Loaded> {
  const workspaceId = work.newId()
  const slug = await chooseSlug(work)
  await sql.raw(workspaceSetting(workspaceId)).execute(work.tx)
  // The database knows nothing yet of how full these tables will be.
  await sql`set local enable_seqscan = off`.execute(work.tx)
  await sql`set local plan_cache_mode = force_generic_plan`.execute(work.tx)
  const stage = await found(work, wanted, workspaceId, slug)
  const planned = planOf(stage.firm, wanted)
  await tellAll(stage, planned, wanted, told)
  await refreshStatistics(work.tx)
  await countClocks(asSystem(stage, wanted))
  return { workspaceId, slug, memberId: stage.firm.owner.id }
}

const CLOCKS_AT_ONCE = 2000

// No sweep has looked at them while the stories were told: their times are worked out once, at the end.
async function countClocks(work: Work): Promise<void> {
  await planAnew(work.tx)
  while ((await reckonClocks(work, CLOCKS_AT_ONCE)) > 0);
}

function asSystem({ tx, system, answers }: Stage, { now, seed }: Wanted): Work {
  const newId = idMaker(() => msOf(now), randomOf(`${seed}:clocks`).fill)
  return { tx, now, actor: system, newId, touched: [], answers }
}

async function chooseSlug({ tx }: Work): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from identity.workspace_directory where slug like 'demo%'`.execute(tx)
  return freeSlug('demo', new Set(rows.map((row) => row.slug)))
}

/** The company as it stands on the first day of its history, with what its whole history spends on channels. */
async function found(asking: Work, wanted: Wanted, workspaceId: string, slug: string): Promise<Stage> {
  const { tx, answers } = asking
  const { seed, now, timeZone, owner } = wanted
  const calendar = calendarOf(now, timeZone, MONTHS)
  const workspace = { slug, name: COMPANY.name, timeZone, currency: COMPANY.currency }
  const days = new Map<Day, Work>()
  const workOn = (day: Day, actor: Work['actor']): Work => {
    const at = atTime(day, '07:30', timeZone)
    const newId = idMaker(() => msOf(at), randomOf(`${seed}:day:${day}`).fill)
    return { tx, now: at, actor, newId, touched: [], answers }
  }
  const nobody = workOn(calendar.firstDay, actorOfNobody(workspaceId, workspace))
  const given = {
    workspaceName: COMPANY.name,
    timeZone,
    currency: COMPANY.currency,
    name: owner.name,
    email: owner.email,
  }
  const memberId = await makeWorkspace(nobody, given, slug, owner.userId, { demo: true })
  const actor = await memberActor(tx, workspaceId, memberId, nobody.now)
  days.set(calendar.firstDay, { ...nobody, actor })
  const on = (day: Day) => days.get(day) ?? (days.set(day, workOn(day, actor)).get(day) as Work)
  const firm = await buildCompany({ work: on(calendar.firstDay), calendar, ownerId: memberId, on })
  for (const seam of SLOW_SEAMS)
    mustBeOk(await changePolicy(on(calendar.firstDay), seam, { version: 0, answerMinutes: 600 }))
  const actors = actorsOf(tx, firm)
  actors.turnsOn(middleOf(calendar))
  return { tx, firm, actors, system: await systemActor(tx, workspaceId), answers }
}

// They answer each other within ten hours of business: colleagues in several countries, and meetings in between.
const SLOW_SEAMS = ['gather>qualify', 'qualify>convert', 'convert>serve', 'serve>gather'] as const

// So many stories are told side by side: while one waits for the database, the others think.
const LANES = 6

async function tellAll(stage: Stage, planned: Planned[], { seed, now }: Wanted, told: Told): Promise<void> {
  const total = planned.length
  const left = planned.entries()
  let done = 0
  let failed = false
  const lane = async () => {
    for (const [n, { at, enquiry, friend, fate }] of left) {
      if (failed) return
      const teller = tellerOf(stage, `${seed}:story:${n}`, at, fate)
      await tell(interest(teller, enquiry, friend), teller, now)
      if (++done % STEP !== 0 && done !== total) continue
      if (done / STEP < 4 || (done / STEP) % 8 === 0) await planAnew(stage.tx)
      await told(done, total)
    }
  }
  const guarded = async () =>
    lane().catch((error) => {
      failed = true
      throw error
    })
  // All must have stopped before the transaction is rolled back: its connection is not theirs any more.
  const ends = await Promise.allSettled(Array.from({ length: LANES }, guarded))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

const STEP = 40

// Plans made for empty tables would be kept while they fill: the database counts them only after the commit.
async function planAnew(tx: Stage['tx']): Promise<void> {
  await sql`discard plans`.execute(tx)
}
