/**
 * What an actor may see and work, found out once for each request and carried by the actor. The platform only carries
 * it; what the words mean in sales is said where the actor is read (office/team/rights).
 */
import { type RawBuilder, sql } from 'kysely'
import type { Circle } from './access.ts'

/** A predicate of SQL: which records of a question the actor may see. */
export type Scope = RawBuilder<boolean>

export interface Rights {
  /** By level of the funnel. */
  see: Record<string, Circle>
  work: Record<string, Circle>
  /** Whose figures. */
  figures: Pick<Circle, 'all' | 'members'>
  amounts: boolean
  personal: boolean
  /** Sees every record with every field. */
  all: boolean
  /** Which rows of a noun; `alias` is the name its table has in the question. Throws for a noun without a rule. */
  scope: (noun: string, alias?: string) => Scope
}

/** Everything, always. */
export const EVERYTHING: Scope = sql<boolean>`true`
/** Nothing, ever. */
export const NOTHING: Scope = sql<boolean>`false`
