/**
 * Receives many leads in one call: each as `POST /leads` would, with the same rows and facts, in a savepoint of its own,
 * so that one that is refused takes nothing else with it. Sent again, those that are here are left as they are.
 */
import { sql } from 'kysely'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { leadIn } from '../../leads/contract.ts'
import { receiveLead } from '../../leads/receive.ts'
import type { BatchedLead, LeadBatchIn, LeadBatchOut } from './contract.ts'
import { leadsKnown } from './store.ts'

/** Receives them in their order. Refused as a whole only when all or none were wanted and one is refused. */
export async function receiveBatch(work: Work, { leads, all }: LeadBatchIn): Promise<Result<LeadBatchOut>> {
  const known = await leadsKnown(work, leads)
  const items: BatchedLead[] = []
  for (const [index, lead] of leads.entries()) {
    const item = await receiveOne(work, index, lead, known)
    if (all && item.outcome === 'refused') return noneOf(item)
    items.push(item)
  }
  const count = (outcome: BatchedLead['outcome']) => items.filter((one) => one.outcome === outcome).length
  return ok({ received: count('received'), known: count('known'), refused: count('refused'), items })
}

async function receiveOne(
  work: Work,
  index: number,
  lead: Record<string, unknown>,
  known: Map<string, string>,
): Promise<BatchedLead> {
  const keys = [lead.id, lead.externalId].filter((key) => typeof key === 'string')
  const here = keys.map((key) => known.get(key)).find((id) => id !== undefined)
  const nothing = { code: null, field: null, message: null }
  if (here) return { index, outcome: 'known', id: here, ...nothing }
  const read = leadIn.safeParse(lead)
  if (!read.success) return unreadable(index, read.error.issues[0])
  const received = await inSavepoint(work, () => receiveLead(work, read.data))
  if (!received.ok) return refusedAs(index, received)
  const { id } = received.value
  for (const key of [id, ...keys]) known.set(key, id)
  return { index, outcome: 'received', id, ...nothing }
}

function unreadable(index: number, issue: { path: PropertyKey[]; message: string } | undefined): BatchedLead {
  const field = issue?.path.map(String).join('.') || null
  return { index, outcome: 'refused', id: null, code: 'invalid', field, message: issue?.message ?? null }
}

function refusedAs(index: number, { code, field, message }: Refusal): BatchedLead {
  return { index, outcome: 'refused', id: null, code, field: field ?? null, message }
}

function noneOf({ index, code, field, message }: BatchedLead): Refusal {
  const says = `Lead ${index} is refused (${code}): ${message} None was received.`
  return refuse('one-refused', says, {
    field: ['leads', index, field].filter((part) => part !== null).join('.'),
  })
}

async function inSavepoint<T>(work: Work, task: () => Promise<Result<T>>): Promise<Result<T>> {
  await sql`savepoint one_lead`.execute(work.tx)
  const touched = work.touched.length
  const done = await task()
  if (!done.ok) {
    await sql`rollback to savepoint one_lead`.execute(work.tx)
    work.touched.length = touched
  }
  await sql`release savepoint one_lead`.execute(work.tx)
  return done
}
