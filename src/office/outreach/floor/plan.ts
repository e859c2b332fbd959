/**
 * Sharing out work anew: somebody is away, or has more than they can hold. Who would get what, and why, is worked out
 * first and shown; nothing moves before a manager confirms it. Work of one company stays with one person, a stand-in
 * comes first, then whoever has most room; nobody is filled over their capacity.
 */

export const KINDS = ['lead', 'task', 'offer'] as const
/** A lead to own, a task to do, an offer to answer. */
export type Kind = (typeof KINDS)[number]

export const WHY = ['with_lead', 'same_company', 'stand_in', 'most_room'] as const
/** Why a piece of work goes to whom it goes. */
export type Why = (typeof WHY)[number]

export const WHY_LEFT = ['nobody_holds', 'nobody_fits', 'all_full', 'being_offered'] as const
/** Why a piece of work stays where it is. */
export type WhyLeft = (typeof WHY_LEFT)[number]

export interface Piece {
  kind: Kind
  id: string
  leadId: string | null
  accountId: string | null
  function: string
  /** What it weighs in its holder's capacity. */
  points: number
  /** Its lead is being offered to somebody: it is answered or withdrawn first. */
  isOffered: boolean
}

export interface Taker {
  memberId: string
  /** The functions they hold, with the percent of their time: who gives it half the time gets half as much. */
  shares: Readonly<Record<string, number>>
  load: number
  capacity: number | null
  standsIn: boolean
}

export interface Plan<P extends Piece> {
  moves: (P & { toMemberId: string; why: Why })[]
  left: (P & { whyLeft: WhyLeft })[]
  /** What everybody in question would hold afterwards. */
  loads: Map<string, number>
}

/** Is somebody for this piece, by the limits of their roles. */
export type Fits = (piece: Piece, memberId: string) => boolean

/** Shares pieces out, in the order in which they are given. */
export function spread<P extends Piece>(pieces: P[], takers: Taker[], fits: Fits = () => true): Plan<P> {
  const loads = new Map(takers.map((one) => [one.memberId, one.load]))
  const plan: Plan<P> = { moves: [], left: [], loads }
  // Leads first: their tasks and offers follow them.
  for (const piece of pieces.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))) {
    if (piece.kind === 'lead' && piece.isOffered) plan.left.push({ ...piece, whyLeft: 'being_offered' })
    else place(plan, piece, takers, fits)
  }
  return plan
}

function place<P extends Piece>(plan: Plan<P>, piece: P, takers: Taker[], fits: Fits): void {
  const holders = takers.filter((one) => one.shares[piece.function] !== undefined)
  const fit = holders.filter((one) => fits(piece, one.memberId))
  const free = fit.filter((one) => hasRoom(plan.loads, one, piece.points))
  const found = choose(plan, piece, free)
  if (!found) {
    const whyLeft = holders.length === 0 ? 'nobody_holds' : fit.length === 0 ? 'nobody_fits' : 'all_full'
    plan.left.push({ ...piece, whyLeft })
    return
  }
  const { taker, why } = found
  plan.loads.set(taker.memberId, (plan.loads.get(taker.memberId) ?? 0) + piece.points)
  plan.moves.push({ ...piece, toMemberId: taker.memberId, why })
}

function choose<P extends Piece>(
  { moves, loads }: Plan<P>,
  piece: P,
  free: Taker[],
): { taker: Taker; why: Why } | null {
  const among = (memberId: string | undefined) => free.find((one) => one.memberId === memberId)
  const lead = piece.leadId && moves.find((one) => one.leadId === piece.leadId)
  const withLead = lead ? among(lead.toMemberId) : undefined
  if (withLead) return { taker: withLead, why: 'with_lead' }
  const company = piece.accountId && moves.find((one) => one.accountId === piece.accountId)
  const sameCompany = company ? among(company.toMemberId) : undefined
  if (sameCompany) return { taker: sameCompany, why: 'same_company' }
  const standIn = free.find((one) => one.standsIn)
  if (standIn) return { taker: standIn, why: 'stand_in' }
  const [roomiest] = free.toSorted(
    (a, b) => fullness(loads, a, piece) - fullness(loads, b, piece) || order(a, b),
  )
  return roomiest ? { taker: roomiest, why: 'most_room' } : null
}

/** How full somebody would be: what they hold by the time they give to the function. */
function fullness(loads: Map<string, number>, { memberId, shares }: Taker, piece: Piece): number {
  return ((loads.get(memberId) ?? 0) + 1) / Math.max(1, shares[piece.function] ?? 0)
}

function hasRoom(loads: Map<string, number>, { memberId, capacity }: Taker, points: number): boolean {
  return capacity === null || points === 0 || (loads.get(memberId) ?? 0) + points <= capacity
}

const order = (a: Taker, b: Taker) => (a.memberId < b.memberId ? -1 : 1)

/** Somebody holds more than they can, or far more than those beside them: twice the middle, and five more at least. */
export function isOver(load: number, capacity: number | null, peers: number[]): boolean {
  if (capacity !== null) return load > capacity
  const middle = median(peers)
  return peers.length > 1 && load >= 2 * middle && load - middle >= 5
}

/** How many points must go so that somebody holds no more than they can, or no more than those beside them. */
export function excess(load: number, capacity: number | null, peers: number[]): number {
  return Math.max(0, load - (capacity ?? level(peers)))
}

/** What each would hold if all held the same. */
export function level(peers: number[]): number {
  return Math.ceil(peers.reduce((sum, one) => sum + one, 0) / Math.max(1, peers.length))
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
