/** What a workspace has few of (members, channels, product lines) is changed one at a time, so that rules about all of them hold. */
import { sql } from 'kysely'
import type { Work } from './work.ts'

/** Waits until nobody else is changing settings of this workspace; the turn ends with the transaction. */
export async function takeTurn(work: Work): Promise<void> {
  // Not FOR UPDATE: that would also wait for every row that refers to the workspace.
  await sql`select 1 from workspaces where workspace_id = ${work.actor.workspaceId} for no key update`.execute(
    work.tx,
  )
}
