/** Expected outcomes are values: `ok` carries what was done, `refuse` says with a stable code why not. Bugs throw. */

export interface Ok<T> {
  ok: true
  value: T
}

export interface Refusal {
  ok: false
  /** Stable, for programs: `already-claimed`. */
  code: string
  /** One sentence for people: what happened and what to do. */
  message: string
  /** The field of the request that is to blame, in dots: `emails.0`. */
  field?: string
  /** More for programs, such as the current record of a stale change. */
  details?: Record<string, unknown>
}

export type Result<T> = Ok<T> | Refusal

/** What was asked is done; carries the answer. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** What was asked is refused, with a stable code and a sentence for people. */
export function refuse(
  code: string,
  message: string,
  more: { field?: string; details?: Record<string, unknown> } = {},
): Refusal {
  return { ok: false, code, message, ...more }
}

/** The value, or an exception: for callers to whom a refusal would be a bug (the demo, tests). */
export function mustBeOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}: ${result.message}`)
  return result.value
}

/** Tells a changed record from a stale one: the refusal carries the record as it is now. */
export function staleUnless(current: { version: number }, expected: number | undefined): Refusal | null {
  if (expected === undefined || expected === current.version) return null
  return refuse('stale', 'Somebody changed this meanwhile. Look at it as it is now, then change it again.', {
    details: { current },
  })
}
