/** A submission becomes a lead: opened, told where it came from and what was agreed to, released where the form says so. */
import { record } from '../../../platform/journal.ts'
import type { Result } from '../../../platform/result.ts'
import { insertRow, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { offer, whatIsKnown } from '../../handoffs/offers.ts'
import { cannotOffer } from '../../handoffs/policies/actions.ts'
import { noteConsent } from '../../leads/consents.ts'
import type { Lead } from '../../leads/move.ts'
import { receiveLead } from '../../leads/receive.ts'
import type { Touch, Touches } from './attribution.ts'
import type { FormField } from './form.ts'
import { leadOf } from './opening.ts'
import type { Form } from './store.ts'
import { decide, type Submission } from './submission-store.ts'

/** By what it is known that a person sent it. */
export type Proof = 'work' | 'confirmed' | 'none' | 'person'

/** Opens the lead of a submission, or notes why there is none; the lead's refusal is answered. */
export async function receiveFrom(
  work: Work,
  form: Form,
  submission: Submission,
  proof: Proof,
): Promise<Result<Lead>> {
  const values = submission.given as Record<string, string>
  const fields = form.fields as unknown as FormField[]
  const received = await receiveLead(work, leadOf(form, fields, values, proof !== 'none'))
  if (!received.ok) return received
  const lead = received.value
  const rows = [
    ...(await attributionRows(work, lead.id, submission, form.id)),
    ...(await acceptanceRows(work, lead, submission, proof, form)),
  ]
  const detail = { formId: form.id, proof }
  await record(work, { fact: 'lead.captured', function: 'gather', leadId: lead.id, detail, rows })
  await decide(work, submission.id, {
    state: 'received',
    why: null,
    proof,
    leadId: lead.id,
    decidedAt: work.now,
    memberId: proof === 'person' ? work.actor.memberId : null,
    // The lead has it all now.
    given: null,
    attribution: null,
  })
  // What nothing vouches for is looked at first, wherever the form sends the rest.
  if (form.poolId && proof !== 'none') await release(work, lead, form.poolId)
  return received
}

/** Notes where a lead came from: its first and its last touch, each once. The caller records the rows. */
export async function attributionRows(
  work: Work,
  leadId: string,
  { attribution, at }: { attribution: unknown; at: string },
  formId: string | null = null,
): Promise<RowChange[]> {
  const { first = null, last = null } = (attribution ?? {}) as Partial<Touches>
  const told: [string, Touch | null][] = [
    ['first', first],
    ['last', last],
  ]
  const rows: RowChange[] = []
  for (const [touch, parts] of told) {
    const values = { id: work.newId(), leadId, formId, touch, at }
    if (parts) rows.push(await insertRow(work, 'leadAttribution', { ...values, ...parts }))
  }
  return rows
}

async function acceptanceRows(
  work: Work,
  lead: Lead,
  submission: Submission,
  proof: Proof,
  form: Form,
): Promise<RowChange[]> {
  if (!submission.consentId) return []
  const { email = null, phone = null } = submission.given as Record<string, string>
  const isConfirmed = proof === 'confirmed'
  const { keepsAddress } = form
  const row = await insertRow(work, 'formAcceptances', {
    id: work.newId(),
    formId: form.id,
    consentId: submission.consentId,
    submissionId: submission.id,
    leadId: lead.id,
    contactId: lead.contactId,
    email,
    phone,
    at: submission.at,
    confirmedAt: isConfirmed ? work.now : null,
    address: keepsAddress === 'full' ? submission.address : null,
    addressHash: keepsAddress === 'none' ? null : submission.addressHash,
  })
  const ways = lead.contactId ? await noteConsent(work, lead.contactId, { email, phone }, isConfirmed) : []
  return [row, ...ways]
}

// Where the seam's policy asks for more than the form did, it stays at the desk.
async function release(work: Work, lead: Lead, queueId: string): Promise<void> {
  const seam = 'gather>qualify'
  const known = await whatIsKnown(work, lead, seam, {})
  if (!known.ok || (await cannotOffer(work, seam, known.value))) return
  await offer(work, lead, { seam, to: { queueId }, packet: {} })
}
