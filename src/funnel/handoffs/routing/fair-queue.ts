/**
 * Whose turn it is in a pool (domain words, 3.6: a virtual-time fair queue). Each member has a v that grows by the cost
 * of what they are given through their weight; the least v is next. Who joins or comes back starts level with the
 * rest: neither flooded nor punished for having been away.
 */
import type { Instant } from '../../../platform/time.ts'

export interface Turn {
  memberId: string
  v: number
  /** The v at which the last turn began: the pool's own time never falls behind it. */
  began: number
  lastAt: Instant | null
  /** Could be given something when the pool was last looked at. */
  active: boolean
}

/** Somebody of whom the pool knows nothing yet. */
export function newTurn(memberId: string): Turn {
  return { memberId, v: 0, began: 0, lastAt: null, active: false }
}

/** The turns as they stand now: who can be given something again is level with those who could all the time. */
export function levelled(turns: readonly Turn[], present: ReadonlySet<string>): Turn[] {
  const floor = levelOf(turns, present)
  return turns.map((turn) => {
    const active = present.has(turn.memberId)
    const returns = active && !turn.active
    return { ...turn, active, v: returns ? Math.max(turn.v, floor) : turn.v }
  })
}

// The least v of those who stayed; where nobody did, the time at which the pool stood still.
function levelOf(turns: readonly Turn[], present: ReadonlySet<string>): number {
  const stayed = turns.filter((turn) => turn.active && present.has(turn.memberId)).map((turn) => turn.v)
  return stayed.length > 0 ? Math.min(...stayed) : Math.max(0, ...turns.map((turn) => turn.began))
}

/** Who of those able is next: the least v, then the longest without, then the id. Null when nobody is able. */
export function nextOf(turns: readonly Turn[], able: ReadonlySet<string>): string | null {
  const [next] = turns.filter((turn) => able.has(turn.memberId)).sort(before)
  return next?.memberId ?? null
}

/** What a lead adds to v: a heavier share passes more slowly. Weight is in percent of a full share. */
export function priceOf(cost: number, weight: number): number {
  return (cost * 100) / weight
}

/** The turns after one was given something. */
export function charged(turns: readonly Turn[], memberId: string, price: number, at: Instant): Turn[] {
  return turns.map((turn) =>
    turn.memberId === memberId ? { ...turn, began: turn.v, v: turn.v + price, lastAt: at } : turn,
  )
}

/** A turn given back: what was given was nothing to work on. */
export function refunded(turn: Turn, price: number): Turn {
  return { ...turn, v: turn.v - price }
}

function before(a: Turn, b: Turn): number {
  return a.v - b.v || compare(a.lastAt ?? '', b.lastAt ?? '') || compare(a.memberId, b.memberId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
