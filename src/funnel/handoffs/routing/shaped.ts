/** A team takes the shape of a template: each function's default pool gives out work as that shape does. */
import type { Level } from '../../../office/team/functions.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import { poolRows } from './config-store.ts'
import { changePool } from './pools.ts'

/** The answer to `team.shaped`: pools that are as they should be already are left alone. */
export async function setPools(
  work: Work,
  { pools }: { pools: { function: Level; mode: 'pull' | 'push' }[] },
): Promise<Result<null>> {
  const here = await poolRows(work, may(work.actor, 'queues'))
  for (const wanted of pools) {
    const pool = here.find((one) => one.function === wanted.function && one.isDefault)
    if (!pool || pool.mode === wanted.mode) continue
    const done = await changePool(work, pool.id, { mode: wanted.mode })
    if (!done.ok) return done
  }
  return ok(null)
}
