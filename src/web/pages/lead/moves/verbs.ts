import type { Verb } from '../lead.ts'

/** The key of each move on a record; two share one only where they are never legal together. */
export const VERB_KEYS: Partial<Record<Verb, string>> = {
  sort: 's',
  claim: 't',
  release: 'h',
  offer: 'h',
  accept: 'a',
  reject: 'r',
  needsWork: 'w',
  withdraw: 'b',
  return: 'r',
  notNow: 'z',
  wake: 'w',
  refuse: 'd',
  disqualify: 'd',
  merge: 'M',
  unmerge: 'M',
  reassign: 'o',
  reopen: 'o',
  reattempt: 'a',
  newNeed: 'f',
}

/** The moves that stand as buttons, in order; the others are in the menu. */
export const MAIN: readonly Verb[] = [
  'accept',
  'reject',
  'needsWork',
  'withdraw',
  'claim',
  'sort',
  'offer',
  'release',
  'wake',
  'win',
  'newNeed',
  'reattempt',
  'reopen',
  'unmerge',
  'return',
]

export const DANGER: readonly Verb[] = ['refuse', 'disqualify', 'suppress', 'lose', 'cancel']

/** Moves that need no more than the wish. */
export const AT_ONCE: readonly Verb[] = ['sort', 'claim', 'wake', 'accept', 'unmerge']

/** The list of reasons a verb is asked for. */
export function reasonsOf(verb: Verb, level: string): string | null {
  if (verb === 'return') return level === 'qualify' ? 'badData' : 'returned'
  const lists: Partial<Record<Verb, string>> = {
    refuse: 'refuse',
    disqualify: 'disqualify',
    reject: 'reject',
    needsWork: 'needsWork',
    withdraw: 'withdraw',
    suppress: 'suppress',
    reopen: 'reopen',
  }
  return lists[verb] ?? null
}
