/** What the actor may, read in the one question that finds the actor: rules of their roles, and who is around them. */
import { type RawBuilder, sql } from 'kysely'
import type { Access } from '../../../platform/access.ts'
import type { Rights } from '../../../platform/rights.ts'
import type { Instant } from '../../../platform/time.ts'
import { type Around, type Grant, PROFILES, type RoleRights, rightsFrom } from './right.ts'
import { type RightsRow, readRow } from './row.ts'
import { rightsOf } from './scopes.ts'

/** What is around somebody, as one JSON value of their row; the places of people hold everybody's ids. */
export interface AroundRow extends Omit<Around, 'me'> {
  rules: RightsRow[]
}

const NOBODY = { members: [], functions: [] }

/** The rights of a member found at the door. */
export function heldRights(
  found: { workspaceId: string; memberId: string; access: Access; around: AroundRow | null },
  held: { roleId: string; functions: string[]; territories: string[] }[],
): Rights {
  const { workspaceId, memberId, access, around } = found
  const me = { members: [memberId], functions: held.flatMap((one) => one.functions) }
  const beside = around ?? { pod: NOBODY, team: NOBODY, below: NOBODY, queues: [], rules: [] }
  return rightsOf({
    workspaceId,
    memberId,
    ...rightsFrom(access, grantsOf(beside.rules, held), { ...beside, me }),
  })
}

// A role without rules of its own, and whoever holds no role, is bound by the rules for the rest.
function grantsOf(rules: RightsRow[], held: { roleId: string; territories: string[] }[]): Grant[] {
  const rest: RoleRights = readRow(rules.find((one) => one.role_id === null)) ?? PROFILES.open_floor
  const grants = held.map(({ roleId, territories }) => ({
    rights: readRow(rules.find((one) => one.role_id === roleId)) ?? rest,
    territories,
  }))
  return grants.length > 0 ? grants : [{ rights: rest, territories: [] }]
}

/** The rights of the system and of whatever works in its name: all of them. */
export function allRights(workspaceId: string): Rights {
  const me = NOBODY
  const around = { me, pod: me, team: me, below: me, queues: [] }
  return rightsOf({ workspaceId, memberId: null, ...rightsFrom('owner', [], around) })
}

/** The JSON of who is around member `m` of workspace `w`: null, and free, while nobody has set any rights. */
export function whatIsAround(workspaceId: string, now: Instant): RawBuilder<AroundRow | null> {
  const ws = workspaceId
  const crowd = (members: RawBuilder<unknown>) => sql`
    (select json_build_object('members', to_json(found.ids), 'functions', ${functionsOf(ws, now)})
     from (select array(${members}) as ids) found)`
  return sql<AroundRow | null>`
    case when m.access in ('admin', 'owner') or not exists (select 1 from role_rights where workspace_id = ${ws} and binned_at is null) then null
    else json_build_object(
      'rules', (select json_agg(rr) from role_rights rr where rr.workspace_id = ${ws} and rr.binned_at is null),
      'pod', ${crowd(podmates(ws, now))},
      'team', ${crowd(sql`${peers(ws)} union ${below(ws)} and m.position <> 'rep'`)},
      'below', ${crowd(below(ws))},
      'queues', (select coalesce(json_agg(json_build_object('id', q.id, 'function', q.function, 'kind', q.kind, 'members', null)), '[]')
                 from queues q where q.workspace_id = ${ws} and q.binned_at is null)) end`
}

/** The JSON list of territories and all within them; empty for null. */
export function withThoseWithin(territoryIds: RawBuilder<unknown>, ws: string): RawBuilder<string[]> {
  return sql<string[]>`
    case when ${territoryIds} is null then '[]'::json else (
      with recursive inside as (
        select unnest(${territoryIds}) as id
        union
        select t.id from territories t join inside on t.workspace_id = ${ws} and t.parent_id = inside.id
      ) select json_agg(id) from inside) end`
}

// Who is in one pod with them today.
const podmates = (ws: string, now: Instant) => sql`
  select m.id
  union
  select other.member_id
  from pod_members mine
  join pods on pods.workspace_id = mine.workspace_id and pods.id = mine.pod_id and pods.binned_at is null
  join pod_members other on other.workspace_id = mine.workspace_id and other.pod_id = mine.pod_id and ${today(sql`other`, now)}
  where mine.workspace_id = ${ws} and mine.member_id = m.id and ${today(sql`mine`, now)}`

const today = (span: RawBuilder<unknown>, now: Instant) => {
  const day = sql`(${now}::timestamptz at time zone w.time_zone)::date`
  return sql`${span}.from_day <= ${day} and (${span}.until_day is null or ${span}.until_day > ${day})`
}

const peers = (ws: string) => sql`
  select p.id from members p where p.workspace_id = ${ws} and p.reports_to = m.reports_to`

// Everybody below in the chain of command, the person included; who left stays below whom they reported to.
const below = (ws: string) => sql`
  select b.id from (
    with recursive chain as (
      select m.id
      union
      select s.id from members s join chain on s.workspace_id = ${ws} and s.reports_to = chain.id
    ) select id from chain
  ) b where true`

// Which functions those people hold today, in the workspace's zone.
const functionsOf = (ws: string, now: Instant) => sql`
  (select coalesce(json_agg(distinct fn), '[]')
   from role_assignments ra
   join roles ro on ro.workspace_id = ra.workspace_id and ro.id = ra.role_id, unnest(ro.functions) fn
   where ra.workspace_id = ${ws} and ra.member_id = any(found.ids) and ra.binned_at is null
     and ${today(sql`ra`, now)})`
