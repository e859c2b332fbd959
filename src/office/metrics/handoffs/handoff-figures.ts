/** The figures of handoffs from their sums: per pair of functions, or of people. An offer to oneself stays out. */
import { sql } from 'kysely'
import { NO_ID } from '../../../platform/id.ts'
import type { Work } from '../../../platform/work.ts'
import { FEW, quantileOf, rateOf } from '../figures.ts'
import { namesOf } from '../store.ts'
import { HANDED, type HandoffFigures, type HandoffFiguresAsked } from './contract.ts'

/** Pairs of people on one page; the busiest first. */
const MOST_PAIRS = 200

interface Sum {
  seam: (typeof HANDED)[number]
  fromMemberId: string
  toMemberId: string
  measure: string
  value: number
  handoffs: number
}

/** What was offered in a window of days and what became of it. */
export async function figuresOfHandoffs(work: Work, asked: HandoffFiguresAsked): Promise<HandoffFigures[]> {
  const sums = await read(work, asked)
  const people = sums.flatMap(({ fromMemberId, toMemberId }) => [fromMemberId, toMemberId])
  const names = await namesOf(work, 'member', [...new Set(people)])
  const person = (id: string) => (id === NO_ID ? null : { id, name: names.get(id) ?? '' })
  return [
    ...Map.groupBy(
      sums,
      ({ seam, fromMemberId, toMemberId }) => `${seam} ${fromMemberId} ${toMemberId}`,
    ).values(),
  ]
    .map((group) => {
      const [{ seam, fromMemberId, toMemberId }] = group as [Sum]
      return { seam, from: person(fromMemberId), to: person(toMemberId), ...figuresOf(group) }
    })
    .sort((a, b) => HANDED.indexOf(a.seam) - HANDED.indexOf(b.seam) || b.offered - a.offered)
    .slice(0, MOST_PAIRS)
}

async function read({ tx, actor }: Work, { by, seam, from, to }: HandoffFiguresAsked): Promise<Sum[]> {
  // One's own circle's, on either side; those of the whole company with all rights to figures.
  const { all, members } = actor.rights.figures
  const who = (column: string) => (by === 'people' ? sql.ref(column) : sql`${NO_ID}::uuid`)
  const { rows } = await sql<Sum>`
    select seam, ${who('from_member_id')} as from_member_id, ${who('to_member_id')} as to_member_id, measure, value,
           sum(handoffs)::int as handoffs
    from handoff_days
    where workspace_id = ${actor.workspaceId}
      and (${all} or from_member_id = any(${members}::uuid[]) or to_member_id = any(${members}::uuid[])) and (${seam ?? null}::text is null or seam = ${seam ?? null})
      and (${from ?? null}::date is null or day >= ${from ?? null}) and (${to ?? null}::date is null or day <= ${to ?? null})
    group by 1, 2, 3, 4, 5 having sum(handoffs) <> 0`.execute(tx)
  return rows
}

/** The figures of one group of sums. */
export function figuresOf(sums: Pick<Sum, 'measure' | 'value' | 'handoffs'>[]) {
  const count = (measure: string) =>
    sums.filter((one) => one.measure === measure).reduce((total, one) => total + one.handoffs, 0)
  const [accepted, rejected, late, touched] = [
    count('accepted'),
    count('rejected'),
    count('late'),
    count('touched'),
  ]
  return {
    offered: count('offered'),
    open: count('open'),
    accepted,
    rejected,
    needsWork: count('needs_work'),
    withdrawn: count('withdrawn'),
    expired: count('expired'),
    acceptance: share(accepted, accepted + rejected),
    business: spread(sums, 'business'),
    clock: spread(sums, 'clock'),
    late: share(late, late + count('inTime')),
    touched: share(touched, touched + count('untouched')),
    reasons: sums
      .filter(({ measure }) => measure.startsWith('reason.'))
      .map(({ measure, handoffs }) => ({ reason: measure.slice('reason.'.length), count: handoffs }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

function share(numerator: number, denominator: number) {
  return { numerator, denominator, rate: denominator < FEW ? null : rateOf(numerator, denominator) }
}

function spread(sums: Pick<Sum, 'measure' | 'value' | 'handoffs'>[], measure: string) {
  const histogram = sums
    .filter((one) => one.measure === measure)
    .map(({ value, handoffs }) => ({ days: value, won: handoffs }))
  const of = histogram.reduce((total, one) => total + one.won, 0)
  if (of < FEW) return { of, median: null, p90: null }
  return { of, median: quantileOf(histogram, 0.5), p90: quantileOf(histogram, 0.9) }
}
