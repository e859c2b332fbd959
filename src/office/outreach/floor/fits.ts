/** Who is for which work, by the limits of their roles and the skills it needs: as routing asks. */
import { rulesOf } from '../../../funnel/handoffs/routing/actions.ts'
import { mismatch } from '../../../funnel/handoffs/routing/candidate.ts'
import { leadFacts } from '../../../funnel/handoffs/routing/facts.ts'
import { peopleAt } from '../../../funnel/handoffs/routing/people.ts'
import type { Work } from '../../../platform/work.ts'
import { LEVELS, type Level } from '../../team/functions.ts'
import type { PieceRow } from './pieces.ts'
import type { Fits } from './plan.ts'

/** Pieces as heavy as the company says, and a test of who is for which. Tasks go to whoever holds their function. */
export async function weighed(work: Work, pieces: PieceRow[]): Promise<{ pieces: PieceRow[]; fits: Fits }> {
  const rules = await rulesOf(work)
  const fine = new Map<string, Set<string>>()
  for (const level of LEVELS) {
    const leadIds = leadsAt(pieces, level)
    if (leadIds.length === 0) continue
    const people = [...(await peopleAt(work, level, rules, [])).values()]
    const asked = leadIds.map((leadId) => ({ leadId, at: work.now }))
    for (const facts of await leadFacts(work, asked, { level, rules, isNew: false })) {
      const able = people.filter((one) => mismatch(one, facts) === null)
      fine.set(`${level} ${facts.leadId}`, new Set(able.map((one) => one.id)))
    }
  }
  const fits: Fits = (piece, memberId) =>
    piece.kind === 'task' || (fine.get(`${piece.function} ${piece.leadId}`)?.has(memberId) ?? true)
  const points = rules.points as Record<string, number>
  return {
    pieces: pieces.map((one) => ({ ...one, points: one.points * (points[one.function] ?? 0) })),
    fits,
  }
}

function leadsAt(pieces: PieceRow[], level: Level): string[] {
  const here = pieces.filter((one) => one.kind !== 'task' && one.function === level)
  return [...new Set(here.flatMap((one) => one.leadId ?? []))]
}
