// baton demo: a made-up company with fourteen months of history, to look at and to play with.
import { hashPassword } from 'better-auth/crypto'
import { Command, InvalidArgumentError } from 'commander'
import type { Loaded } from '../demo/load.ts'
import type { Account } from '../demo/store.ts'
import { NO_ID } from '../platform/id.ts'
import { createPerson } from '../platform/identity-people.ts'
import { atTime, type Day, dayOf, type Instant, isDay, isTimeZone } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import { CommandFailed, type Frame, type Job, withData } from './frame.ts'
import { madePassword } from './setup.ts'

type Options = {
  seed: number
  date?: Day
  leads?: number
  timeZone: string
  email?: string
  password?: string
  name?: string
  json?: boolean
}

export function demoCommand(frame: Frame): Command {
  return new Command('demo')
    .summary('load a made-up company to look at')
    .description(
      'Loads Alto Valves, a made-up company with nine people and fourteen months of history, into a workspace of its\n' +
        'own. The same seed and day make the same company. Where nobody has an account yet, one is made and its\n' +
        'password printed once.',
    )
    .option('--seed <number>', 'another number, another company', wholeNumber, 1)
    .option('--date <day>', 'the day on which its history ends; today unless said', pastDay)
    .option('--leads <number>', 'how many strangers show interest', wholeNumber)
    .option('--time-zone <zone>', 'time zone of the company', knownZone, localZone())
    .option('--email <address>', 'whose company it is; an account is made where there is none')
    .option('--password <password>', 'of a new account; made and printed when left out')
    .option('--name <name>', 'of a new account')
    .option('--json', 'what was made as JSON')
    .action((options: Options) => withData(frame, options, (job) => load(job, options)))
}

async function load(job: Job, options: Options): Promise<void> {
  const { USUAL_LEADS } = await import('../demo/contract.ts')
  const { loadDemo } = await import('../demo/load.ts')
  const now = endOf(job, options)
  const { told, done } = watched(job)
  const made = await job
    .transact(NO_ID, async (tx) => {
      const work = await workOf(job, tx, now)
      const { account, password } = await whoseItIs(job, work, options)
      const { seed, leads = USUAL_LEADS, timeZone } = options
      const loaded = await loadDemo(work, { seed, leads, timeZone, now, owner: account }, told)
      return { ...loaded, email: account.email, password }
    })
    .finally(done)
  await count(job, made)
  const { password, ...rest } = made
  job.print.report({ ...rest, ...(password ? { password } : {}) }, () => [
    `Alto Valves is at /w/${made.slug}. Sign in as ${made.email}.`,
    ...(password ? [`Password (shown this once): ${password}`] : []),
  ])
}

function endOf(job: Job, { date, timeZone }: Options): Instant {
  const today = dayOf(job.now(), timeZone)
  if (date !== undefined && date > today) throw new CommandFailed('--date: a history ends today or before.')
  return date === undefined || date === today ? job.now() : atTime(date, '14:00', timeZone)
}

function watched({ print }: Job) {
  let bar: ReturnType<typeof print.progress> | undefined
  let before = 0
  return {
    told: async (done: number, total: number) => {
      bar ??= print.progress('Telling', total)
      bar.step(done - before)
      before = done
    },
    done: () => bar?.done(),
  }
}

async function workOf({ newId }: Job, tx: Work['tx'], now: Instant): Promise<Work> {
  const { ANSWERS } = await import('../app.ts')
  const { actorOfNobody } = await import('../office/team/actor.ts')
  const nowhere = { slug: '', name: '', timeZone: 'UTC', currency: 'EUR' }
  return { tx, now, newId, actor: actorOfNobody(NO_ID, nowhere), touched: [], answers: ANSWERS }
}

/** The account that will own it: the one named, the only one there is, or a new one. */
async function whoseItIs(
  job: Job,
  work: Work,
  options: Options,
): Promise<{ account: Account; password: string | null }> {
  const { accounts } = await import('../demo/store.ts')
  const [found, another] = await accounts(work.tx, options.email ?? null)
  if (another)
    throw new CommandFailed('Several people have an account here. Say whose company it is with --email.')
  if (found) return { account: found, password: null }
  const email = (options.email ?? 'owner@alto-valves.example').trim().toLowerCase()
  const name = options.name ?? 'Olivia Owner'
  const password = options.password ?? madePassword(job)
  const now = job.now()
  const person = await createPerson({ ...work, now }, { name, email, password }, hashPassword)
  if (!person.ok) throw new CommandFailed(person.message)
  return { account: { ...person.value, name, email }, password: options.password ? null : password }
}

async function count(job: Job, { workspaceId }: Loaded): Promise<void> {
  const { countFigures } = await import('../demo/jobs.ts')
  const { inWorkspace } = await import('./workspace.ts')
  await countFigures(inWorkspace(job, workspaceId), workspaceId)
}

function wholeNumber(given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new InvalidArgumentError('It is not a whole number.')
  return Number(given)
}

function pastDay(given: string): Day {
  if (!isDay(given)) throw new InvalidArgumentError('It is not a day such as 2026-03-31.')
  return given
}

function knownZone(given: string): string {
  if (!isTimeZone(given)) throw new InvalidArgumentError('It is not a time zone such as Europe/Madrid.')
  return given
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
