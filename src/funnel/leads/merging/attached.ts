/**
 * What hangs on a company or a person: by which columns rows point at them. Every module says so of its own tables;
 * ATTACHED in src/answers.ts gathers them, and a test finds a column that nobody named.
 */
import type { TableName } from '../../../platform/rows.ts'
import type { MergedNoun } from './merge.ts'

type Row = Record<string, unknown>

export interface Attached {
  table: TableName
  /** The column that points at the record; a list of ids where `list` is said. */
  column: string
  list?: true
  /**
   * With these columns the same, only one row may stand (an empty list: one for the record). The survivor's stays and
   * the other is binned where it is.
   */
  once?: readonly string[]
  /** What the row that stays takes over from the one that is binned. */
  combine?: (stays: Row, binned: Row) => Row
  /** Told by `noun` besides: a table that keeps rows of several nouns. */
  noun?: true
}

export type AttachedTo = Record<MergedNoun, readonly Attached[]>

/** What of leads, and of the company's own order before them, hangs on people and companies. */
export const ATTACHED_OF_LEADS: AttachedTo = {
  contact: [
    { table: 'leads', column: 'contactId' },
    { table: 'suppressions', column: 'contactId' },
    { table: 'formerValues', column: 'nounId', noun: true },
  ],
  account: [
    { table: 'leads', column: 'accountId' },
    { table: 'contacts', column: 'accountId' },
    { table: 'suppressions', column: 'accountId' },
    { table: 'territoryRules', column: 'accountIds', list: true },
    { table: 'formerValues', column: 'nounId', noun: true },
  ],
}
