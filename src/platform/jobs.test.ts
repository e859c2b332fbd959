import { sql } from 'kysely'
import pg from 'pg'
import { getRollbackPlans } from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, freshDatabase } from '../../tests/database.ts'
import { createPool, isRefusal, type Pool, transactionsOver } from './database.ts'
import { enqueue, type Job, type JobIds, type Jobs, migrateJobs, startJobs } from './jobs.ts'
import { refuse } from './result.ts'
import { splitStatements } from './statements.ts'
import type { Actor, Work } from './work.ts'

const WORKSPACE = '01900000-0000-7000-8000-000000000001'
const OTHER = '01900000-0000-7000-8000-000000000002'
const LEAD = '01900000-0000-7000-8000-0000000000aa'
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: Pool
let running: Jobs[]
let count = 0

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ connectionString: database.appUrl })
  for (const [id, slug] of [
    [WORKSPACE, 'one'],
    [OTHER, 'other'],
  ])
    await pool.query('insert into identity.workspace_directory values ($1, $2)', [id, slug])
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(() => {
  running = []
})
afterEach(() => Promise.all(running.map((jobs) => jobs.stop())))

/** As app.ts does it: a transaction of the workspace, as the system. */
async function asSystem<T>(workspaceId: string, task: (work: Work) => Promise<T>): Promise<T> {
  const actor = { workspaceId, kind: 'system', memberId: null, userId: null } as unknown as Actor
  return transactionsOver(pool)(workspaceId, (tx) =>
    task({
      tx,
      now: new Date().toISOString(),
      actor,
      newId: () => crypto.randomUUID(),
      touched: [],
    } as unknown as Work),
  )
}

async function started(jobs: Job[], more: Partial<Parameters<typeof startJobs>[0]> = {}) {
  const one = await startJobs({
    connection: { connectionString: database.appUrl },
    jobs,
    transact: asSystem,
    log: quiet,
    pollSeconds: 0.5,
    retrySeconds: 0,
    watchSeconds: 1,
    ...more,
  })
  running.push(one)
  return one
}

const aName = () => `test.job-${++count}`
const stateOf = async (id: string) =>
  (await pool.query('select state, retry_count from jobs.job where id = $1', [id])).rows[0]
const eventually = (look: () => unknown) => expect.poll(look, { timeout: 15_000, interval: 50 })

test('a job enqueued in a transaction is done after the commit, in its workspace', async () => {
  const done: { ids: JobIds; ws: string; kind: string }[] = []
  const name = aName()
  const handle = async (work: Work, ids: JobIds) => {
    const { rows } = await work.tx.executeQuery<{ ws: string }>({
      sql: "select current_setting('app.ws') ws",
      parameters: [],
    } as never)
    done.push({ ids, ws: rows[0]!.ws, kind: work.actor.kind })
  }
  await started([{ name, handle }])
  const id = await asSystem(WORKSPACE, (work) => enqueue(work, name, { leadId: LEAD }))
  await eventually(() => done).toEqual([
    { ids: { leadId: LEAD, workspaceId: WORKSPACE }, ws: WORKSPACE, kind: 'system' },
  ])
  await eventually(async () => (await stateOf(id)).state).toBe('completed')
})

test('a transaction that is rolled back leaves no job', async () => {
  const name = aName()
  await started([{ name, handle: async () => {} }])
  const failing = asSystem(WORKSPACE, async (work) => {
    await enqueue(work, name, { leadId: LEAD })
    throw new Error('the lead is gone')
  })
  await expect(failing).rejects.toThrow('the lead is gone')
  await asSystem(WORKSPACE, async (work) => {
    await enqueue(work, name, {})
    return refuse('no', 'Not now.')
  })
  expect((await pool.query('select 1 from jobs.job where name = $1', [name])).rows).toEqual([])
})

test('a failed job is tried again, its half-done work rolled back', async () => {
  const name = aName()
  let tries = 0
  await pool.query('select 1')
  const handle = async (work: Work) => {
    await enqueue(work, name.replace('job', 'follow'), {})
    if (++tries < 2) throw new Error('not yet')
  }
  await started([
    { name, handle },
    { name: name.replace('job', 'follow'), handle: async () => {} },
  ])
  const id = await asSystem(WORKSPACE, (work) => enqueue(work, name, {}))
  await eventually(async () => (await stateOf(id)).state).toBe('completed')
  expect(tries).toBe(2)
  const { rows } = await pool.query('select 1 from jobs.job where name = $1', [name.replace('job', 'follow')])
  expect(rows).toHaveLength(1)
})

test('long work that never works tells so after its last try, in a transaction of its own', async () => {
  const name = aName()
  const told: unknown[] = []
  const job: Job = {
    name,
    run: async () => Promise.reject(new Error('never')),
    giveUp: async ({ actor }, ids) => void told.push([actor.workspaceId, ids.leadId]),
  }
  await started([job])
  const id = await asSystem(WORKSPACE, async (work) => {
    const id = await enqueue(work, name, { leadId: LEAD })
    await sql`update jobs.job set retry_count = retry_limit where id = ${id}`.execute(work.tx)
    return id
  })
  await eventually(async () => (await stateOf(id)).state).toBe('failed')
  expect(told).toEqual([[WORKSPACE, LEAD]])
})

test('a job that never works is given up and counted', async () => {
  const name = aName()
  const errors: string[] = []
  const jobs = await started([{ name, handle: async () => Promise.reject(new Error('never')) }], {
    log: { ...quiet, error: (_fields, message) => void errors.push(message) },
  })
  const before = await jobs.givenUp()
  const id = await asSystem(WORKSPACE, (work) => enqueue(work, name, { leadId: LEAD }))
  await pool.query('update jobs.job set retry_limit = 1 where id = $1', [id])
  await eventually(async () => (await stateOf(id)).state).toBe('failed')
  const { rows } = await pool.query("select data from jobs.job where name = 'given-up' and source_id = $1", [
    id,
  ])
  expect(rows[0].data).toEqual({ leadId: LEAD, workspaceId: WORKSPACE })
  expect(await jobs.givenUp()).toBeGreaterThanOrEqual(before)
  expect(errors).toContain('job failed')
})

test('a refusal is noted and not tried again', async () => {
  const name = aName()
  const warned: object[] = []
  let tries = 0
  const handle = async () => {
    tries++
    return refuse('gone', 'The lead is gone.')
  }
  await started([{ name, handle }], { log: { ...quiet, warn: (fields) => void warned.push(fields) } })
  const id = await asSystem(WORKSPACE, (work) => enqueue(work, name, {}))
  await eventually(async () => (await stateOf(id)).state).toBe('completed')
  expect(tries).toBe(1)
  expect(warned).toContainEqual(
    expect.objectContaining({ job: name, refused: 'gone', workspaceId: WORKSPACE }),
  )
})

test('the job is noted as done in the very commit that does it', async () => {
  const name = aName()
  let seenOutside = ''
  let seenInside = ''
  let id = ''
  const handle = async (work: Work) => {
    seenOutside = (await stateOf(id)).state
    seenInside = work.actor.kind
  }
  const transact: typeof asSystem = (ws, task) =>
    asSystem(ws, async (work) => {
      const value = await task(work)
      const { rows } = await work.tx.executeQuery<{ state: string }>({
        sql: 'select state::text from jobs.job where id = $1',
        parameters: [id],
      } as never)
      if (!isRefusal(value)) seenInside = rows[0]!.state
      return value
    })
  await started([{ name, handle }], { transact })
  id = await asSystem(WORKSPACE, (work) => enqueue(work, name, {}))
  await eventually(async () => (await stateOf(id)).state).toBe('completed')
  expect([seenOutside, seenInside]).toEqual(['active', 'completed'])
})

test('jobs wait for the server to come back', async () => {
  const name = aName()
  let tries = 0
  const first = await started([
    {
      name,
      run: ({ signal }) =>
        new Promise((_done, failed) => {
          tries++
          signal.addEventListener('abort', () => failed(new Error('the server stops')))
        }),
    },
  ])
  const [id, waiting] = await asSystem(WORKSPACE, async (work) => [
    await enqueue(work, name, { no: 1 }),
    await enqueue(work, name, { no: 2 }),
  ])
  await eventually(() => tries).toBe(1)
  await first.stop()
  expect((await stateOf(id!)).state).toBe('retry')
  expect((await stateOf(waiting!)).state).toBe('created')
  await started([{ name, handle: async () => {} }])
  for (const one of [id!, waiting!])
    await eventually(async () => (await stateOf(one)).state).toBe('completed')
}, 40_000)

test('a job whose server was killed is taken over when its heartbeat is missing', async () => {
  const name = aName()
  await (await started([{ name, handle: async () => {} }])).stop()
  const id = await asSystem(WORKSPACE, (work) => enqueue(work, name, {}))
  await pool.query(
    "update jobs.job set state = 'active', started_on = now() - interval '2 minutes', heartbeat_on = now() - interval '2 minutes' where id = $1",
    [id],
  )
  await pool.query('update jobs.queue set monitor_on = null where name = $1', [name])
  await started([{ name, handle: async () => {} }])
  await expect
    .poll(async () => (await stateOf(id)).state, { timeout: 50_000, interval: 250 })
    .toBe('completed')
}, 60_000)

test('two servers do a job once', async () => {
  const name = aName()
  const done: unknown[] = []
  const job = { name, handle: async (_work: Work, ids: JobIds) => void done.push(ids.no) }
  await Promise.all([started([job]), started([job])])
  await asSystem(WORKSPACE, async (work) => {
    for (let no = 0; no < 6; no++) await enqueue(work, name, { no })
  })
  await eventually(() => done.length).toBe(6)
  expect([...done].sort()).toEqual([0, 1, 2, 3, 4, 5])
})

test('long work opens its own transactions', async () => {
  const name = aName()
  const seen: string[] = []
  await started([
    {
      name,
      run: async ({ ids, inTransaction }) => {
        for (const step of ['one', 'two'])
          seen.push(
            await inTransaction(async (work) => `${step} ${work.actor.workspaceId === ids.workspaceId}`),
          )
      },
    },
  ])
  await asSystem(WORKSPACE, (work) => enqueue(work, name, {}))
  await eventually(() => seen).toEqual(['one true', 'two true'])
})

test('what the clock starts is done for every workspace', async () => {
  const name = aName()
  const done: string[] = []
  const handle = async (work: Work) => void done.push(work.actor.workspaceId)
  await started([{ name, handle, every: '0 3 * * *' }])
  const { rows } = await pool.query('select cron, timezone from jobs.schedule where name = $1', [name])
  expect(rows).toEqual([{ cron: '0 3 * * *', timezone: 'UTC' }])
  await pool.query("insert into jobs.job (name, data, policy) values ($1, '{}', 'standard')", [name])
  await eventually(() => [...done].sort()).toEqual([WORKSPACE, OTHER])
  await started([])
  expect((await pool.query('select 1 from jobs.schedule where name = $1', [name])).rows).toEqual([])
})

test('a job for later waits, and its age does not count from when it was asked', async () => {
  const name = aName()
  await started([{ name, handle: async () => {} }])
  const id = await asSystem(WORKSPACE, (work) =>
    enqueue(work, name, {}, { startAfter: '2099-01-01T00:00:00.000Z' }),
  )
  const { rows } = await pool.query(
    "select start_after = '2099-01-01Z' as later, keep_until > start_after as kept from jobs.job where id = $1",
    [id],
  )
  expect(rows).toEqual([{ later: true, kept: true }])
})

test.each<Record<string, string>>([{ email: 'ana@firm.example' }, { note: 'call her at nine' }])(
  'text of people does not get into a job: %j',
  async (ids) => {
    await expect(asSystem(WORKSPACE, (work) => enqueue(work, 'any', ids))).rejects.toThrow(
      'ids and codes only',
    )
  },
)

test('an unknown job is a bug at once, not a job nobody does', async () => {
  await expect(asSystem(WORKSPACE, (work) => enqueue(work, 'test.nobody', {}))).rejects.toThrow(
    'there is no job test.nobody',
  )
})

test('a job cannot be told another workspace', async () => {
  const name = aName()
  await (await started([{ name, handle: async () => {} }])).stop()
  const id = await asSystem(WORKSPACE, (work) => enqueue(work, name, { workspaceId: OTHER }))
  expect((await pool.query('select data from jobs.job where id = $1', [id])).rows[0].data).toEqual({
    workspaceId: WORKSPACE,
  })
})

test('the tables are made once, repeated without harm, and brought up from an older version', async () => {
  const empty = await emptyDatabase()
  const owner = new pg.Pool({ connectionString: empty.ownerUrl, max: 2 })
  const version = async () => (await owner.query('select version from jobs.version')).rows[0].version
  await migrateJobs(owner)
  const newest = await version()
  await migrateJobs(owner)
  for (const statement of splitStatements(getRollbackPlans('jobs', newest))) await owner.query(statement)
  expect(await version()).toBe(newest - 1)
  await migrateJobs(owner)
  expect(await version()).toBe(newest)
  await owner.end()
  await empty.drop()
})
