/** What every new workspace starts with, in the order of the modules. */
import { readyMade as readyMadeCriteria } from './funnel/qualification/actions.ts'
import { readyMadeChannels } from './office/marketing/ready-made.ts'
import { readyMadeTeam } from './office/team/ready-made.ts'
import type { Work } from './platform/work.ts'

export const READY_MADE: ((work: Work) => Promise<void>)[] = [
  readyMadeTeam,
  readyMadeChannels,
  readyMadeCriteria,
]
