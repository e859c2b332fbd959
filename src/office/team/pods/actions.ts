/** The verbs about pods: made, renamed, ended, joined and left. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, insertRows, patched, patchRow } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { mustBePresent } from '../members/actions.ts'
import { mustNotBeOwn } from '../rights/own.ts'
import type { Pod, PodMember, podIn, podMemberIn, podMemberPatch, podPatch } from './contract.ts'
import { mayBelong } from './pod.ts'
import * as store from './store.ts'

/** Makes a pod; those named are in it from today. */
export async function addPod(work: Work, { name, memberIds }: z.output<typeof podIn>): Promise<Result<Pod>> {
  await takeTurn(work)
  if (await store.isNameTaken(work, name, null)) return nameTaken()
  for (const [n, memberId] of memberIds.entries()) {
    const known =
      mustNotBeOwn(work.actor, memberId) ?? (await mustBePresent(work, memberId, `memberIds.${n}`))
    if (!known.ok) return known
  }
  const pod = await insertRow(work, 'pods', { id: work.newId(), name })
  const fromDay = today(work)
  const members = [...new Set(memberIds)].map((memberId) => ({
    id: work.newId(),
    podId: pod.id,
    memberId,
    fromDay,
  }))
  const rows = [pod, ...(await insertRows(work, 'podMembers', members))]
  await record(work, { fact: 'pod.made', function: 'manage', detail: { podId: pod.id }, rows })
  return podOf(work, pod.id)
}

/** Changes the name, or takes a pod out of the bin; who was in it has to be asked in again. */
export async function changePod(
  work: Work,
  id: string,
  { version, name, binned }: z.output<typeof podPatch>,
): Promise<Result<Pod>> {
  await takeTurn(work)
  const before = await store.lockPod(work, id)
  if (!before) return noPod()
  const stale = await staleOf(work, id, version)
  if (stale) return stale
  const shows = before.binnedAt === null || binned === false
  if (shows && (await store.isNameTaken(work, name ?? before.name, id))) return nameTaken()
  const patch = { ...(name ? { name } : {}), ...(binned === false ? { binnedAt: null } : {}) }
  const change = await patchRow(work, 'pods', before, patch)
  if (change)
    await record(work, { fact: 'pod.changed', function: 'manage', detail: { podId: id }, rows: [change] })
  return podOf(work, id)
}

/** Puts a pod into the bin: its people leave it today, what it was stays on record. */
export async function binPod(work: Work, id: string): Promise<Result<Pod>> {
  await takeTurn(work)
  const before = await store.lockPod(work, id)
  if (!before) return noPod()
  if (before.binnedAt) return podOf(work, id)
  const rows = [await patchRow(work, 'pods', before, { binnedAt: work.now })]
  for (const one of await store.lockOpenMemberships(work, { podId: id }, today(work)))
    rows.push(await patchRow(work, 'podMembers', one, { untilDay: laterOf(one.fromDay, today(work)) }))
  await record(work, { fact: 'pod.binned', function: 'manage', detail: { podId: id }, rows })
  return podOf(work, id)
}

/** A member begins in a pod. */
export async function join(work: Work, given: z.output<typeof podMemberIn>): Promise<Result<PodMember>> {
  await takeTurn(work)
  const { podId, memberId } = given
  const pod = await store.lockPod(work, podId)
  if (!pod || pod.binnedAt) return refuse('unknown-pod', 'There is no such pod.', { field: 'podId' })
  const known = mustNotBeOwn(work.actor, memberId) ?? (await mustBePresent(work, memberId))
  if (!known.ok) return known
  const span = { fromDay: given.fromDay ?? today(work), untilDay: given.untilDay ?? null }
  const fine = mayBelong({ podId, memberId, ...span }, await store.membershipsOf(work, podId))
  if (!fine.ok) return fine
  const row = await insertRow(work, 'podMembers', { id: work.newId(), podId, memberId, ...span })
  await record(work, { fact: 'pod.joined', function: 'manage', detail: { podId, memberId }, rows: [row] })
  return ok({ id: row.id, podId, memberId, ...span, version: 1 })
}

/** Ends a member's time in a pod on a day, or lets it go on. */
export async function changeMembership(
  work: Work,
  id: string,
  { version, untilDay }: z.output<typeof podMemberPatch>,
): Promise<Result<PodMember>> {
  await takeTurn(work)
  const before = await store.lockMembership(work, id)
  if (!before) return refuse('not-found', 'Nobody is in a pod by this id.')
  const own = mustNotBeOwn(work.actor, before.memberId)
  if (own) return own
  const stale = staleUnless(shown(before), version)
  if (stale) return stale
  const fine = mayBelong({ ...before, untilDay }, await store.membershipsOf(work, before.podId))
  if (!fine.ok) return fine
  const change = await patchRow(work, 'podMembers', before, { untilDay })
  const { podId, memberId } = before
  const fact = untilDay ? 'pod.left' : 'pod.rejoined'
  if (change) await record(work, { fact, function: 'manage', detail: { podId, memberId }, rows: [change] })
  return ok(shown(patched(before, change)))
}

async function podOf(work: Work, id: string): Promise<Result<Pod>> {
  const pod = await store.readPod(work, id)
  return pod ? ok(pod) : noPod()
}

async function staleOf(work: Work, id: string, version: number | undefined): Promise<Refusal | null> {
  const pod = await store.readPod(work, id)
  return pod && staleUnless(pod, version)
}

function shown({ id, podId, memberId, fromDay, untilDay, version }: PodMember): PodMember {
  return { id, podId, memberId, fromDay, untilDay, version }
}

// One that would only have begun later never is.
const laterOf = (a: string, b: string) => (a > b ? a : b)
const today = (work: Work) => dayOf(work.now, work.actor.workspace.timeZone)
const noPod = () => refuse('not-found', 'There is no such pod.')
const nameTaken = () => refuse('name-taken', 'There is a pod of this name already.', { field: 'name' })
