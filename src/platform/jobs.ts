/** Work for later: enqueued in the transaction that asks for it, done in one of its own, tried again when it fails. */
import type pg from 'pg'
import { type Job as Claimed, fromKysely, PgBoss } from 'pg-boss'
import { isRefusal } from './database.ts'
import type { Job, JobIds, LongJob, LongTask, ShortJob } from './job.ts'
import type { Work } from './work.ts'

export type { Chore, Job, JobIds, LongJob, LongTask, ShortJob } from './job.ts'
export { enqueue } from './jobs-enqueue.ts'
export { migrateJobs } from './jobs-tables.ts'

export interface JobsOptions {
  /** As the application's role; two to four connections of its own. */
  connection: pg.PoolConfig
  jobs: Job[]
  /** Runs `task` in a transaction of the workspace, as the system. */
  transact: <T>(workspaceId: string, task: (work: Work) => Promise<T>) => Promise<T>
  log: {
    info: (fields: object, message: string) => void
    warn: (fields: object, message: string) => void
    error: (fields: object, message: string) => void
  }
  /** Seconds between looks into a queue, before a second try, and between looks for dead servers; tests are in a hurry. */
  pollSeconds?: number
  retrySeconds?: number
  watchSeconds?: number
}

export interface Jobs {
  /** Lets what runs come to its end, ten seconds at most; the rest is tried again at the next start. */
  stop: () => Promise<void>
  /** How many jobs were given up after all their tries. */
  givenUp: () => Promise<number>
}

const SCHEMA = 'jobs'
const GIVEN_UP = 'given-up'
const RETRIES = 5
// A restart in the middle costs long work a try.
const LONG_RETRIES = 20
const SHORT_SECONDS = 900
const LONG_SECONDS = 86_400
const HEARTBEAT_SECONDS = 30
const STOP_MS = 10_000

/** Starts doing jobs. Several servers on one database share them. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const watch = options.watchSeconds ?? HEARTBEAT_SECONDS
  const boss = new PgBoss({
    ...(options.connection as object),
    ...BOSS,
    superviseIntervalSeconds: watch,
    monitorIntervalSeconds: watch,
  })
  const stopping = new AbortController()
  boss.on('error', (error) => options.log.error({ err: error }, 'jobs'))
  boss.on('warning', ({ message }) => options.log.warn({ warning: message }, 'jobs'))
  await boss.start()
  await boss.createQueue(GIVEN_UP)
  for (const job of options.jobs) await open(boss, job, options, stopping.signal)
  await forgetOldSchedules(boss, options.jobs)
  return {
    stop() {
      stopping.abort(new Error('the server stops'))
      return boss.stop({ graceful: true, timeout: STOP_MS, close: true })
    },
    givenUp: async () => (await boss.getQueueStats(GIVEN_UP, { force: true }))[0]?.queuedCount ?? 0,
  }
}

const BOSS = {
  schema: SCHEMA,
  application_name: 'baton jobs',
  max: 4,
  migrate: false,
  createSchema: false,
  // The tables belong to another role, which keeps them.
  reindex: false,
  monitorVacuum: false,
  registerInstance: false,
  openTelemetry: { enabled: false },
}

async function open(boss: PgBoss, job: Job, options: JobsOptions, stopping: AbortSignal): Promise<void> {
  const queue = {
    retryLimit: triesAgain(job),
    retryDelay: options.retrySeconds ?? 10,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 'run' in job ? LONG_SECONDS : SHORT_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    deadLetter: GIVEN_UP,
  }
  await boss.createQueue(job.name, queue)
  await boss.updateQueue(job.name, queue)
  if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'UTC' })
  const polling = {
    pollingIntervalSeconds: options.pollSeconds ?? 2,
    localConcurrency: ('atOnce' in job && job.atOnce) || 1,
  }
  await boss.work<Partial<JobIds>>(job.name, polling, async ([claimed]) => {
    if (!claimed) return
    const signal = AbortSignal.any([claimed.signal, stopping])
    await attempt(boss, job, { ...claimed, signal }, options)
  })
}

const triesAgain = (job: Job) => ('run' in job ? LONG_RETRIES : RETRIES)

async function attempt(
  boss: PgBoss,
  job: Job,
  claimed: Claimed<Partial<JobIds>>,
  options: JobsOptions,
): Promise<void> {
  const about = {
    job: job.name,
    jobId: claimed.id,
    workspaceId: claimed.data?.workspaceId,
    tries: claimed.retryCount + 1,
  }
  try {
    if ('chore' in job) await job.chore()
    else if (!claimed.data?.workspaceId) await spread(boss, job)
    else await perform(boss, job, claimed as Claimed<JobIds>, options, about)
  } catch (error) {
    if (claimed.signal.aborted) options.log.info({ ...about }, 'job interrupted, goes on later')
    else await failed(job, claimed, options, { ...about, err: error })
    throw error
  }
}

async function failed(
  job: Job,
  { data, retryCount }: Claimed<Partial<JobIds>>,
  { transact, log }: JobsOptions,
  about: object,
): Promise<void> {
  const isLast = retryCount >= triesAgain(job)
  log.error(about, isLast ? 'job given up' : 'job failed')
  const { giveUp } = job as LongJob
  if (!isLast || !giveUp || !data?.workspaceId) return
  await transact(data.workspaceId, (work) => giveUp(work, data as JobIds)).catch((error) =>
    log.error({ ...about, err: error }, 'giving up failed'),
  )
}

// The clock knows no workspaces: its job becomes one for each.
async function spread(boss: PgBoss, job: Job): Promise<void> {
  const { rows } = await boss
    .getDb()
    .executeSql('select workspace_id from identity.workspace_directory order by 1')
  if (rows.length > 0)
    await boss.insert(
      job.name,
      rows.map(({ workspace_id }) => ({ data: { workspaceId: workspace_id } })),
    )
}

async function perform(
  boss: PgBoss,
  job: ShortJob | LongJob,
  claimed: Claimed<JobIds>,
  { transact, log }: JobsOptions,
  about: object,
): Promise<void> {
  const ids = claimed.data
  const inTransaction: LongTask['inTransaction'] = (step) => transact(ids.workspaceId, step)
  const outcome =
    'run' in job
      ? await job.run({ ids, inTransaction, signal: claimed.signal })
      : await inTransaction((work) => handleOnce(boss, job, claimed, work))
  // A refusal would be the same the next time: it is noted, not tried again.
  if (isRefusal(outcome)) log.warn({ ...about, refused: outcome.code }, 'job refused')
}

// Done and noted as done in one commit; whoever lost the job meanwhile rolls back.
async function handleOnce(
  boss: PgBoss,
  job: ShortJob,
  claimed: Claimed<JobIds>,
  work: Work,
): Promise<unknown> {
  const outcome = await job.handle(work, claimed.data)
  if (isRefusal(outcome)) return outcome
  const done = await boss.complete(job.name, claimed, null, {
    db: fromKysely(work.tx.withoutPlugins() as never),
  })
  if ((done as { affected?: number }).affected === 0)
    throw new Error(`the job ${job.name} was taken over by another server`)
  return outcome
}

async function forgetOldSchedules(boss: PgBoss, jobs: Job[]): Promise<void> {
  const kept = new Set(jobs.filter((job) => job.every).map((job) => job.name))
  for (const { name } of await boss.getSchedules()) if (!kept.has(name)) await boss.unschedule(name)
}
