/**
 * Credited value: what each person has won as each function, by the shares that were stamped when it was won. The
 * parts of a deal sum to the deal, so that the figures of all sum to what was sold.
 */
import { sql } from 'kysely'
import type { Day } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { FUNCTIONS } from '../team/functions.ts'
import type { CreditsOut } from './contract.ts'
import { FEW, rateOf } from './figures.ts'
import { namesOf } from './store.ts'
import { seesFiguresOf } from './whose.ts'

interface Row {
  memberId: string
  function: string
  currency: string
  won: number
  lost: number
  wonShare: number
  lostShare: number
  amount: number
}

/** Each person's credit for each function they had a share as, in a window of days. */
export async function creditedValue(
  work: Work,
  window: { from: Day | null; to: Day | null },
): Promise<CreditsOut['items']> {
  const rows = (await creditSums(work, window)).filter((row) => seesFiguresOf(work.actor, row.memberId))
  const names = await namesOf(
    work,
    'member',
    rows.map((row) => row.memberId),
  )
  const each = Map.groupBy(rows, (row) => `${row.function} ${row.memberId}`)
  const place = (fn: string) => (FUNCTIONS as readonly string[]).indexOf(fn)
  return [...each.values()]
    .map((ofOne) => credited(ofOne, names))
    .sort((a, b) => place(a.function) - place(b.function) || a.member.name.localeCompare(b.member.name, 'en'))
}

function credited(rows: Row[], names: Map<string, string>): CreditsOut['items'][number] {
  const [{ memberId, function: fn }] = rows as [Row]
  const sum = (of: 'won' | 'lost' | 'wonShare' | 'lostShare') =>
    rows.reduce((total, row) => total + row[of], 0)
  const [won, lost, wonShare, lostShare] = [sum('won'), sum('lost'), sum('wonShare'), sum('lostShare')]
  return {
    member: { id: memberId, name: names.get(memberId) ?? '' },
    function: fn as CreditsOut['items'][number]['function'],
    ...{ won, lost, wonShare, lostShare },
    // Narrow: of what was decided. A deal with half a share counts half.
    rate: won + lost < FEW ? null : rateOf(wonShare, wonShare + lostShare),
    sums: rows.filter((row) => row.currency !== '').map(({ currency, amount }) => ({ currency, amount })),
  }
}

async function creditSums(
  { tx, actor }: Work,
  { from, to }: { from: Day | null; to: Day | null },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select member_id, function, currency, sum(won)::int as won, sum(lost)::int as lost, sum(won_share)::bigint as won_share,
           sum(lost_share)::bigint as lost_share, sum(amount)::bigint as amount
    from credit_days
    where workspace_id = ${actor.workspaceId}
      and (${from}::date is null or day >= ${from}) and (${to}::date is null or day <= ${to})
    group by member_id, function, currency having sum(won) + sum(lost) > 0
    order by currency`.execute(tx)
  return rows
}
