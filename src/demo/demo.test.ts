// The demo company, small: told twice the same, and with everything in it that a visitor should find.
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { clockAt, countedIds, inTransaction, MONDAY, outsideOf, SET_UP } from '../../tests/fixture.ts'
import { ANSWERS } from '../app.ts'
import { firstRun } from '../first-run.ts'
import { systemActor } from '../office/team/actor.ts'
import { createPool, transactionsOver, workspaceSetting } from '../platform/database.ts'
import type { LongTask } from '../platform/jobs.ts'
import { mustBeOk, type Result } from '../platform/result.ts'
import { dayOf } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import { isWorkday } from './calendar.ts'
import { type DemoOut, demoIn } from './contract.ts'
import { LOAD_JOB, loadAsked } from './jobs.ts'
import { type Loaded, loadDemo } from './load.ts'
import { namesOf } from './names.ts'
import { randomOf } from './random.ts'
import { demoRoutes } from './routes.ts'

const ASKED = { seed: 7, now: MONDAY, leads: 8, timeZone: 'Europe/Madrid' }

async function aDemo(work: Work): Promise<Loaded> {
  await sql.raw(workspaceSetting(work.actor.workspaceId)).execute(work.tx)
  const { rows } = await sql<{
    userId: string
  }>`select user_id from members where id = ${work.actor.memberId}`.execute(work.tx)
  const owner = { userId: rows[0]?.userId as string, name: 'Olivia Owner', email: 'olivia@example.com' }
  return loadDemo(work, { ...ASKED, owner }, async () => {})
}

async function one<T>(work: Work, question: ReturnType<typeof sql<T>>): Promise<T> {
  return (await question.execute(work.tx)).rows[0] as T
}

// Every id and state there is, in one line.
async function sumOf(work: Work, { workspaceId }: Loaded): Promise<string> {
  const { sum } = await one(
    work,
    sql<{ sum: string }>`
      select concat_ws(' ', (select count(*) from journal where workspace_id = ${workspaceId}),
        (select md5(string_agg(concat_ws(' ', id, level, state, owner_member_id, next_step_on, version), ',' order by id))
         from leads where workspace_id = ${workspaceId}),
        (select md5(string_agg(concat_ws(' ', id, fact, at, actor_member_id, detail), ',' order by id))
         from journal where workspace_id = ${workspaceId} and fact <> 'workspace.made')) as sum`,
  )
  return sum
}

// A machine that is busy with other tests takes its time over a whole company.
const PATIENCE = 60_000

describe('the demo company', () => {
  it(
    'has every place of the funnel filled, every end and every way back, and keeps the rules',
    inTransaction(async (work) => {
      const { workspaceId, memberId, slug } = await aDemo(work)
      expect(slug).toBe('demo')
      const { rows: places } = await sql<{ place: string }>`
        select distinct concat_ws(' ', level, state, closed_as) as place from leads where workspace_id = ${workspaceId}`.execute(
        work.tx,
      )
      expect(places.map(({ place }) => place)).toEqual(expect.arrayContaining(PLACES))
      const { rows: queues } = await sql<{ name: string }>`
        select q.name from queues q where q.workspace_id = ${workspaceId} and q.mode is distinct from 'push'
          and not exists (select 1 from leads l where l.workspace_id = ${workspaceId} and l.owner_queue_id = q.id)`.execute(
        work.tx,
      )
      expect(queues).toEqual([])
      const { rows: stages } = await sql<{ stage: string }>`
        select distinct stage from opportunities where workspace_id = ${workspaceId} and state = 'open'`.execute(
        work.tx,
      )
      expect(stages).toHaveLength(4)
      const owned = await one(
        work,
        sql<{ levels: number; due: number; overdue: number }>`
        select count(distinct level) as levels, count(*) filter (where next_step_on = ${dayOf(MONDAY, ASKED.timeZone)}) as due,
               count(*) filter (where next_step_on < ${dayOf(MONDAY, ASKED.timeZone)}) as overdue
        from leads where workspace_id = ${workspaceId} and owner_member_id = ${memberId}`,
      )
      expect(owned).toMatchObject({ levels: 4 })
      expect(Math.min(owned.due, owned.overdue)).toBeGreaterThan(2)
      const shown = await one(
        work,
        sql<{ shown: number; unowned: number; cancelled: number; referred: number; again: number }>`
        select (select count(*) from (select lead_id from holdings where workspace_id = ${workspaceId} group by lead_id
                 having count(*) filter (where how = 'returned') >= 2 and bool_or(how = 'reassigned')) x) as shown,
               (select count(*) from leads l where l.workspace_id = ${workspaceId} and l.state <> 'closed' and 1 <>
                 (select count(*) from holdings h where h.workspace_id = ${workspaceId} and h.lead_id = l.id and h.until_at is null)) as unowned,
               (select count(*) from orders where workspace_id = ${workspaceId} and cancelled_at is not null) as cancelled,
               (select count(*) from leads where workspace_id = ${workspaceId} and earlier_kind = 'referral') as referred,
               (select count(*) from leads where workspace_id = ${workspaceId} and earlier_kind in ('repeat', 'upsell', 'renewal')) as again`,
      )
      expect(shown.shown).toBeGreaterThan(0)
      expect(shown.unowned).toBe(0)
      expect(Math.min(shown.cancelled, shown.referred, shown.again)).toBeGreaterThan(0)
      const { last } = await one(
        work,
        sql<{ last: string }>`select max(at) as last from journal where workspace_id = ${workspaceId}`,
      )
      expect(last <= MONDAY).toBe(true)
    }),
    PATIENCE,
  )

  it(
    'is the same for the same seed and day, ids included',
    inTransaction(async (work) => {
      const first = await sumOf(work, await aDemo(work))
      const again = await aDemo(work)
      expect(again.slug).toBe('demo-2')
      expect(await sumOf(work, again)).toBe(first)
    }),
    PATIENCE,
  )
})

const PLACES = [
  'gather new', 'gather sorting', 'gather closed merged', 'gather closed refused',
  'qualify waiting', 'qualify working', 'qualify offered', 'qualify nurture', 'qualify closed disqualified', 'qualify closed suppressed',
  'convert working', 'convert waiting', 'convert nurture', 'convert closed lost',
  'serve offered', 'serve working', 'serve waiting',
] // biome-ignore format: the places in the order of the funnel

describe('asking for a demo', () => {
  it(
    'is done one at a time, and tells how far it is',
    inTransaction(async (work) => {
      await sql`select jobs.create_queue(${LOAD_JOB}, '{"policy":"standard"}'::jsonb)`.execute(work.tx)
      const [ask, look] = demoRoutes.map(({ handle }) => handle)
      const asked = mustBeOk((await ask?.(work, { body: demoIn.parse({}) } as never)) as Result<DemoOut>)
      expect(asked).toMatchObject({ state: 'waiting', done: 0, total: 0, slug: null })
      expect(await ask?.(work, { body: demoIn.parse({}) } as never)).toMatchObject({
        code: 'already-loading',
      })
      expect(await look?.(work, { params: { id: asked.id } } as never)).toMatchObject({
        value: { id: asked.id },
      })
    }),
  )

  it(
    'loads it whole, or not at all when it is interrupted, and goes on to the end at the next try',
    async () => {
      const { task, asOwner, close } = await anInstall()
      try {
        await expect(
          loadAsked({ ...task, signal: AbortSignal.abort(new Error('the server stops')) }),
        ).rejects.toThrow('stops')
        expect(await asOwner('select slug from identity.workspace_directory')).toHaveLength(1)
        await loadAsked(task)
        await loadAsked(task)
        const demos = await asOwner('select state, slug, done = total as all from demos')
        expect(demos).toEqual([{ state: 'done', slug: 'demo', all: true }])
        expect(await asOwner('select name from workspaces where demo')).toEqual([{ name: 'Alto Valves' }])
        expect(await asOwner('select 1 from identity.memberships')).toHaveLength(2)
        expect((await asOwner('select 1 from funnel_leads')).length).toBeGreaterThan(70)
      } finally {
        await close()
      }
    },
    PATIENCE,
  )
})

/** A company that commits, and a demo it has asked for. */
async function anInstall() {
  const database = await freshDatabase()
  const pool = createPool({ connectionString: database.appUrl, max: 4 })
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  const transact = transactionsOver(pool)
  const newId = countedIds(() => MONDAY, 1)
  const outside = outsideOf(transact, clockAt(MONDAY), newId, () => {})
  const { workspaceId, memberId } = mustBeOk(await firstRun(outside, SET_UP, { allowMore: false }))
  const inTransaction: LongTask['inTransaction'] = (step) =>
    transact(workspaceId, async (tx) => {
      const actor = await systemActor(tx, workspaceId)
      return step({ tx, now: MONDAY, newId, actor, touched: [], answers: ANSWERS })
    })
  const demoId = newId()
  await client.query(
    `insert into demos (workspace_id, id, member_id, seed, leads, state, done, total, created_at)
     values ($1, $2, $3, 1, 0, 'waiting', 0, 0, $4)`,
    [workspaceId, demoId, memberId, MONDAY],
  )
  return {
    task: { ids: { workspaceId, demoId }, inTransaction, signal: new AbortController().signal },
    asOwner: async (question: string) => (await client.query(question)).rows,
    async close() {
      await Promise.all([client.end(), pool.end()])
      await database.drop()
    },
  }
}

describe('names', () => {
  it('are never the same twice, and reach nobody', () => {
    const names = namesOf(3)
    const all = Array.from({ length: 3000 }, (_, n) => names.newcomer(n))
    const phones = all.flatMap(({ contact }) => contact.phones ?? [])
    expect(new Set(all.map(({ account }) => account.domain)).size).toBe(3000)
    expect(new Set(phones).size).toBe(phones.length)
    expect(all.every(({ account }) => account.domain?.endsWith('.example'))).toBe(true)
  })
})

describe('chance', () => {
  it('comes out alike for one seed', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, randomOf(seed).next)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })
})

describe('the calendar', () => {
  it('works on weekdays only, and not between the years', () => {
    expect(['2026-03-02', '2026-03-07', '2026-12-24', '2026-05-01'].map(isWorkday)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
