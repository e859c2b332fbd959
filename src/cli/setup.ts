// baton setup: a company and its first owner, without the browser.
import { hashPassword } from 'better-auth/crypto'
import { Command } from 'commander'
import { ANSWERS } from '../app.ts'
import { firstRun, firstRunIn } from '../first-run.ts'
import { memberActor } from '../office/team/actor.ts'
import { makeKey } from '../office/team/keys/actions.ts'
import { createPerson } from '../platform/identity-people.ts'
import type { Outside } from '../platform/outside.ts'
import { CommandFailed, type Frame, type Job, withData } from './frame.ts'

type Options = {
  company: string
  name: string
  email: string
  password?: string
  timeZone: string
  currency: string
  slug?: string
  another?: boolean
  printKey?: boolean
  json?: boolean
}

export function setupCommand(frame: Frame): Command {
  return new Command('setup')
    .summary('make a company and its first owner')
    .description(
      'Makes a company with its first owner, as the first visit in the browser does. Without --password one is made\n' +
        'and printed once. With --print-key an API key of the owner is made and printed once, for programs.',
    )
    .requiredOption('--company <name>', 'name of the company')
    .requiredOption('--name <name>', 'name of its first owner')
    .requiredOption('--email <address>', 'e-mail the owner signs in with')
    .option('--password <password>', 'password of the owner; made and printed when left out')
    .option('--time-zone <zone>', 'time zone of the company', localZone())
    .option('--currency <code>', 'currency of the company', 'EUR')
    .option('--slug <slug>', 'its part of the address; made from the name when left out')
    .option('--another', 'also when there is a company already')
    .option('--print-key', 'make an API key with the rights of the owner and print it')
    .option('--json', 'what was made as JSON')
    .action((options: Options) => withData(frame, options, (job) => setUp(job, options)))
}

async function setUp(job: Job, options: Options): Promise<void> {
  const password = options.password ?? madePassword(job)
  const given = firstRunIn.safeParse({ ...options, workspaceName: options.company, password })
  if (!given.success) throw new CommandFailed(complaints(given.error.issues))
  const made = await firstRun(outsideOf(job), given.data, { allowMore: options.another ?? false })
  if (!made.ok) throw new CommandFailed(made.message)
  const key = options.printKey ? await keyOf(job, made.value) : null
  const told = {
    ...made.value,
    email: given.data.email,
    ...(options.password ? {} : { password }),
    ...(key ? { key } : {}),
  }
  job.print.report(told, () => [
    `${options.company} is set up at /w/${made.value.slug}. Sign in as ${given.data.email}.`,
    ...(options.password ? [] : [`Password (shown this once): ${password}`]),
    ...(key ? [`API key (shown this once): ${key}`] : []),
  ])
}

async function keyOf(job: Job, made: { workspaceId: string; memberId: string }): Promise<string> {
  const { workspaceId, memberId } = made
  const now = job.now()
  const key = await job.transact(workspaceId, async (tx) => {
    const actor = await memberActor(tx, workspaceId, memberId, now)
    return makeKey(
      { tx, now, actor, newId: job.newId, touched: [], answers: ANSWERS },
      { name: 'baton setup', access: 'owner' },
    )
  })
  if (!key.ok) throw new CommandFailed(key.message)
  return key.value.key
}

function outsideOf({ transact, now, newId }: Job): Outside {
  return {
    transact,
    clock: now,
    newId,
    answers: ANSWERS,
    publish: () => {},
    createPerson: (work, person) => createPerson(work, person, hashPassword),
    session: async () => null,
  }
}

/** Twenty letters and digits that cannot be mistaken for each other: more than 100 bits. */
export function madePassword({ random }: Pick<Job, 'random'>): string {
  const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const bytes = new Uint8Array(20)
  random(bytes)
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}

const FLAGS: Record<string, string> = { workspaceName: '--company', timeZone: '--time-zone' }

function complaints(issues: { path: PropertyKey[]; message: string }[]): string {
  return issues
    .map(({ path, message }) => {
      const field = String(path[0])
      return `${FLAGS[field] ?? `--${field}`}: ${message}`
    })
    .join('\n')
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
