/** What later modules answer to facts of the team: what roles may be limited to, what there is to cover, how pools work. */
import { setPools } from './funnel/handoffs/routing/shaped.ts'
import { mustBeLimits, offeredOn } from './office/marketing/limits.ts'
import type { Answers } from './platform/work.ts'

export const TEAM_ANSWERS: Answers = {
  'role.assigning': (work, { productLineIds, channelIds }) =>
    mustBeLimits(work, { productLineIds, channelIds }),
  'charts.asked': (work, { asOf }) => offeredOn(work, asOf),
  'team.shaped': (work, { pools }) => setPools(work, { pools }),
}
