/** What every verb is handed: the transaction, the instant, who acts, and a maker of ids. */
import type { Kysely } from 'kysely'
import type { DB } from '../tables.ts'
import type { Access } from './access.ts'
import type { Result } from './result.ts'
import type { Rights } from './rights.ts'
import type { Instant } from './time.ts'

export type Tx = Kysely<DB>

/** A role assignment the actor holds now, as far as stamping facts needs it. */
export interface HeldAssignment {
  id: string
  functions: string[]
  share: number
  fromDay: string
  /** How many kinds of limits (territory, product line, channel, deal size) it names: the most specific one is stamped. */
  limits: number
}

export interface Actor {
  workspaceId: string
  workspace: { slug: string; name: string; timeZone: string; currency: string }
  kind: 'member' | 'key' | 'import' | 'system'
  /** Null for the system itself. */
  memberId: string | null
  userId: string | null
  name: string
  access: Access
  timeZone: string
  assignments: HeldAssignment[]
  rights: Rights
}

/** Something others may be looking at has changed. */
export interface Touched {
  noun: string
  id: string
  version: number
}

export interface Work {
  tx: Tx
  now: Instant
  actor: Actor
  newId: () => string
  /** Filled while working, told to live listeners after the commit. */
  touched: Touched[]
  /** What later modules answer to a fact in the same transaction: the table in app.ts. */
  answers: Answers
}

// biome-ignore lint/suspicious/noExplicitAny: each fact carries its own details; app.ts pairs them
export type Answers = Partial<Record<string, (work: Work, details: any) => Promise<Result<unknown>>>>

/** Lets the later module answer a fact; its refusal undoes the whole step. */
export async function answerFact(work: Work, fact: string, details: object): Promise<Result<unknown>> {
  const answer = work.answers[fact]
  return answer ? answer(work, details) : { ok: true, value: null }
}

/** The assignment a fact is stamped with: most specific, then largest share, then oldest; null when none. */
export function assignmentFor(actor: Actor, fn: string | null): string | null {
  const held = actor.assignments.filter((one) => fn !== null && one.functions.includes(fn))
  held.sort(
    (a, b) => b.limits - a.limits || b.share - a.share || order(a.fromDay, b.fromDay) || order(a.id, b.id),
  )
  return held[0]?.id ?? null
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The functions a person holds now, each once. */
export function functionsOf(actor: Actor): string[] {
  return [...new Set(actor.assignments.flatMap((one) => one.functions))]
}
