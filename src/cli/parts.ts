// Everything that runs while Baton serves, put together: log, mail, identity, live updates, jobs, the web server.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { ANSWERS, createApp, JOBS } from '../app.ts'
import type { Config } from '../config.ts'
import { createDuplicateWaker } from '../funnel/intake/duplicates/wake.ts'
import { confirmationJob } from '../funnel/intake/forms/confirmations.ts'
import { sendingJobs } from '../office/notices/jobs.ts'
import { createWaker } from '../office/notices/wake.ts'
import { systemActor } from '../office/team/actor.ts'
import { invitationJob } from '../office/team/members/mail-invitation.ts'
import { RULES_OF_RIGHTS, sift } from '../office/team/rights/sift.ts'
import { createPool, type Pool, transactionsOver } from '../platform/database.ts'
import { asActor, type Door } from '../platform/door.ts'
import { showMetrics, watch } from '../platform/health.ts'
import { createIdentity, identityPool } from '../platform/identity.ts'
import { type JobsOptions, startJobs } from '../platform/jobs.ts'
import { createLive, type Live } from '../platform/live.ts'
import { liveRoutes } from '../platform/live-routes.ts'
import { LOG_SECRETS } from '../platform/log-secrets.ts'
import { createMail } from '../platform/mail.ts'
import { ok } from '../platform/result.ts'
import { createPush } from '../platform/web-push.ts'
import type { Touched, Work } from '../platform/work.ts'
import { chores } from './chores.ts'
import type { OpenData } from './data.ts'
import type { Frame } from './frame.ts'

const CHECKOUT = resolve(import.meta.dirname, '../..')

/** Starts every part over the open data. The server listens to nothing yet; `stop` ends all parts in order. */
export async function startParts(frame: Frame, data: OpenData) {
  const config = frame.config()
  const log = pino(
    { level: config.logLevel ?? (frame.err.isTTY ? 'warn' : 'info'), redact: LOG_SECRETS },
    frame.err,
  )
  const connection = { connectionString: data.appUrl }
  const pool = createPool({ ...connection, max: config.databaseConnections, application_name: 'baton serve' })
  const people = identityPool(connection)
  const mail = createMail({ smtpUrl: config.smtpUrl ?? undefined, from: config.mailFrom, log })
  const live = createLive({ connection, log })
  const identity = createIdentity({
    pool: people,
    baseUrl: config.baseUrl,
    secret: config.authSecret,
    mail,
    log,
    clock: frame.now,
  })
  const transact = transactionsOver(pool)
  const push = createPush({
    secret: config.authSecret,
    contact: contactOf(config),
    allowPrivate: config.pushToPrivate,
  })
  const waker = createWaker({ transact: asSystem(frame, transact, live.publish), clock: frame.now, log })
  const doubles = createDuplicateWaker({ transact: asSystem(frame, transact, live.publish), log })
  const publish: Live['publish'] = (workspaceId, touched) => {
    live.publish(workspaceId, touched)
    waker.wake(workspaceId, touched)
    doubles.wake(workspaceId, touched)
  }
  let figures = new Registry()
  const app = await createApp({
    config,
    transact,
    clock: frame.now,
    newId: frame.newId,
    identity,
    publish,
    mails: mail.configured,
    push,
    plugins: [
      (server, door) => hearLive(server, door, live),
      async (server) => {
        figures = watch(server, {
          ping: () => pool.query('select 1'),
          pool: () => waiting(pool),
          givenUp: () => jobs.givenUp(),
        })
        if (config.metricsKey) showMetrics(server, figures, config.metricsKey)
      },
    ],
    logger: log,
    webRoot: webRoot(),
    version: version(),
  })
  const jobs = await startJobs({
    connection,
    jobs: [
      ...JOBS,
      invitationJob(mail, config.baseUrl),
      confirmationJob(mail, config.baseUrl),
      ...sendingJobs({ mail, push, baseUrl: config.baseUrl }),
      ...chores(frame, data, identity),
    ],
    transact: asSystem(frame, transact, publish),
    log,
  })
  const stop = async () => {
    await Promise.all([app.close(), jobs.stop()])
    await Promise.all([waker.stop(), doubles.stop()])
    await live.stop()
    mail.close()
    await Promise.all([pool.end(), people.end()])
  }
  return { app, log, stop, figures: config.metricsPort ? figuresAlone(figures) : null }
}

// On a port of their own the figures need no key: that port stays inside the network.
function figuresAlone(figures: Registry): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: true })
  showMetrics(app, figures, null)
  return app
}

// Whom a push service turns to when something is wrong with what we send (RFC 8292).
function contactOf({ baseUrl, mailFrom }: Config): string {
  if (baseUrl.startsWith('https:')) return baseUrl
  return `mailto:${/<([^>]*)>/.exec(mailFrom)?.[1] ?? mailFrom}`
}

const waiting = (pool: Pool) => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount })

type Server = Awaited<ReturnType<typeof createApp>>

async function hearLive(server: Server, door: Door, live: Live) {
  const routes = liveRoutes({
    live,
    admit: async (request) => {
      const claim = await door.whoAsks(request)
      if (!claim.ok) return claim
      return asActor(door, claim.value, 'viewer', async ({ actor }) =>
        ok({ workspaceId: actor.workspaceId, hearsAll: actor.rights.all }),
      )
    },
    rules: RULES_OF_RIGHTS,
    sift: async (request, changes) => {
      const claim = await door.whoAsks(request)
      if (!claim.ok) return claim
      return asActor(door, claim.value, 'viewer', async (work) => ok(await sift(work, changes)))
    },
  })
  await routes(server, {})
}

function asSystem(
  { now, newId }: Frame,
  transact: ReturnType<typeof transactionsOver>,
  publish: Live['publish'],
): JobsOptions['transact'] {
  return async (workspaceId, task) => {
    const touched: Touched[] = []
    const outcome = await transact(workspaceId, async (tx) => {
      const actor = await systemActor(tx, workspaceId)
      const work: Work = { tx, now: now(), actor, newId, touched, answers: ANSWERS }
      return task(work)
    })
    if (touched.length > 0) publish(workspaceId, touched)
    return outcome
  }
}

function webRoot(): string | null {
  const built = join(CHECKOUT, 'dist/web')
  return existsSync(built) ? built : null
}

const version = (): string => JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')).version
