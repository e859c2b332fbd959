/** What a new workspace starts with: job titles to hand out, and the queues that own work nobody has taken. */
import { recordMany } from '../../platform/journal.ts'
import { insertRows } from '../../platform/rows.ts'
import { dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { Function as FunctionName, Level } from './functions.ts'

/** The role that tells a team of one apart by function. */
const EVERYTHING = 'Everything'

const ROLES: { name: string; functions: FunctionName[]; reach: 'inside' | 'field' }[] = [
  {
    name: EVERYTHING,
    functions: ['gather', 'qualify', 'convert', 'serve', 'manage', 'operate'],
    reach: 'inside',
  },
  { name: 'Lead researcher', functions: ['gather'], reach: 'inside' },
  { name: 'SDR', functions: ['qualify'], reach: 'inside' },
  { name: 'Closer', functions: ['convert'], reach: 'inside' },
  { name: 'Account manager', functions: ['serve'], reach: 'inside' },
  { name: 'Sales engineer', functions: ['specialist'], reach: 'inside' },
]

const QUEUES: { name: string; function: Level; kind: 'intake' | 'pool' | 'nurture' }[] = [
  { name: 'Intake', function: 'gather', kind: 'intake' },
  { name: 'Qualify pool', function: 'qualify', kind: 'pool' },
  { name: 'Convert pool', function: 'convert', kind: 'pool' },
  { name: 'Serve pool', function: 'serve', kind: 'pool' },
  { name: 'Nurture', function: 'qualify', kind: 'nurture' },
]

/** Makes the roles and queues, and gives the actor the role that holds everything. */
export async function readyMadeTeam(work: Work): Promise<void> {
  const roles = await insertRows(
    work,
    'roles',
    ROLES.map((role) => ({ id: work.newId(), ...role })),
  )
  const queues = await insertRows(
    work,
    'queues',
    QUEUES.map((queue) => ({ id: work.newId(), ...queue })),
  )
  const assignments = await insertRows(work, 'roleAssignments', [
    {
      id: work.newId(),
      memberId: work.actor.memberId as string,
      roleId: (roles[0] as { id: string }).id,
      share: 100,
      standing: 'primary',
      fromDay: dayOf(work.now, work.actor.workspace.timeZone),
    },
  ])
  await recordMany(work, [
    ...roles.map((row) => ({ fact: 'role.added', function: 'manage', rows: [row], leadSeq: null })),
    ...queues.map((row) => ({ fact: 'queue.added', function: 'operate', rows: [row], leadSeq: null })),
    ...assignments.map((row) => ({ fact: 'role.assigned', function: 'manage', rows: [row], leadSeq: null })),
  ])
}
