/** Which records an actor may see: an SQL predicate that every read takes. The rules are office/team/rights. */
import type { Scope } from './rights.ts'
import type { Actor } from './work.ts'

export type { Scope } from './rights.ts'

/**
 * What the actor may see of a noun. The predicate names the table by the alias it has in the question: the usual one
 * of the noun (`l` for leads ...) unless another is given. The tenancy is row-level security's.
 */
export function may(actor: Actor, noun: string, alias?: string): Scope {
  return actor.rights.scope(noun, alias)
}
