// What a command is handed: the settings, the clock, the data when it asks for it, and a way to print.
import type { Writable } from 'node:stream'
import { type Config, readConfig } from '../config.ts'
import { createPool, type Pool, type Transact, transactionsOver } from '../platform/database.ts'
import { idMaker } from '../platform/id.ts'
import { type Instant, instantOf } from '../platform/time.ts'
import { type OpenData, openData } from './data.ts'
import { type Print, printer } from './print.ts'

/** The world outside, seen by main.ts alone. */
export type World = {
  env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  clock: () => number
  random: (bytes: Uint8Array) => void
  out: Writable & { isTTY?: boolean }
  err: Writable & { isTTY?: boolean }
  /** Resolves with the signal's name when somebody asks us to stop. */
  asksToStop: Promise<string>
}

export type Frame = World & {
  /** The checked settings. Throws BadConfig with all complaints. */
  config: () => Config
  now: () => Instant
  newId: () => string
}

export const frameOf = (world: World): Frame => {
  let config: Config | undefined
  return {
    ...world,
    config: () => (config ??= readConfig(world.env)),
    now: () => instantOf(world.clock()),
    newId: idMaker(world.clock, world.random),
  }
}

/** What a command that works on the data gets. */
export type Job = Pick<Frame, 'config' | 'now' | 'newId' | 'clock' | 'random'> & {
  data: OpenData
  /** Connections as the application's role, bound by row-level security. */
  pool: Pool
  transact: Transact
  print: Print
}

/** A command's outcome for people who are not to blame for a stack: printed, exit 1. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
}

/**
 * Opens the data (starting and migrating it when needed, beside a running server or without one), does the job,
 * and closes again. Ctrl-C ends the job; what it had not committed is rolled back.
 */
export async function withData<T>(
  frame: Frame,
  options: { json?: boolean },
  job: (job: Job) => Promise<T>,
): Promise<T> {
  const print = printer(frame, options)
  const data = await openData(frame, { purpose: 'command', say: print.say })
  const pool = createPool({ connectionString: data.appUrl, application_name: 'baton command' })
  const stopped = frame.asksToStop.then((signal) => {
    throw new CommandFailed(`Stopped by ${signal}. What was not finished was rolled back.`)
  })
  try {
    return await Promise.race([
      job({ ...frame, data, pool, transact: transactionsOver(pool), print }),
      stopped,
    ])
  } finally {
    // After Ctrl-C a query may still run; the last one out ends it with the server.
    await Promise.race([pool.end(), stopped.catch(() => {})])
    await data.close()
  }
}
