/** Which records an actor may see: an SQL predicate that every listing read takes. More rights later are new rules here. */
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from './work.ts'

export type Scope = RawBuilder<boolean>

/** What the actor may see of a noun. Today every member of a workspace sees all of it; the tenancy is row-level security's. */
export function may(_actor: Actor, _noun: string): Scope {
  return sql<boolean>`true`
}
