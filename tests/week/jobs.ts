// What happens by the clock, run when the test says what time it is.
import { JOBS } from '../../src/app.ts'
import { systemActor } from '../../src/office/team/actor.ts'
import type { LongTask } from '../../src/platform/job.ts'
import type { Work } from '../../src/platform/work.ts'
import type { Scene } from '../fixture.ts'

const BY_THE_CLOCK = JOBS.filter((job) => /^(leads|clocks|routing)\./.test(job.name))

/** Wakes what is due and moves the clocks on, as the system. */
export async function runClocks(scene: Scene): Promise<void> {
  const inTransaction = async <T>(task: (work: Work) => Promise<T>) =>
    scene.outside.transact(scene.workspaceId, async (tx) => {
      const actor = await systemActor(tx, scene.workspaceId)
      return task({ ...scene.work, tx, actor, now: scene.clock(), touched: [] })
    })
  const ids = { workspaceId: scene.workspaceId }
  for (const job of BY_THE_CLOCK) {
    if ('handle' in job) await inTransaction((work) => job.handle(work, ids as never))
    else if ('run' in job)
      await job.run({ ids, inTransaction, signal: new AbortController().signal } as unknown as LongTask)
  }
}
