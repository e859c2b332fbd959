/** The verbs about rights: say them for a job title, take them back, choose a ready-made set for the whole company. */
import type { Selectable } from 'kysely'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { RoleRights as Row } from '../../../tables.ts'
import type { RoleRightsOut } from './contract.ts'
import { PROFILES, type Profile, profileOf, type RoleRights } from './right.ts'
import { columnsOf, type RightsRow, readRow } from './row.ts'
import * as store from './store.ts'

/** The rights of every job title, and of the rest last. */
export async function rightsTable(work: Work): Promise<RoleRightsOut[]> {
  const set = await store.standingRights(work)
  const of = (roleId: string | null) => set.find((one) => one.roleId === roleId)
  const rest = shownRow(of(null)) ?? PROFILES.open_floor
  const roles = await store.rolesByName(work)
  return [
    ...roles.map(({ roleId, name }) => shown(of(roleId), { id: roleId, name }, rest)),
    shown(of(null), null, PROFILES.open_floor),
  ]
}

function shown(
  row: Selectable<Row> | undefined,
  role: RoleRightsOut['role'],
  rest: RoleRights,
): RoleRightsOut {
  const rights = shownRow(row) ?? rest
  const said = { rights: rights as RoleRightsOut['rights'], profile: profileOf(rights) }
  return { id: row?.id ?? null, role, ...said, asTheRest: !row && role !== null, version: row?.version ?? 1 }
}

function shownRow(row: Selectable<Row> | undefined): RoleRights | null {
  if (!row) return null
  const { gather, qualify, convert, serve } = seen(row)
  return readRow({
    ...{
      role_id: row.roleId,
      see_gather: gather,
      see_qualify: qualify,
      see_convert: convert,
      see_serve: serve,
    },
    ...{ work_gather: row.workGather, work_qualify: row.workQualify },
    ...{ work_convert: row.workConvert, work_serve: row.workServe },
    ...{ figures: row.figures, amounts: row.amounts, personal: row.personal },
  } as RightsRow)
}

const seen = (row: Selectable<Row>) => ({
  gather: row.seeGather,
  qualify: row.seeQualify,
  convert: row.seeConvert,
  serve: row.seeServe,
})

/** Says the rights of a job title, or (null) of everybody else. */
export async function setRights(
  work: Work,
  { roleId, rights, version }: { roleId: string | null; rights: RoleRights; version?: number | undefined },
): Promise<Result<RoleRightsOut>> {
  await takeTurn(work)
  if (roleId && !(await store.isRole(work, roleId))) {
    return refuse('unknown-role', 'There is no such job title.', { field: 'roleId' })
  }
  const before = await store.lockRights(work, roleId)
  const now = async () =>
    (await rightsTable(work)).find((one) => (one.role?.id ?? null) === roleId) as RoleRightsOut
  const stale = staleUnless(await now(), version)
  if (stale) return stale
  const row = await write(work, before, roleId, rights)
  if (row) await tell(work, roleId, rights, [row])
  return ok(await now())
}

function write(work: Work, before: Selectable<Row> | null, roleId: string | null, rights: RoleRights) {
  if (before) return patchRow(work, 'roleRights', before, { ...columnsOf(rights), binnedAt: null })
  return insertRow(work, 'roleRights', { id: work.newId(), roleId, ...columnsOf(rights), binnedAt: null })
}

function tell(work: Work, roleId: string | null, rights: RoleRights | null, rows: (RowChange | null)[]) {
  const profile = rights && profileOf(rights)
  return record(work, { fact: 'rights.changed', function: 'manage', detail: { roleId, profile }, rows })
}

/** Takes the rights of a job title back: it holds what the rest holds; the rest holds the open floor. */
export async function dropRights(work: Work, id: string): Promise<Result<RoleRightsOut>> {
  await takeTurn(work)
  const before = await store.lockRightsById(work, id)
  if (!before) return refuse('not-found', 'No rights were set there.')
  await tell(work, before.roleId, null, [await patchRow(work, 'roleRights', before, { binnedAt: work.now })])
  return ok(
    (await rightsTable(work)).find((one) => (one.role?.id ?? null) === before.roleId) as RoleRightsOut,
  )
}

/** One ready-made set for the whole company: said for the rest, and every other word taken back. */
export async function chooseProfile(work: Work, profile: Profile): Promise<Result<RoleRightsOut[]>> {
  await takeTurn(work)
  const rest = await store.lockRights(work, null)
  const rows = [await write(work, rest, null, PROFILES[profile])]
  for (const one of await store.standingRights(work)) {
    if (one.roleId) rows.push(await patchRow(work, 'roleRights', one, { binnedAt: work.now }))
  }
  if (rows.some((row) => row)) await tell(work, null, PROFILES[profile], rows)
  return ok(await rightsTable(work))
}
