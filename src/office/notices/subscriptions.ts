/** The browsers that may be told by web push. The newest count: who has very many has left most of them behind. */
import { sql } from 'kysely'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { PushTarget } from '../../platform/web-push.ts'
import { endpointFault } from '../../platform/web-push.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import type { SubscriptionIn } from './contract.ts'

const MOST = 10

/** A browser as its owner sees it: neither its address nor its keys. */
export interface Subscription {
  id: string
  browser: string
  createdAt: string
  toldAt: string | null
}

/** Subscribes the browser one sits at. Somebody else who used it before is not told there any more. */
export async function subscribe(work: Work, given: SubscriptionIn): Promise<Result<Subscription>> {
  const { tx, actor, now } = work
  if (actor.kind !== 'member' || !actor.memberId)
    return refuse('needs-a-browser', 'Subscribe in the browser that shall be told.')
  const fault = await faultOf(work, given.endpoint)
  if (fault) return refuse('bad-endpoint', fault, { field: 'endpoint' })
  const { rows } = await sql<Subscription>`
    insert into push_subscriptions (workspace_id, id, member_id, endpoint, p256dh, auth, browser, created_at)
    values (${actor.workspaceId}, ${work.newId()}, ${actor.memberId}, ${given.endpoint}, ${given.p256dh}, ${given.auth},
      ${given.browser ?? ''}, ${now})
    on conflict (workspace_id, endpoint) do update set member_id = excluded.member_id, p256dh = excluded.p256dh,
      auth = excluded.auth, browser = excluded.browser
    returning id, browser, created_at, told_at`.execute(tx)
  await dropOldest(work)
  touchMine(work)
  return ok(rows[0] as Subscription)
}

async function faultOf(work: Work, endpoint: string): Promise<string | null> {
  const told = await answerFact(work, 'push.endpoint-given', { endpoint })
  const fault = told.ok ? (told.value as { fault: string | null } | null) : null
  return fault ? fault.fault : endpointFault(endpoint)
}

async function dropOldest({ tx, actor }: Work): Promise<void> {
  await sql`
    delete from push_subscriptions where workspace_id = ${actor.workspaceId} and id in (
      select id from push_subscriptions where workspace_id = ${actor.workspaceId} and member_id = ${actor.memberId}
      order by created_at desc, id desc offset ${MOST})`.execute(tx)
}

/** My browsers, newest first. */
export async function mySubscriptions({ tx, actor }: Work): Promise<Subscription[]> {
  return tx
    .selectFrom('pushSubscriptions')
    .select(['id', 'browser', 'createdAt', 'toldAt'])
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', '=', actor.memberId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Tells one of my browsers nothing any more. */
export async function unsubscribe(work: Work, id: string): Promise<Result<Subscription>> {
  const row = await work.tx
    .deleteFrom('pushSubscriptions')
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('memberId', '=', work.actor.memberId)
    .where('id', '=', id)
    .returning(['id', 'browser', 'createdAt', 'toldAt'])
    .executeTakeFirst()
  if (!row) return refuse('not-found', 'You have no such browser.')
  touchMine(work)
  return ok(row)
}

function touchMine({ touched, actor }: Work): void {
  touched.push({ noun: 'pushSubscriptions', id: actor.memberId as string, version: 1 })
}

/** The ids of a member's browsers. */
export async function subscriptionsOf({ tx, actor }: Work, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('pushSubscriptions')
    .select('id')
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', '=', memberId)
    .execute()
  return rows.map(({ id }) => id)
}

/** Where and with which keys a member's browser is told; null when it is gone, or somebody else's by now. */
export async function targetOf(
  { tx, actor }: Work,
  memberId: string,
  id: string,
): Promise<(PushTarget & { id: string }) | null> {
  const row = await tx
    .selectFrom('pushSubscriptions')
    .select(['id', 'endpoint', 'p256dh', 'auth'])
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', '=', memberId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Forgets a browser that its push service knows no longer. */
export async function dropSubscription({ tx, actor }: Work, id: string): Promise<void> {
  await tx
    .deleteFrom('pushSubscriptions')
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Notes that a browser was told. */
export async function noteTold({ tx, actor, now }: Work, id: string): Promise<void> {
  await tx
    .updateTable('pushSubscriptions')
    .set({ toldAt: now })
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .execute()
}
