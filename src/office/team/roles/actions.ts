/** The verbs about roles, and the queues neighbours may ask for. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { Queue, Role, roleIn, rolePatch } from './contract.ts'
import * as store from './store.ts'

/** Adds a job title. */
export async function addRole(work: Work, given: z.output<typeof roleIn>): Promise<Result<Role>> {
  await takeTurn(work)
  if (await store.isNameTaken(work, given.name, null)) return nameTaken('role')
  const row = await insertRow(work, 'roles', { id: work.newId(), ...given })
  await record(work, { fact: 'role.added', function: 'manage', detail: { roleId: row.id }, rows: [row] })
  return ok({ id: row.id, ...given, binned: false, version: 1 })
}

/** Changes a job title, or takes it out of the bin. */
export async function changeRole(
  work: Work,
  id: string,
  patch: z.output<typeof rolePatch>,
): Promise<Result<Role>> {
  const { version, binned, ...fields } = patch
  await takeTurn(work)
  const before = await store.lockRole(work, id)
  if (!before) return noRole()
  const stale = staleUnless(shownRole(before), version)
  if (stale) return stale
  const name = fields.name ?? before.name
  const shows = before.binnedAt === null || binned === false
  if (shows && (await store.isNameTaken(work, name, id))) return nameTaken('role')
  const change = await patchRow(
    work,
    'roles',
    before,
    binned === false ? { ...fields, binnedAt: null } : fields,
  )
  if (change)
    await record(work, { fact: 'role.changed', function: 'manage', detail: { roleId: id }, rows: [change] })
  return ok(shownRole(patched(before, change)))
}

/** Puts a job title nobody holds into the bin. */
export async function binRole(work: Work, id: string): Promise<Result<Role>> {
  await takeTurn(work)
  const before = await store.lockRole(work, id)
  if (!before) return noRole()
  const held = await store.stillAssigned(work, { roleId: id }, today(work))
  if (held > 0) return refuse('in-use', `${held} assignments name this role. End them first.`)
  const change = before.binnedAt ? null : await patchRow(work, 'roles', before, { binnedAt: work.now })
  if (change)
    await record(work, { fact: 'role.binned', function: 'manage', detail: { roleId: id }, rows: [change] })
  return ok(shownRole(patched(before, change)))
}

/** The queue that owns waiting work of a function: `queueOf(work, 'gather', 'intake')`. Throws when it is missing. */
export async function queueOf(work: Work, fn: string, kind: Queue['kind']): Promise<Queue> {
  const queue = (await store.listQueues(work)).find((one) => one.function === fn && one.kind === kind)
  if (!queue) throw new Error(`no ${kind} queue of ${fn}`)
  return queue
}

type RoleRow = NonNullable<Awaited<ReturnType<typeof store.lockRole>>>

function shownRole({ id, name, functions, reach, binnedAt, version }: RoleRow): Role {
  return { id, name, functions, reach, binned: binnedAt !== null, version } as Role
}

const today = (work: Work) => dayOf(work.now, work.actor.workspace.timeZone)

function nameTaken(what: string): Refusal {
  return refuse('name-taken', `There is a ${what} of this name already.`, { field: 'name' })
}

const noRole = () => refuse('not-found', 'There is no such role.')
