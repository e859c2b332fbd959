/** The verbs about absences: entered, changed, cancelled. Everybody enters their own; who commands, anybody's. */
import type { z } from 'zod'
import { reaches } from '../../../platform/access.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import { may } from '../../../platform/scope.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { mustBePresent } from '../members/actions.ts'
import { type Stretch, stretchOf } from './absence.ts'
import type { Absence, absenceIn, absencePatch } from './contract.ts'
import * as store from './store-people.ts'

/** Somebody will be away, is, or was. */
export async function enterAbsence(work: Work, given: z.output<typeof absenceIn>): Promise<Result<Absence>> {
  await takeTurn(work)
  const { kind, standInId = null, note = null } = given
  const memberId = given.memberId ?? work.actor.memberId
  if (!memberId) return refuse('no-member', 'Say who is away.', { field: 'memberId' })
  const person = await mustBePresent(work, memberId)
  if (!person.ok) return person
  const notAllowed = notMine(work, memberId)
  if (notAllowed) return notAllowed
  const stretch = stretchOf(given, null, person.value.timeZone)
  if (!stretch.ok) return stretch
  const fault = await refuseAbsence(work, memberId, stretch.value, standInId, null)
  if (fault) return fault
  const values = { memberId, kind, note, standInId, ...stretch.value }
  const row = await insertRow(work, 'absences', { id: work.newId(), ...values })
  await written(work, 'absence.entered', { id: row.id, ...values }, row)
  return shown(work, row.id)
}

/** Changes when, why or who stands in; an absence that was cancelled stays so. */
export async function changeAbsence(
  work: Work,
  id: string,
  patch: z.output<typeof absencePatch>,
): Promise<Result<Absence>> {
  await takeTurn(work)
  const before = await store.lockAbsence(work, id)
  if (!before) return noAbsence()
  const current = await shown(work, id)
  const refusal =
    notMine(work, before.memberId) ?? (current.ok ? staleUnless(current.value, patch.version) : current)
  if (refusal) return refusal
  if (before.cancelledAt) return refuse('cancelled', 'This absence was cancelled. Enter a new one.')
  const person = await mustBePresent(work, before.memberId)
  if (!person.ok) return person
  const stretch = stretchOf(patch, before, person.value.timeZone)
  if (!stretch.ok) return stretch
  const standInId = patch.standInId === undefined ? before.standInId : patch.standInId
  const fault = await refuseAbsence(work, before.memberId, stretch.value, standInId, id)
  if (fault) return fault
  const { kind, note } = patch
  const { fromDay, lastDay, fromAt, untilAt } = stretch.value
  const change = await patchRow(work, 'absences', before, {
    ...{ fromDay, lastDay, fromAt, untilAt, standInId },
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
  })
  if (change) await written(work, 'absence.changed', { ...before, ...stretch.value, standInId }, change)
  return shown(work, id)
}

/** It does not take place after all; what was entered is kept. */
export async function cancelAbsence(work: Work, id: string): Promise<Result<Absence>> {
  const before = await store.lockAbsence(work, id)
  if (!before) return noAbsence()
  const notAllowed = notMine(work, before.memberId)
  if (notAllowed) return notAllowed
  const change = before.cancelledAt
    ? null
    : await patchRow(work, 'absences', before, { cancelledAt: work.now })
  if (change) await written(work, 'absence.cancelled', before, change)
  return shown(work, id)
}

function notMine(work: Work, memberId: string): Refusal | null {
  if (memberId === work.actor.memberId || reaches(work.actor.access, 'manager')) return null
  return refuse('forbidden', 'You may enter and change your own absences; those of others are for a manager.')
}

async function refuseAbsence(
  work: Work,
  memberId: string,
  stretch: Stretch,
  standInId: string | null,
  butFor: string | null,
): Promise<Refusal | null> {
  const other = await store.overlapping(work, memberId, stretch, butFor)
  if (other) {
    return refuse('already-away', 'An absence is entered for this time already. Change that one.', {
      field: 'fromDay',
      details: { absenceId: other.id, fromAt: other.fromAt, untilAt: other.untilAt },
    })
  }
  return standInId ? refuseStandIn(work, memberId, stretch, standInId) : null
}

async function refuseStandIn(
  work: Work,
  memberId: string,
  stretch: Stretch,
  standInId: string,
): Promise<Refusal | null> {
  const field = { field: 'standInId' }
  if (standInId === memberId) return refuse('own-stand-in', 'Nobody stands in for themselves.', field)
  const person = await mustBePresent(work, standInId, 'standInId')
  if (!person.ok) return person
  if (!(await store.overlapping(work, standInId, stretch, null))) return null
  return refuse('stand-in-away', `${person.value.name} is away in that time too. Name somebody else.`, field)
}

type Told = Pick<Absence, 'id' | 'memberId' | 'standInId' | 'fromAt' | 'untilAt'>

// When and who, never why: the reason of an absence is nobody's business but theirs.
async function written(work: Work, fact: string, { id, ...rest }: Told, row: RowChange): Promise<void> {
  const { memberId, standInId, fromAt, untilAt } = rest
  const detail = { absenceId: id, memberId, standInId, fromAt, untilAt }
  await record(work, { fact, function: 'manage', detail, rows: [row] })
}

async function shown(work: Work, id: string): Promise<Result<Absence>> {
  const found = await store.readAbsence(work, may(work.actor, 'absences'), id)
  return found ? ok(found) : noAbsence()
}

const noAbsence = () => refuse('not-found', 'There is no such absence.')
