/** Who holds which role: begun, changed, ended. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { mustBePresent } from '../members/actions.ts'
import { lockTerritory } from '../territories/store.ts'
import type { Assignment, assignmentIn, assignmentPatch } from './contract.ts'
import { mayHold } from './role.ts'
import * as store from './store.ts'

/** A member begins to hold a role. The answer to `role.assigning` may refuse an unknown product line. */
export async function assign(work: Work, given: z.output<typeof assignmentIn>): Promise<Result<Assignment>> {
  await takeTurn(work)
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  const { memberId, roleId, share } = given
  const [territoryId, productLineId] = [given.territoryId ?? null, given.productLineId ?? null]
  const span = { fromDay: given.fromDay ?? today, untilDay: given.untilDay ?? null }
  const one = { memberId, roleId, share, territoryId, productLineId, ...span }
  const known = await namesKnown(work, one)
  if (!known.ok) return known
  const fine = mayHold(one, await store.assignmentsOf(work, memberId))
  if (!fine.ok) return fine
  const row = await insertRow(work, 'roleAssignments', { id: work.newId(), ...one })
  await record(work, {
    fact: 'role.assigned',
    function: 'manage',
    ...limitsOf(one),
    detail: { memberId, roleId, share },
    rows: [row],
  })
  return ok({ id: row.id, ...one, version: 1 })
}

/** Ends an assignment on a day, lets it go on, or changes its share. */
export async function changeAssignment(
  work: Work,
  id: string,
  patch: z.output<typeof assignmentPatch>,
): Promise<Result<Assignment>> {
  const { version, ...fields } = patch
  await takeTurn(work)
  const before = await store.lockAssignment(work, id)
  if (!before) return refuse('not-found', 'There is no such assignment.')
  const stale = staleUnless(shown(before), version)
  if (stale) return stale
  const others = await store.assignmentsOf(work, before.memberId)
  const fine = mayHold(
    { ...before, ...('untilDay' in fields ? { untilDay: fields.untilDay ?? null } : {}) },
    others,
  )
  if (!fine.ok) return fine
  const change = await patchRow(work, 'roleAssignments', before, fields)
  if (!change) return ok(shown(before))
  const fact = fields.untilDay ? 'role.ended' : 'role.reassigned'
  const { memberId, roleId } = before
  await record(work, {
    fact,
    function: 'manage',
    ...limitsOf(before),
    detail: { memberId, roleId },
    rows: [change],
  })
  return ok(shown(patched(before, change)))
}

interface Named {
  memberId: string
  roleId: string
  territoryId: string | null
  productLineId: string | null
}

async function namesKnown(
  work: Work,
  { memberId, roleId, territoryId, productLineId }: Named,
): Promise<Result<unknown>> {
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return member
  const role = await store.lockRole(work, roleId)
  if (!role || role.binnedAt) return refuse('unknown-role', 'There is no such role.', { field: 'roleId' })
  const territory = territoryId ? await lockTerritory(work, territoryId) : null
  if (territoryId && (!territory || territory.binnedAt)) {
    return refuse('unknown-territory', 'There is no such territory.', { field: 'territoryId' })
  }
  return productLineId ? answerFact(work, 'role.assigning', { productLineId }) : ok(null)
}

const limitsOf = ({ territoryId, productLineId }: Named) => ({ territoryId, productLineId })

function shown(row: Assignment): Assignment {
  const { id, memberId, roleId, share, territoryId, productLineId, fromDay, untilDay, version } = row
  return { id, memberId, roleId, share, territoryId, productLineId, fromDay, untilDay, version }
}
