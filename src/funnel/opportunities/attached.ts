/** What of deals hangs on people and companies: the buyer's side, who stated a need, the deals themselves. */
import type { AttachedTo } from '../leads/merging/attached.ts'

const STRENGTHS = ['none', 'weak', 'good', 'strong']

export const ATTACHED_DEALS: AttachedTo = {
  contact: [
    { table: 'buyers', column: 'contactId', once: ['opportunityId'], combine: oneBuyer },
    { table: 'needs', column: 'statedByContactId' },
  ],
  account: [{ table: 'opportunities', column: 'accountId' }],
}

// One person in one deal: all their parts, the better of the two acquaintances, both notes.
function oneBuyer(stays: Record<string, unknown>, binned: Record<string, unknown>) {
  const of = (row: Record<string, unknown>) =>
    row as { parts: string[]; strength: string; note: string | null }
  const [ours, theirs] = [of(stays), of(binned)]
  const strength = [ours.strength, theirs.strength].sort(
    (a, b) => STRENGTHS.indexOf(b) - STRENGTHS.indexOf(a),
  )[0]
  return {
    parts: [...new Set([...ours.parts, ...theirs.parts])],
    strength,
    stance: stays.stance === 'unknown' ? binned.stance : stays.stance,
    heldByMemberId: stays.heldByMemberId ?? binned.heldByMemberId,
    note: [...new Set([ours.note, theirs.note].filter((note) => note))].join('\n') || null,
  }
}
