/** The verbs on opportunities: open, edit, move through the stages. Outcomes, needs and courses have their own files. */
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { asNow, leadToWork } from '../leads/actions.ts'
import { type Lead, stamps } from '../leads/move.ts'
import { mapFrom } from './buyers/first-map.ts'
import type { OpportunityIn, OpportunityPatch } from './contract.ts'
import { cannotEnter, cannotOpen, nameOf, notOpen, type Stage } from './opportunity.ts'
import { known, leadOf, lockAllOf, lockOpportunity, namesFor, type Opportunity, seen } from './store.ts'

export { askCourse, binCourse, editCourse } from './courses.ts'
export { binNeed, editNeed, stateNeed } from './needs.ts'
export { recordOutcome } from './outcomes.ts'
export { cancelWin, closeWithLead, reopenOpportunity } from './reopenings.ts'

/** Opens an opportunity of a lead at convert; a lead may hold several. */
export async function openOpportunity(work: Work, given: OpportunityIn): Promise<Result<Opportunity>> {
  const found = await leadToWork(work, given.leadId)
  if (!found.ok) return found
  const money = moneyAfter(work, { amount: null, currency: null }, given)
  if (!money.ok) return money
  const not = cannotOpen(asNow(found.value)) ?? (await unknownLine(work, given.productLineId))
  return not ?? ok(await open(work, found.value, given))
}

/** The answer to an accepted offer: what the closer takes over is an opportunity, unless one is open from before. */
export async function openOnAccept(work: Work, lead: Lead, packet: unknown): Promise<Result<Opportunity>> {
  const before = (await lockAllOf(work, lead.id)).find(({ state }) => state === 'open')
  if (before) {
    const rows = (await mapFrom(work, lead, before.id, packet)).filter((row) => row !== null)
    if (rows.length > 0) await recordOn(work, lead, before, { fact: 'buyer.added', rows })
    return ok(before)
  }
  const given = { productLineId: lead.productLineId ?? undefined, ...stepOf(lead, packet) }
  return ok(await open(work, lead, given, packet))
}

function stepOf(lead: Lead, packet: unknown) {
  const said = (packet ?? {}) as { nextStep?: string | null; nextStepOn?: string | null }
  return {
    nextStep: said.nextStep || lead.nextStep || undefined,
    nextStepOn: said.nextStepOn || lead.nextStepOn || undefined,
  }
}

async function open(
  work: Work,
  lead: Lead,
  given: Omit<OpportunityIn, 'leadId'>,
  packet: unknown = {},
): Promise<Opportunity> {
  const productLineId = given.productLineId ?? lead.productLineId
  const name =
    given.name ?? nameOf({ ...(await namesFor(work, lead.id, productLineId)), interest: lead.interest })
  const money = { amount: given.amount ?? null, currency: currencyFor(work, given) }
  const values = {
    ...{
      id: given.id ?? work.newId(),
      leadId: lead.id,
      accountId: lead.accountId,
      name,
      productLineId,
      ...money,
    },
    expectedOn: given.expectedOn ?? null,
    stage: 'discover',
    state: 'open',
    lostReason: null,
    nextStep: given.nextStep ?? null,
    nextStepOn: given.nextStepOn ?? null,
    openedAt: work.now,
    stageSince: work.now,
    closedAt: null,
    closedByMemberId: null,
    externalId: null,
    importId: null,
    extras: given.extras ?? {},
  }
  const row = await insertRow(work, 'opportunities', values)
  const opened = { ...values, workspaceId: work.actor.workspaceId, createdAt: work.now, version: 1 }
  const people = await mapFrom(work, lead, opened.id, packet)
  await recordOn(work, lead, opened, { fact: 'opportunity.opened', rows: [row, ...people] })
  return opened
}

function currencyFor(
  work: Work,
  { amount, currency }: { amount?: number | null; currency?: string },
): string | null {
  return amount === undefined || amount === null ? null : (currency ?? work.actor.workspace.currency)
}

async function unknownLine(work: Work, id: string | null | undefined): Promise<Refusal | null> {
  if (!id || (await known(work, 'product_lines', [id])).has(id)) return null
  return refuse('unknown-reference', 'There is no such product line.', { field: 'productLineId' })
}

/** Changes an open opportunity. Another stage is entered when what it takes can be observed. */
export async function editOpportunity(
  work: Work,
  id: string,
  patch: OpportunityPatch,
): Promise<Result<{ id: string }>> {
  const found = await opportunityToWork(work, id, patch.version)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const not =
    notOpen(opportunity) ??
    (await unknownLine(work, patch.productLineId)) ??
    (await cannotMove(work, opportunity, patch.stage))
  if (not) return not
  const money = moneyAfter(work, opportunity, patch)
  if (!money.ok) return money
  const { version: _, ...said } = patch
  const turned = patch.stage !== undefined && patch.stage !== opportunity.stage
  const stageSince = turned ? work.now : undefined
  const change = await patchRow(work, 'opportunities', opportunity, { ...said, ...money.value, stageSince })
  if (!change) return ok({ id })
  const detail: Said['detail'] = turned ? { from: opportunity.stage, to: patch.stage as Stage } : {}
  const fact = turned ? 'opportunity.moved' : 'opportunity.edited'
  await recordOn(work, lead, { ...opportunity, ...said, ...money.value }, { fact, detail, rows: [change] })
  return ok({ id })
}

async function cannotMove(
  work: Work,
  { id, stage }: Opportunity,
  to: Stage | undefined,
): Promise<Refusal | null> {
  return to ? cannotEnter(stage as Stage, to, await seen(work, id)) : null
}

/** The amount and currency after a change: both or neither. Refused for a currency without an amount. */
export function moneyAfter(
  work: Work,
  before: Pick<Opportunity, 'amount' | 'currency'>,
  patch: { amount?: number | null; currency?: string },
): Result<Pick<Opportunity, 'amount' | 'currency'>> {
  const amount = patch.amount === undefined ? before.amount : patch.amount
  if (amount === null && patch.currency) {
    return refuse('amount-missing', 'A currency goes with an amount. Give the amount too.', {
      field: 'amount',
    })
  }
  const currency = patch.currency ?? before.currency ?? undefined
  return ok({ amount, currency: currencyFor(work, { amount, currency }) })
}

/** An opportunity (locked after its lead) that the actor may work. */
export async function opportunityToWork(
  work: Work,
  id: string,
  version?: number,
): Promise<Result<{ opportunity: Opportunity; lead: Lead }>> {
  const leadId = await leadOf(work, id)
  const lead = leadId ? await leadToWork(work, leadId) : null
  if (!lead) return refuse('not-found', 'There is no such opportunity.')
  if (!lead.ok) return lead
  const opportunity = await lockOpportunity(work, id)
  return staleUnless(opportunity, version) ?? ok({ opportunity, lead: lead.value })
}

interface Said {
  fact: string
  function?: string
  at?: string
  detail?: Record<string, string | number | boolean | null>
  rows: (RowChange | null)[]
}

/** Records a fact of an opportunity, stamped with its lead's dimensions and its own product line and amount. */
export async function recordOn(work: Work, lead: Lead, opportunity: Opportunity, said: Said): Promise<void> {
  await record(work, {
    function: 'convert',
    ...stamps(lead),
    opportunityId: opportunity.id,
    productLineId: opportunity.productLineId ?? lead.productLineId,
    amount: opportunity.amount,
    currency: opportunity.currency,
    ...said,
  })
}
