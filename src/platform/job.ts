/** The kinds of work for later. */
import type { Work } from './work.ts'

/** What a job is told: ids, codes and numbers, never text of people. The workspace is always among them. */
export type JobIds = Record<string, string | number> & { workspaceId: string }

interface Named {
  /** `outreach.send-mail`: module and verb. Also the name of its queue. */
  name: string
  /** Runs by the clock, in UTC, once for each workspace: minute hour day month weekday. */
  every?: string
  /** How many of these one server does at once; 1 unless said. */
  atOnce?: number
}

/** Done in one transaction, together with the note that it is done: its effects happen once. */
export interface ShortJob extends Named {
  handle: (work: Work, ids: JobIds) => Promise<unknown>
}

/** Takes minutes or talks to the outside: opens transactions itself, and must go on where it stopped when run again. */
export interface LongJob extends Named {
  run: (task: LongTask) => Promise<unknown>
  /** After the last try: tells whoever waits for it that it will not come. */
  giveUp?: (work: Work, ids: JobIds) => Promise<unknown>
}

export interface LongTask {
  ids: JobIds
  inTransaction: <T>(step: (work: Work) => Promise<T>) => Promise<T>
  /** Aborted when the server stops or another took the job over: `signal.throwIfAborted()` between two steps. */
  signal: AbortSignal
}

/** Housekeeping of the whole installation, without a workspace. */
export interface Chore {
  name: string
  every: string
  chore: () => Promise<unknown>
}

export type Job = ShortJob | LongJob | Chore
