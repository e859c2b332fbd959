/** Who acts: a member behind a session or a key, an import or the demo in a member's name, or the system itself. */
import { sql } from 'kysely'
import { type Access, reaches } from '../../platform/access.ts'
import type { Claimant } from '../../platform/door.ts'
import { type Day, dayOf, type Instant } from '../../platform/time.ts'
import type { Actor, HeldAssignment, Tx } from '../../platform/work.ts'
import { type AroundRow, allRights, heldRights, whatIsAround, withThoseWithin } from './rights/held.ts'

/** The actor behind a claim; null when the member has left or the key is revoked. One round trip. */
export async function actorOf(tx: Tx, claim: Claimant, now: Instant): Promise<Actor | null> {
  if (claim.kind === 'person') {
    const found = await memberWhere(tx, claim.workspaceId, now, sql`m.user_id = ${claim.userId}`)
    return found && actorFrom(found, now, 'member')
  }
  const found = await memberWhere(
    tx,
    claim.workspaceId,
    now,
    sql`k.key_hash = ${claim.keyHash}`,
    keyOf(claim),
  )
  if (!found) return null
  // A program sees what its member sees, and does no more than its key says.
  return { ...actorFrom(found, now, 'key'), access: lesserAccess(found.access, found.keyAccess ?? 'viewer') }
}

/** The actor that works in a member's name without a session: imports, the demo, the command line. Throws without one. */
export async function memberActor(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  now: Instant,
  kind: Actor['kind'] = 'member',
): Promise<Actor> {
  const found = await memberWhere(tx, workspaceId, now, sql`m.id = ${memberId}`)
  if (!found) throw new Error(`no active member ${memberId}`)
  return actorFrom(found, now, kind)
}

/** An active member as an actor, with the job titles they hold now; null when there is none. */
export async function memberIfActive(tx: Tx, workspaceId: string, memberId: string, now: Instant) {
  const found = await memberWhere(tx, workspaceId, now, sql`m.id = ${memberId}`)
  if (!found) return null
  const day = dayOf(now, found.workspaceZone)
  const roleIds = found.assignments.filter((one) => holdsOn(one, day)).map((one) => one.roleId)
  return { actor: actorFrom(found, now, 'member'), roleIds }
}

/** The actor for what happens by the clock, of no member. Throws when there is no such workspace. */
export async function systemActor(tx: Tx, workspaceId: string): Promise<Actor> {
  const { rows } = await sql<Actor['workspace']>`
    select slug, name, time_zone, currency from workspaces where workspace_id = ${workspaceId}`.execute(tx)
  if (!rows[0]) throw new Error(`no workspace ${workspaceId}`)
  return actorOfNobody(workspaceId, rows[0])
}

/** The system in a workspace that is known already, or just being made. */
export function actorOfNobody(workspaceId: string, workspace: Actor['workspace']): Actor {
  return {
    workspaceId,
    workspace,
    kind: 'system',
    memberId: null,
    userId: null,
    name: 'Baton',
    access: 'owner',
    timeZone: workspace.timeZone,
    assignments: [],
    rights: allRights(workspaceId),
  }
}

/** The lower of two access levels. */
export function lesserAccess(a: Access, b: Access): Access {
  return reaches(a, b) ? b : a
}

interface FoundMember {
  workspaceId: string
  slug: string
  workspaceName: string
  workspaceZone: string
  currency: string
  memberId: string
  userId: string | null
  name: string
  access: Access
  timeZone: string
  keyAccess: Access | null
  assignments: (HeldAssignment & { untilDay: Day | null; roleId: string; territories: string[] })[]
  /** Null where the floor is open, or who asks has all rights anyway. */
  around: AroundRow | null
}

type Fragment = ReturnType<typeof sql>

const keyOf = (claim: { workspaceId: string }) =>
  sql`join api_keys k on k.workspace_id = ${claim.workspaceId} and k.member_id = m.id and k.revoked_at is null`

// Assignments come a day wider on both sides: which day it is depends on the zone that the same row tells.
async function memberWhere(tx: Tx, workspaceId: string, now: Instant, is: Fragment, key?: Fragment) {
  const keyAccess = key ? sql`k.access` : sql`null`
  const { rows } = await sql<FoundMember>`
    select w.workspace_id, w.slug, w.name as workspace_name, w.time_zone as workspace_zone, w.currency,
           m.id as member_id, m.user_id, m.name, m.access, m.time_zone, ${keyAccess} as key_access,
           coalesce((
             select json_agg(json_build_object(
                      'id', a.id, 'functions', r.functions, 'share', a.share,
                      'fromDay', a.from_day, 'untilDay', a.until_day, 'roleId', a.role_id,
                      'territories', ${withThoseWithin(sql`a.territory_ids`, workspaceId)},
                      'limits', num_nonnulls(a.territory_ids, a.product_line_ids, a.channel_ids, a.deal_currency)))
             from role_assignments a join roles r on r.workspace_id = a.workspace_id and r.id = a.role_id
             where a.workspace_id = ${workspaceId} and a.member_id = m.id and a.binned_at is null
               and a.from_day <= ${now}::timestamptz::date + 1
               and (a.until_day is null or a.until_day >= ${now}::timestamptz::date - 1)), '[]') as assignments,
           ${whatIsAround(workspaceId, now)} as around
    from workspaces w join members m on m.workspace_id = w.workspace_id ${key ?? sql``}
    where w.workspace_id = ${workspaceId} and m.status = 'active' and ${is}`.execute(tx)
  return rows[0] ?? null
}

function actorFrom(found: FoundMember, now: Instant, kind: Actor['kind']): Actor {
  const { slug, workspaceName, workspaceZone, currency } = found
  const day = dayOf(now, workspaceZone)
  const held = found.assignments.filter((one) => holdsOn(one, day))
  return {
    workspaceId: found.workspaceId,
    workspace: { slug, name: workspaceName, timeZone: workspaceZone, currency },
    kind,
    memberId: found.memberId,
    userId: kind === 'member' ? found.userId : null,
    name: found.name,
    access: found.access,
    timeZone: found.timeZone,
    assignments: held.map(withoutEnd),
    rights: heldRights(found, held),
  }
}

function holdsOn(one: { fromDay: Day; untilDay: Day | null }, day: Day): boolean {
  return one.fromDay <= day && (one.untilDay === null || one.untilDay > day)
}

function withoutEnd({ id, functions, share, fromDay, limits }: HeldAssignment): HeldAssignment {
  return { id, functions, share, fromDay, limits }
}
