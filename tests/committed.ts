// A database of its own in which transactions commit, over several connections: for races.
import { memberActor } from '../src/office/team/actor.ts'
import { createPool, transactionsOver } from '../src/platform/database.ts'
import { type Outside, workInside } from '../src/platform/outside.ts'
import type { Result } from '../src/platform/result.ts'
import type { Work } from '../src/platform/work.ts'
import { freshDatabase } from './database.ts'
import { type Clock, clockAt, countedIds, MONDAY, outsideOf } from './fixture.ts'

export interface Committed {
  outside: Outside
  clock: Clock
  /** Does a task as a member, in a transaction of its own. */
  as: <T>(
    workspaceId: string,
    memberId: string,
    task: (work: Work) => Promise<Result<T>>,
  ) => Promise<Result<T>>
}

/** Gives the task an empty, migrated database and removes it afterwards. */
export function onItsOwnDatabase(task: (committed: Committed) => Promise<void>): () => Promise<void> {
  return async () => {
    const { appUrl, drop } = await freshDatabase()
    const pool = createPool({ connectionString: appUrl, max: 8 })
    const clock = clockAt(MONDAY)
    const outside = outsideOf(transactionsOver(pool), clock, countedIds(clock, 0), () => {})
    try {
      await task({
        outside,
        clock,
        as: (workspaceId, memberId, asked) =>
          workInside(outside, workspaceId, (tx) => memberActor(tx, workspaceId, memberId, clock()), asked),
      })
    } finally {
      await pool.end()
      await drop()
    }
  }
}
