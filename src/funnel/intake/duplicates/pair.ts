/**
 * A pair: two people, or two companies, that may be one. The matcher finds it and says why; a person says whether it
 * is so. "Not the same" holds for good: neither a file nor a look through the book proposes or joins the two again.
 */
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { THRESHOLDS } from '../matching/score.ts'
import type { FieldSaid } from './contract.ts'

export type Noun = 'contact' | 'account'
export type Said = 'same' | 'different'
export type FoundBy = 'entry' | 'import' | 'book'

/** From here on two records are as good as certainly one. */
export const SURE = THRESHOLDS.link

/**
 * Alike enough to be joined without asking: likely, no name against it, and something besides the name that is the very
 * same. Colleagues share a company, a telephone and often a family name; they are joined by nobody but a person.
 */
export function mayLink(
  noun: string,
  { probability, fields }: { probability: number; fields: readonly FieldSaid[] },
): boolean {
  if (probability < SURE) return false
  const speaks = (name: string) => fields.find(({ field }) => field === name)?.weight ?? 0
  const names = noun === 'contact' ? ['given', 'family'] : ['company']
  return names.every((name) => speaks(name) > 0) && fields.some(isTie)
}

const TIES = ['email', 'phone', 'company', 'domain', 'identifier', 'birthDate', 'postcode', 'city']

function isTie({ field, level, weight }: FieldSaid): boolean {
  return weight > 0 && level === 'exact' && TIES.includes(field)
}

/** Two records that are alike. */
export interface Alike {
  noun: Noun
  leftId: string
  rightId: string
  probability: number
  fields: FieldSaid[]
}

/** The two in the order in which a pair is kept, so that it is kept once. */
export function inOrder(one: string, other: string): { leftId: string; rightId: string } {
  return one < other ? { leftId: one, rightId: other } : { leftId: other, rightId: one }
}

/** One name for two records, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/**
 * May this be said of the pair now. Null when it was said already. Who changes a word that was given must have seen
 * it: two people who decide at once do not overrule each other unknowingly.
 */
export function decide(
  pair: { verdict: string | null; closedAt: string | null; version: number },
  said: Said,
  seen: number | undefined,
): Result<{ verdict: Said } | null> {
  const stale = staleUnless(pair, seen)
  if (stale) return stale
  if (pair.verdict === said) return ok(null)
  if (pair.verdict !== null && seen === undefined)
    return refuse('decided-already', 'Somebody decided about these two already. Look at it, then change it.')
  if (pair.closedAt !== null)
    return refuse('pair-closed', 'One of the two is gone: there is nothing left to decide.')
  return ok({ verdict: said })
}
