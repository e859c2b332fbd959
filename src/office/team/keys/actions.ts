/** The verbs about API keys: a program acts as the member who made its key, with no more access than either has. */
import type { z } from 'zod'
import { reaches } from '../../../platform/access.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { mayGive } from '../members/member.ts'
import { hashOf, newKey } from '../token.ts'
import type { ApiKey, apiKeyIn, apiKeyMade } from './contract.ts'
import * as store from './store.ts'

/** Makes a key of the actor's own; the answer carries it, this once. */
export async function makeKey(
  work: Work,
  given: z.output<typeof apiKeyIn>,
): Promise<Result<z.output<typeof apiKeyMade>>> {
  const { memberId } = work.actor
  // A stolen key must not make itself successors.
  if (work.actor.kind !== 'member' || !memberId) {
    return refuse('forbidden', 'Only a person signed in makes keys.')
  }
  const gives = mayGive(work.actor, given.access)
  if (!gives.ok) return gives
  const key = newKey(work.actor.workspaceId)
  const row = await insertRow(work, 'apiKeys', { id: work.newId(), memberId, keyHash: hashOf(key), ...given })
  await record(work, {
    fact: 'key.made',
    function: 'operate',
    detail: { memberId, access: given.access },
    rows: [row],
  })
  return ok({
    key,
    apiKey: { id: row.id, memberId, ...given, createdAt: work.now, revokedAt: null, version: 1 },
  })
}

/** The key no longer opens anything. Everybody revokes their own, an admin anybody's. */
export async function revokeKey(work: Work, id: string): Promise<Result<ApiKey>> {
  const before = await store.lockKey(work, id)
  const own = before?.memberId === work.actor.memberId
  if (!before || (!own && !reaches(work.actor.access, 'admin')))
    return refuse('not-found', 'There is no such key.')
  if (before.revokedAt) return ok(shown(before))
  const change = await patchRow(work, 'apiKeys', before, { revokedAt: work.now })
  await record(work, {
    fact: 'key.revoked',
    function: 'operate',
    detail: { memberId: before.memberId },
    rows: [change],
  })
  return ok(shown(patched(before, change)))
}

function shown(row: NonNullable<Awaited<ReturnType<typeof store.lockKey>>>): ApiKey {
  const { id, memberId, name, access, createdAt, revokedAt, version } = row
  return { id, memberId, name, access: access as ApiKey['access'], createdAt, revokedAt, version }
}
