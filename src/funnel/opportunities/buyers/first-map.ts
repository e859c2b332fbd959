/** What is known of the buyer's side when an opportunity opens: whom the packet names, and the lead's own contact. */
import { insertRows, patchRow, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { lastHolder } from '../../leads/actions.ts'
import type { Lead } from '../../leads/move.ts'
import { type BuyingPart, inOrder, partsIn } from './buying-centre.ts'
import { type Buyer, lockBuyers } from './store.ts'

/**
 * The rows that put them on the map. Who is there already gains parts and loses none: what was learnt at convert
 * stays when a lead comes by a second time.
 */
export async function mapFrom(
  work: Work,
  lead: Lead,
  opportunityId: string,
  packet: unknown,
): Promise<(RowChange | null)[]> {
  const named = whoIsNamed(lead, packet)
  const there = new Map((await lockBuyers(work, opportunityId)).map((one) => [one.contactId, one]))
  const changes: (RowChange | null)[] = []
  for (const [contactId, parts] of named) {
    const one = there.get(contactId)
    if (one) changes.push(await learn(work, one, parts))
  }
  const newcomers = [...named].filter(([contactId]) => !there.has(contactId))
  return [...changes, ...(await putOnMap(work, lead, opportunityId, newcomers))]
}

function whoIsNamed(lead: Lead, packet: unknown): Map<string, BuyingPart[]> {
  const said = (packet ?? {}) as { buyingCentre?: { contactId: string; as: string }[] }
  const named = new Map<string, BuyingPart[]>(lead.contactId ? [[lead.contactId, []]] : [])
  for (const { contactId, as } of Array.isArray(said.buyingCentre) ? said.buyingCentre : [])
    named.set(contactId, inOrder([...(named.get(contactId) ?? []), ...partsIn(as)]))
  return named
}

function learn(work: Work, one: Buyer, parts: BuyingPart[]): Promise<RowChange | null> {
  return patchRow(work, 'buyers', one, { parts: inOrder([...(one.parts as BuyingPart[]), ...parts]) })
}

// The lead's own contact has been talked to while it was qualified, by who qualified it. Of the others only the name is known.
async function putOnMap(
  work: Work,
  lead: Lead,
  opportunityId: string,
  people: [string, BuyingPart[]][],
): Promise<RowChange[]> {
  if (people.length === 0) return []
  const qualifier = await lastHolder(work.tx, work.actor.workspaceId, lead.id, 'qualify')
  return insertRows(
    work,
    'buyers',
    people.map(([contactId, parts]) => {
      const talkedTo = contactId === lead.contactId && qualifier !== null
      return {
        ...{
          id: work.newId(),
          opportunityId,
          leadId: lead.id,
          contactId,
          parts,
          stance: 'unknown',
          note: null,
        },
        ...{
          strength: talkedTo ? 'weak' : 'none',
          heldByMemberId: talkedTo ? qualifier : null,
          binnedAt: null,
        },
      }
    }),
  )
}
