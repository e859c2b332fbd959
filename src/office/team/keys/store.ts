/** The only SQL about API keys (but for the door's own question in actor.ts). */
import { sql } from 'kysely'
import { ID_PATTERN } from '../../../platform/id.ts'
import { paged, readCursor } from '../../../platform/page.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { ApiKey } from './contract.ts'

/** Keys, newest first; of one member, or of everybody when `memberId` is null. */
export async function listKeys(
  work: Work,
  scope: Scope,
  asked: { limit: number; after?: string | undefined; memberId: string | null },
) {
  const [before] = readCursor(asked.after, 1) ?? []
  const { rows } = await sql<ApiKey>`
    select id, member_id, name, access, created_at, revoked_at, version from api_keys
    where workspace_id = ${work.actor.workspaceId} and ${scope}
      and ${asked.memberId ? sql`member_id = ${asked.memberId}` : sql`true`}
      and ${typeof before === 'string' && ID_PATTERN.test(before) ? sql`id < ${before}` : sql`true`}
    order by id desc limit ${asked.limit + 1}`.execute(work.tx)
  return paged(rows, asked.limit, (row) => [row.id])
}

/** A key to be revoked. */
export async function lockKey(work: Work, id: string) {
  return work.tx
    .selectFrom('apiKeys')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
