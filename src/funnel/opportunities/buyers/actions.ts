/** Putting people on the map of the buyer's side, correcting what is known of them, taking them off. */
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import type { Lead } from '../../leads/move.ts'
import { recordOn } from '../actions.ts'
import type { Opportunity } from '../store.ts'
import { dealToHelp } from '../team/actions.ts'
import type { BuyerIn, BuyerPatch } from './contract.ts'
import { areKnown, type Buyer, dealOf, lockBuyer, lockBuyers } from './store.ts'

/** Puts a contact on the map of an opportunity; everybody of its team may. */
export async function addBuyer(work: Work, given: BuyerIn): Promise<Result<{ id: string }>> {
  const found = await dealToHelp(work, given.opportunityId)
  if (!found.ok) return found
  const { opportunity, lead } = found.value
  const not = (await unknown(work, given)) ?? (await alreadyThere(work, given))
  if (not) return not
  const row = await insertRow(work, 'buyers', {
    ...{ id: given.id ?? work.newId(), opportunityId: opportunity.id, leadId: lead.id, binnedAt: null },
    ...{ contactId: given.contactId, parts: given.parts, strength: given.strength, stance: given.stance },
    ...{ heldByMemberId: given.heldByMemberId ?? null, note: given.note || null },
  })
  await tell(work, found.value, 'buyer.added', row)
  return ok({ id: row.id })
}

async function alreadyThere(work: Work, { opportunityId, contactId }: BuyerIn): Promise<Refusal | null> {
  const there = (await lockBuyers(work, opportunityId)).some((one) => one.contactId === contactId)
  if (!there) return null
  return refuse('already-there', 'This person is on the map already. Change what is known of them.', {
    field: 'contactId',
  })
}

async function unknown(
  work: Work,
  { contactId, heldByMemberId }: { contactId?: string; heldByMemberId?: string | null },
): Promise<Refusal | null> {
  const known = await areKnown(work, { contactId, memberId: heldByMemberId })
  if (contactId && !known.contact) {
    return refuse('unknown-reference', 'There is no such person.', { field: 'contactId' })
  }
  if (!heldByMemberId || known.member) return null
  return refuse('unknown-member', 'This colleague does not work here any more.', { field: 'heldByMemberId' })
}

/** Corrects what is known of a person: their parts, how well we know them, where they stand; or takes them back. */
export async function editBuyer(work: Work, id: string, patch: BuyerPatch): Promise<Result<{ id: string }>> {
  const found = await buyerToWork(work, id, patch.version)
  if (!found.ok) return found
  const { buyer } = found.value
  const back = patch.binned === false && buyer.binnedAt !== null
  const not = (await unknown(work, patch)) ?? (back ? await alreadyThere(work, buyer as never) : null)
  if (not) return not
  const { version: _, binned: __, ...said } = patch
  const change = await patchRow(work, 'buyers', buyer, back ? { ...said, binnedAt: null } : said)
  if (change) await tell(work, found.value, back ? 'buyer.restored' : 'buyer.edited', change)
  return ok({ id })
}

/** Takes a person off the map; they can be put back. */
export async function binBuyer(work: Work, id: string): Promise<Result<{ id: string }>> {
  const found = await buyerToWork(work, id, undefined)
  if (!found.ok) return found
  const { buyer } = found.value
  const change = await patchRow(work, 'buyers', buyer, { binnedAt: buyer.binnedAt ?? work.now })
  if (change) await tell(work, found.value, 'buyer.binned', change)
  return ok({ id })
}

interface Found {
  buyer: Buyer
  opportunity: Opportunity
  lead: Lead
}

async function buyerToWork(work: Work, id: string, version: number | undefined): Promise<Result<Found>> {
  const opportunityId = await dealOf(work, id)
  if (!opportunityId) return refuse('not-found', 'There is nobody like that on a map.')
  const found = await dealToHelp(work, opportunityId)
  if (!found.ok) return found
  const buyer = await lockBuyer(work, id)
  return staleUnless(buyer, version) ?? ok({ buyer, ...found.value })
}

function tell(work: Work, { lead, opportunity }: Omit<Found, 'buyer'>, fact: string, row: RowChange) {
  return recordOn(work, lead, opportunity, { fact, detail: { buyerId: row.id }, rows: [row] })
}
