/** What a role may be limited to, as far as team cannot know it: product lines and channels. */
import { ok, type Result } from '../../platform/result.ts'
import type { Day } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { mustBeProductLine } from '../catalogue/actions.ts'
import { mustBeChannel } from './actions.ts'
import { namesOn } from './store.ts'

/** The answer to `role.assigning`: refuses the first id that is no product line or channel outside the bin. */
export async function mustBeLimits(
  work: Work,
  { productLineIds, channelIds }: { productLineIds: string[]; channelIds: string[] },
): Promise<Result<null>> {
  for (const [n, productLineId] of productLineIds.entries()) {
    const known = await mustBeProductLine(work, { productLineId })
    if (!known.ok) return { ...known, field: `productLineIds.${n}` }
  }
  for (const [n, channelId] of channelIds.entries()) {
    const known = await mustBeChannel(work, channelId)
    if (!known.ok) return { ...known, field: `channelIds.${n}` }
  }
  return ok(null)
}

/** The answer to `charts.asked`: all that limits may name, and whether it was there on that day. */
export async function offeredOn(work: Work, day: Day) {
  return ok({
    productLines: await namesOn(work, 'product_lines', day),
    channels: await namesOn(work, 'channels', day),
  })
}
