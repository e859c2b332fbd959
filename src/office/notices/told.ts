/** What the rules of telling read, and what they say. */
import type { AnyKind } from './notice.ts'

/** A fact of the journal, as far as the rules read it; rows under the names of the database. */
export interface Told {
  id: string
  fact: string
  at: string
  actorKind: string
  actorMemberId: string | null
  leadId: string | null
  accountId: string | null
  detail: Record<string, unknown>
  rows: { table: string; id: string; set: Record<string, unknown> }[]
}

/** An offer that a fact is about. */
export interface Offer {
  id: string
  seam: string
  fromMemberId: string | null
  toMemberId: string | null
  toQueueId: string | null
}

/** What the rules must know beside the facts. */
export interface Known {
  offers: Map<string, Offer>
  /** Who draws from a queue. */
  pools: Map<string, string[]>
  /** Whom a request to nobody by name is put to, by its kind. */
  asked: Map<string, string[]>
}

/** One notice to be. */
export interface Notice {
  journalId: string
  memberId: string
  kind: AnyKind
  code: string
  byMemberId: string | null
  leadId: string | null
  accountId: string | null
  handoffId: string | null
  activityId: string | null
  queueId: string | null
  detail: Record<string, string | number | null>
  at: string
}

/** What a rule says: to whom, what, about what. */
export type To = Pick<Notice, 'memberId' | 'kind' | 'code'> &
  Partial<Pick<Notice, 'handoffId' | 'activityId' | 'queueId' | 'detail'>>

/** A code or an id, where there is one. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
