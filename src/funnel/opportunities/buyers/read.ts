/** The buyer's side as it is shown. */
import { withoutHidden } from '../../../platform/hidden.ts'
import type { Scope } from '../../../platform/scope.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { dealFor } from '../team/store.ts'
import { gapsOf, PARTS } from './buying-centre.ts'
import type { BuyerOut, CentreOut } from './contract.ts'
import { type BuyerRead, buyersRead } from './store.ts'

/** The map of an opportunity with its gaps: who decides first; null when there is no such opportunity. */
export async function buyingCentre(
  work: Work,
  scope: Scope,
  opportunityId: string,
): Promise<CentreOut | null> {
  const deal = await dealFor(work, scope, opportunityId)
  if (!deal) return null
  const buyers = (await buyersRead(work, scope, { opportunityId })).map((row) => shown(work, row))
  const known = buyers.map((one) => ({
    ...{ contactId: one.contact.id, parts: one.parts, strength: one.strength, stance: one.stance },
    ...{ heldById: one.heldBy?.id ?? null, lastTouchOn: one.lastTouchOn },
  }))
  const nameOf = (id: string) => ({
    id,
    name: buyers.find(({ contact }) => contact.id === id)?.contact.name ?? '',
  })
  const centre = {
    opportunityId,
    buyers: buyers.sort(
      (a, b) => weight(b) - weight(a) || a.contact.name.localeCompare(b.contact.name, 'en'),
    ),
    gaps: gapsOf(known, dayOf(work.now, work.actor.workspace.timeZone)).map(({ code, contactId }) => ({
      code,
      contact: contactId ? nameOf(contactId) : null,
    })),
  }
  return withoutHidden(work.actor.rights, centre, { personal: ['buyers', 'gaps'] })
}

/** One person on a map, also from the bin. */
export async function buyer(work: Work, scope: Scope, id: string): Promise<BuyerOut | null> {
  const [row] = await buyersRead(work, scope, { id })
  return row ? shown(work, row) : null
}

// Who decides and approves first, then who has more parts.
function weight({ parts }: BuyerOut): number {
  const first = parts.includes('decider') ? 100 : parts.includes('approver') ? 50 : 0
  return first + parts.reduce((sum, part) => sum + PARTS.length - PARTS.indexOf(part), 0)
}

function shown(work: Work, row: BuyerRead): BuyerOut {
  const { id, version, opportunityId, note, lastTouchAt, binnedAt } = row
  return {
    ...{ id, version, opportunityId, note, lastTouchAt, binnedAt },
    contact: { id: row.contactId, name: row.contactName, title: row.contactTitle },
    parts: row.parts as BuyerOut['parts'],
    strength: row.strength as BuyerOut['strength'],
    stance: row.stance as BuyerOut['stance'],
    heldBy: row.heldByMemberId ? { id: row.heldByMemberId, name: row.heldByName ?? '' } : null,
    lastTouchOn: lastTouchAt && dayOf(lastTouchAt, work.actor.workspace.timeZone),
  }
}
