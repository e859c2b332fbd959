/** Completing or correcting a lead. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { patched, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { leadToWork } from './actions.ts'
import { type Lead, stamps } from './move.ts'
import { expectedOf } from './opening.ts'
import { seesAccount, seesContacts } from './sight.ts'
import { factsOf, stampFor } from './stamping.ts'

type Edit = { version: number; expectedValue?: { amount: number; currency?: string } | null } & Partial<
  Pick<
    Lead,
    | 'channelId'
    | 'campaignId'
    | 'productLineId'
    | 'territoryId'
    | 'accountId'
    | 'contactId'
    | 'interest'
    | 'directness'
    | 'tags'
    | 'skills'
    | 'nextStep'
    | 'nextStepOn'
    | 'extras'
  >
>

/** Completes or corrects a lead. Refused when somebody changed it meanwhile. */
export async function editLead(work: Work, id: string, edit: Edit): Promise<Result<Lead>> {
  const found = await leadToWork(work, id)
  if (!found.ok) return found
  const stale = staleUnless(found.value, edit.version)
  if (stale) return stale
  const { version: _, expectedValue, ...rest } = edit
  const patch = expectedValue === undefined ? rest : { ...rest, ...expectedOf(work, expectedValue) }
  if (
    (patch.accountId === null && !found.value.contactId) ||
    (patch.contactId === null && !found.value.accountId)
  ) {
    return refuse('nobody-meant', 'A lead needs a company or a person.', { field: 'contactId' })
  }
  const unknown = await unknownReference(work, patch)
  if (unknown) return unknown
  const stamp = await restamped(work, found.value, patch)
  const change = await patchRow(work, 'leads', found.value, { ...patch, ...stamp })
  const lead = patched(found.value, change)
  if (change)
    await record(work, { fact: 'lead.edited', function: lead.level, ...stamps(lead), rows: [change] })
  return ok(lead)
}

// A territory that is given is a person's choice, one taken away is left to the rules again. Facts that change move
// a lead by themselves only while it is being sorted: later a move is somebody's decision.
async function restamped(work: Work, lead: Lead, patch: Partial<Lead>): Promise<Partial<Lead>> {
  if (patch.territoryId) return { territoryBy: 'hand' }
  const asked = patch.territoryId === null
  const facts = ['accountId', 'productLineId', 'expectedAmount'] as const
  const sorted = lead.level === 'gather' && lead.territoryBy !== 'hand' && facts.some((one) => one in patch)
  return asked || sorted ? stampFor(work, await factsOf(work, { ...lead, ...patch })) : {}
}

const REFERENCES = {
  channelId: 'channels',
  campaignId: 'campaigns',
  productLineId: 'productLines',
  territoryId: 'territories',
  accountId: 'accounts',
  contactId: 'contacts',
} as const

/** The refusal of an edit that names what is not there, or not to be seen; null when all is. */
export async function unknownReference(work: Work, patch: Partial<Lead>) {
  for (const [field, table] of Object.entries(REFERENCES)) {
    const id = patch[field as keyof Lead]
    if (typeof id !== 'string') continue
    const row = await work.tx
      .selectFrom(table)
      .select('id')
      .where('workspaceId', '=', work.actor.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    const unseen =
      (table === 'accounts' && !(await seesAccount(work, id))) ||
      (table === 'contacts' && !(await seesContacts(work, [id])))
    if (!row || unseen)
      return refuse('unknown-reference', `${field} names nothing in this workspace.`, { field })
  }
  return null
}
