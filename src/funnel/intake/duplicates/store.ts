/** Pairs: what is read to show them, and to decide about them. */
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import { readCursor } from '../../../platform/page.ts'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { DuplicatePairs } from '../../../tables.ts'
import type { PairOut, pairsPage } from './contract.ts'
import { mayLink, type Noun, SURE } from './pair.ts'
import { sidesOf } from './sides.ts'

export type Pair = Selectable<DuplicatePairs>
type Named = Pair & { decidedByName: string | null }

/** Pairs, the likeliest first; only those of which the actor may see both. */
export async function pairPage(work: Work, query: z.output<typeof pairsPage>): Promise<Named[]> {
  const { tx, actor } = work
  const after = readCursor(query.after, 2)
  const { rows } = await sql<Named>`
    select p.*, m.name as decided_by_name from duplicate_pairs p
    left join members m on m.workspace_id = ${actor.workspaceId} and m.id = p.decided_by
    where p.workspace_id = ${actor.workspaceId} and ${seesBoth(work)}
      ${query.verdict === 'open' ? sql`and p.verdict is null and p.closed_at is null` : sql`and p.verdict = ${query.verdict}`}
      ${query.noun ? sql`and p.noun = ${query.noun}` : sql``}
      ${query.foundBy ? sql`and p.found_by = ${query.foundBy}` : sql``}
      ${query.sure === undefined ? sql`` : sql`and (p.probability >= ${SURE}) = ${query.sure}`}
      ${query.record ? sql`and (p.left_id = ${query.record} or p.right_id = ${query.record})` : sql``}
      ${after ? sql`and (p.probability < ${after[0]} or (p.probability = ${after[0]} and p.id > ${after[1]}::uuid))` : sql``}
    order by p.probability desc, p.id limit ${query.limit + 1}`.execute(tx)
  return rows
}

// Both are asked for, for a pair tells of both.
function seesBoth({ actor }: Work) {
  const ws = actor.workspaceId
  const both = (table: 'contacts' | 'accounts') => {
    const [left, right] = [may(actor, table, 'le'), may(actor, table, 'ri')]
    return sql`exists (select 1 from ${sql.table(table)} le, ${sql.table(table)} ri
      where le.workspace_id = ${ws} and le.id = p.left_id and ri.workspace_id = ${ws} and ri.id = p.right_id
        and ${left} and ${right})`
  }
  return sql`case when p.noun = 'contact' then ${both('contacts')} else ${both('accounts')} end`
}

/** Pairs by their ids, only those of which the actor may see both. */
export async function seenPairs(work: Work, ids: string[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select p.*, null as decided_by_name from duplicate_pairs p
    where p.workspace_id = ${work.actor.workspaceId} and p.id = any(${ids}::uuid[]) and ${seesBoth(work)}`.execute(
    work.tx,
  )
  return rows
}

/** The pair, locked, when the actor may see both; null otherwise, as when there is none. */
export async function lockSeenPair(work: Work, id: string): Promise<Named | null> {
  const { rows } = await sql<Named>`
    select p.*, (select name from members m where m.workspace_id = p.workspace_id and m.id = p.decided_by) as decided_by_name
    from duplicate_pairs p
    where p.workspace_id = ${work.actor.workspaceId} and p.id = ${id} and ${seesBoth(work)} for update of p`.execute(
    work.tx,
  )
  return rows[0] ?? null
}

/** Pairs as they are answered, in their order. One whose record has gone meanwhile is left out. */
export async function shownPairs(work: Work, rows: Named[]): Promise<PairOut[]> {
  const ids = (noun: Noun) =>
    rows.filter((row) => row.noun === noun).flatMap((row) => [row.leftId, row.rightId])
  const sides = await sidesOf(work, {
    contact: [...new Set(ids('contact'))],
    account: [...new Set(ids('account'))],
  })
  return rows.flatMap((row) => {
    const [left, right] = [sides.get(row.leftId), sides.get(row.rightId)]
    return left && right ? [{ ...shown(row), left, right }] : []
  })
}

function shown(row: Named): Omit<PairOut, 'left' | 'right'> {
  const { id, version, probability, fields, foundAt, decidedAt, closedAt } = row
  return {
    ...{ id, version, probability, fields, foundAt, decidedAt, closedAt },
    noun: row.noun as Noun,
    sure: mayLink(row.noun, row),
    foundBy: row.foundBy as PairOut['foundBy'],
    verdict: row.verdict as PairOut['verdict'],
    decidedBy: row.decidedBy ? { id: row.decidedBy, name: row.decidedByName ?? '' } : null,
  }
}
