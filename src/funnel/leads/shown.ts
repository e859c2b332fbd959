/** A lead as every verb answers it. */
import type { z } from 'zod'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { EVERYTHING, type Scope } from '../../platform/rights.ts'
import type { Work } from '../../platform/work.ts'
import { leadToWork } from './actions.ts'
import type { leadOut } from './contract.ts'
import type { Lead } from './move.ts'
import { leadRecord } from './record.ts'

/** Locks a lead the actor may work, moves it, and answers it as it is now. */
export async function moving(work: Work, leadId: string, move: (lead: Lead) => Promise<Result<unknown>>) {
  const lead = await leadToWork(work, leadId)
  if (!lead.ok) return lead
  const moved = await move(lead.value)
  return moved.ok ? shown(work, leadId) : moved
}

/**
 * The lead as it is answered. Who has just moved it sees what came of that, also where it left their sight; who asks
 * for it (`scope`) sees it only within their rights.
 */
export async function shown(
  work: Work,
  leadId: string,
  scope: Scope = EVERYTHING,
): Promise<Result<z.input<typeof leadOut>>> {
  const lead = await leadRecord(work, scope, leadId)
  return lead ? ok(lead as unknown as z.input<typeof leadOut>) : refuse('not-found', 'There is no such lead.')
}
