/** What the planner knows of the tables. */
import { sql } from 'kysely'
import type { Tx } from './work.ts'

/** Counts the large tables anew, as this transaction sees them: after thousands of rows have come in at once. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await sql`select refresh_statistics()`.execute(tx)
}
