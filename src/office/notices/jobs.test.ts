// The whole way with real jobs and a waker: a commit, a notice within a second, a mail that is refused twice and then taken once.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { countedIds, outsideOf } from '../../../tests/fixture.ts'
import { aLead } from '../../../tests/story.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { firstRun } from '../../first-run.ts'
import { createPool, type Pool, transactionsOver } from '../../platform/database.ts'
import { type Jobs, startJobs } from '../../platform/jobs.ts'
import { createMail, type Mail } from '../../platform/mail.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Touched, Work } from '../../platform/work.ts'
import { logActivity } from '../activities/actions.ts'
import { memberActor, systemActor } from '../team/actor.ts'
import { sendingJobs } from './jobs.ts'
import { changeSettings } from './settings.ts'
import { createWaker, type Waker } from './wake.ts'

// The queue of jobs has a clock of its own, so this test lives in the present.
const clock = () => new Date(performance.timeOrigin + performance.now()).toISOString()
const newId = countedIds(clock, 9)
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: Pool
let jobs: Jobs
let waker: Waker
let server: SMTPServer
let mail: Mail
let workspaceId: string
let ownerId: string
const taken: string[] = []
const published: Touched[] = []
let refusals = 2

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ connectionString: database.appUrl, max: 8 })
  const transact = transactionsOver(pool)
  const who = { name: 'Olga', email: 'olga@house.example', password: 'correct horse battery' }
  const setUp = { workspaceName: 'House', timeZone: 'UTC', currency: 'EUR', ...who }
  const outside = outsideOf(transact, clock, newId, () => {})
  const made = mustBeOk(await firstRun(outside, setUp, { allowMore: true }))
  workspaceId = made.workspaceId
  ownerId = made.memberId
  await serveMail()
  const asSystem = async <T>(ws: string, task: (work: Work) => Promise<T>) => {
    const touched: Touched[] = []
    const outcome = await transact(ws, async (tx) =>
      task({ tx, now: clock(), newId, touched, answers: {}, actor: await systemActor(tx, ws) }),
    )
    published.push(...touched)
    return outcome
  }
  waker = createWaker({ transact: asSystem, clock, log: quiet })
  jobs = await startJobs({
    connection: { connectionString: database.appUrl },
    jobs: sendingJobs({ mail, push: null, baseUrl: 'https://house.example' }),
    transact: asSystem,
    log: quiet,
    pollSeconds: 0.5,
    retrySeconds: 0,
    watchSeconds: 1,
  })
}, 30_000)

afterAll(async () => {
  await waker.stop()
  await jobs.stop()
  mail.close()
  await new Promise<void>((closed) => server.close(() => closed()))
  await pool.end()
  await database.drop()
})

async function serveMail() {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (piece) => {
        text += piece
      })
      stream.on('end', () => {
        if (refusals-- > 0) return done(new Error('busy'))
        taken.push(text)
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  mail = createMail({
    smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    from: 'Baton <b@house.example>',
    log: quiet,
  })
}

const within = <T>(task: (work: Work) => Promise<T>) =>
  transactionsOver(pool)(workspaceId, async (tx) => {
    const actor = await memberActor(tx, workspaceId, ownerId, clock())
    return task({ tx, now: clock(), newId, touched: [], answers: {}, actor })
  })

it('tells within a second of the commit, and mails once though the server refused twice', async () => {
  await within((work) => changeSettings(work, { quiet: false }))
  await within(async (work) => {
    const bea = await asMember(work, await aMember(work, { name: 'Bea', functions: ['qualify'] }))
    const lead = await aLead(bea, { account: { name: 'Alto Foods' } })
    const note = { leadId: lead.id, kind: 'note' as const, subject: 'Note', mentions: [ownerId] }
    mustBeOk(await logActivity(bea, note))
  })
  waker.wake(workspaceId, [{ noun: 'activities', id: newId(), version: 1 }])
  const heard = () => published.some(({ noun, id }) => noun === 'notices' && id === ownerId)
  await expect.poll(heard, { timeout: 5000, interval: 50 }).toBe(true)
  // Instead of waiting half a minute for what belongs to it.
  await within(({ tx }) => tx.updateTable('noticeDeliveries').set({ dueAt: clock() }).execute())
  waker.wake(workspaceId, [{ noun: 'leads', id: newId(), version: 1 }])
  await expect.poll(() => taken.length, { timeout: 20_000, interval: 100 }).toBe(1)
  expect(refusals).toBe(-1)
  const closed = () =>
    within(async ({ tx }) =>
      (await tx.selectFrom('noticeLetters').select('outcome').execute()).map((one) => one.outcome),
    )
  await expect.poll(closed, { timeout: 5000, interval: 100 }).toEqual(['sent'])
  waker.wake(workspaceId, [{ noun: 'leads', id: newId(), version: 1 }])
  await waker.stop()
  expect(taken).toHaveLength(1)
}, 40_000)
