/** The only SQL about the workspace's own row. */
import type { Work } from '../../../platform/work.ts'

/** The workspace. */
export async function readWorkspace(work: Work) {
  return ofWorkspace(work).executeTakeFirstOrThrow()
}

/** The workspace, to be changed. */
export async function lockWorkspace(work: Work) {
  return ofWorkspace(work).forNoKeyUpdate().executeTakeFirstOrThrow()
}

function ofWorkspace(work: Work) {
  return work.tx
    .selectFrom('workspaces')
    .select(['workspaceId', 'id', 'slug', 'name', 'timeZone', 'currency', 'demo', 'createdAt', 'version'])
    .where('workspaceId', '=', work.actor.workspaceId)
}
