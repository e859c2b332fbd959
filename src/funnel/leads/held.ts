/** Who leaves the team leaves no open lead behind: the answer to `member.leaving`. */
import { sql } from 'kysely'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'

/** Refuses as long as the member owns open leads, and says how many. */
export async function mustHoldNoLeads(work: Work, { memberId }: { memberId: string }): Promise<Result<null>> {
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from leads
    where workspace_id = ${work.actor.workspaceId} and owner_member_id = ${memberId} and state <> 'closed'`.execute(
    work.tx,
  )
  const held = rows[0]?.held ?? 0
  if (held === 0) return ok(null)
  const message = `This member still holds ${held} open ${held === 1 ? 'lead' : 'leads'}. Reassign them first.`
  return refuse('holds-leads', message, { details: { held } })
}
