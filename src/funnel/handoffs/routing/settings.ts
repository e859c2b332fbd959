/** The verbs about what routing goes by: places in pools, what people can take, the rules, skills, named accounts. */
import type { z } from 'zod'
import { mustBeProductLine } from '../../../office/catalogue/actions.ts'
import { mustBePresent } from '../../../office/team/members/actions.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow, type RowChange } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import * as kept from './config-store.ts'
import type * as contract from './contract.ts'
import { READY_MADE_RULES, readRules, wholeSteps } from './rule.ts'
import { rulesOf } from './store.ts'

/** Gives a person a place of their own in a pool: on its list, with a weight, first or for what overflows. */
export async function addPlace(
  work: Work,
  { poolId, memberId, weight, tier }: z.output<typeof contract.placeIn>,
): Promise<Result<contract.Place>> {
  await takeTurn(work)
  const pool = await kept.lockRow(work, 'queues', poolId)
  if (pool?.kind !== 'pool' || pool.binnedAt)
    return refuse('unknown-pool', 'There is no such pool.', { field: 'poolId' })
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return member
  if (await kept.placeOf(work, poolId, memberId))
    return refuse('already-there', 'They have a place in this pool already. Change it.', {
      field: 'memberId',
    })
  const row = await insertRow(work, 'poolMembers', {
    id: work.newId(),
    queueId: poolId,
    memberId,
    weight,
    tier,
  })
  await note(work, 'pool.member-added', { queueId: poolId, memberId }, row)
  return ok({ id: row.id, poolId, memberId, weight, tier, version: 1 })
}

/** Changes somebody's weight in a pool, or whether they come first. */
export async function changePlace(
  work: Work,
  id: string,
  { version, ...fields }: z.output<typeof contract.placePatch>,
): Promise<Result<contract.Place>> {
  const before = await kept.lockRow(work, 'poolMembers', id)
  if (!before || before.binnedAt) return noPlace()
  const stale = staleUnless(before, version)
  if (stale) return stale
  const change = await patchRow(work, 'poolMembers', before, fields)
  if (change)
    await note(work, 'pool.member-changed', { queueId: before.queueId, memberId: before.memberId }, change)
  return ok(shownPlace(patched(before, change)))
}

/** Takes somebody's own place away: off the list, or back to what follows from their roles. */
export async function binPlace(work: Work, id: string): Promise<Result<contract.Place>> {
  const before = await kept.lockRow(work, 'poolMembers', id)
  if (!before || before.binnedAt) return noPlace()
  const change = await patchRow(work, 'poolMembers', before, { binnedAt: work.now })
  await note(work, 'pool.member-removed', { queueId: before.queueId, memberId: before.memberId }, change)
  return ok(shownPlace(patched(before, change)))
}

function shownPlace(row: NonNullable<Awaited<ReturnType<typeof kept.placeOf>>>): contract.Place {
  const { id, queueId: poolId, memberId, weight, tier, version } = row
  return { id, poolId, memberId, weight, tier: tier as contract.Place['tier'], version }
}

/** Says what a person can take and what they are good at. */
export async function setProfile(
  work: Work,
  { memberId, version, ...fields }: z.output<typeof contract.profileIn>,
): Promise<Result<contract.Profile>> {
  await takeTurn(work)
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return member
  const before = await kept.profileOf(work, memberId)
  const stale = before ? staleUnless(before, version) : newYet(version)
  if (stale) return stale
  if (before) {
    const change = await patchRow(work, 'workProfiles', before, fields)
    if (change) await note(work, 'work-profile.changed', { memberId }, change)
    const { capacity, skills, version: now } = patched(before, change)
    return ok({ memberId, capacity, skills, version: now })
  }
  const said = { capacity: fields.capacity ?? null, skills: fields.skills ?? [] }
  const row = await insertRow(work, 'workProfiles', { id: work.newId(), memberId, ...said })
  await note(work, 'work-profile.added', { memberId }, row)
  return ok({ memberId, ...said, version: 1 })
}

function newYet(version: number | undefined): Refusal | null {
  return staleUnless({ version: 0 }, version)
}

/** The rules as their screen shows them. */
export async function rulesShown(work: Work): Promise<contract.RulesOut> {
  return { ...(await rulesOf(work)), version: await kept.rulesVersion(work) }
}

/** Changes the order of the steps, switches them, or their measures. */
export async function changeRules(
  work: Work,
  { version, ...fields }: z.output<typeof contract.rulesPatch>,
): Promise<Result<contract.RulesOut>> {
  await takeTurn(work)
  const found = await kept.lockRules(work)
  const stale = staleUnless(
    { ...readRules(found), version: found?.version ?? 1 } as { version: number },
    version,
  )
  if (stale) return stale
  const steps = fields.steps ? wholeSteps(fields.steps) : ok(null)
  if (!steps.ok) return steps
  // Nothing was written as long as what is ready-made held: its row is the first version.
  const made = found ? null : await insertRow(work, 'routingRules', { id: work.newId(), ...READY_MADE_RULES })
  const before = found ?? (await kept.lockRules(work))
  if (!before) throw new Error('the rules have gone')
  const change = await patchRow(work, 'routingRules', before, fields)
  if (change || made)
    await record(work, { fact: 'routing.rules-changed', function: 'operate', rows: [made, change] })
  return ok({ ...readRules(patched(before, change)), version: patched(before, change).version })
}

/** From now on leads of a product line or a country need a skill of whoever works them. */
export async function addSkillNeed(
  work: Work,
  { skill, productLineId = undefined, country }: z.output<typeof contract.skillNeedIn>,
): Promise<Result<contract.SkillNeed>> {
  if (Boolean(productLineId) === Boolean(country))
    return refuse('one-of-both', 'Name a product line or a country.', { field: 'country' })
  const line = productLineId ? await mustBeProductLine(work, { productLineId }) : ok(null)
  if (!line.ok) return line
  const said = { skill, productLineId: productLineId ?? null, country: country ?? null }
  const row = await insertRow(work, 'skillNeeds', { id: work.newId(), ...said })
  await note(work, 'skill-need.added', {}, row)
  return ok({ id: row.id, ...said, version: 1 })
}

/** Takes a need for a skill away. */
export async function binSkillNeed(work: Work, id: string): Promise<Result<{ id: string }>> {
  const before = await kept.lockRow(work, 'skillNeeds', id)
  if (!before) return refuse('not-found', 'There is no such need.')
  const change = before.binnedAt ? null : await patchRow(work, 'skillNeeds', before, { binnedAt: work.now })
  if (change) await note(work, 'skill-need.binned', {}, change)
  return ok({ id })
}

/** Names a company to a person; whoever had it before has it no more. */
export async function nameAccount(
  work: Work,
  { accountId, memberId }: z.output<typeof contract.namedAccountIn>,
): Promise<Result<{ id: string }>> {
  await takeTurn(work)
  if (!(await kept.isKnown(work, 'accounts', accountId)))
    return refuse('unknown-reference', 'There is no such company.', { field: 'accountId' })
  const member = await mustBePresent(work, memberId)
  if (!member.ok) return member
  const [standing] = await work.tx
    .selectFrom('namedAccounts')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('accountId', '=', accountId)
    .where('binnedAt', 'is', null)
    .execute()
  const ended = standing ? await patchRow(work, 'namedAccounts', standing, { binnedAt: work.now }) : null
  const row = await insertRow(work, 'namedAccounts', { id: work.newId(), accountId, memberId })
  await record(work, {
    fact: 'account.named',
    function: 'manage',
    accountId,
    detail: { memberId },
    rows: [ended, row],
  })
  return ok({ id: row.id })
}

/** The company is named to nobody any more. */
export async function unnameAccount(work: Work, id: string): Promise<Result<{ id: string }>> {
  const before = await kept.lockRow(work, 'namedAccounts', id)
  if (!before || before.binnedAt) return refuse('not-found', 'This company is named to nobody.')
  const change = await patchRow(work, 'namedAccounts', before, { binnedAt: work.now })
  const { accountId } = before
  await record(work, { fact: 'account.unnamed', function: 'manage', accountId, rows: [change] })
  return ok({ id })
}

function note(work: Work, fact: string, detail: Record<string, string>, row: RowChange | null) {
  return record(work, { fact, function: 'operate', detail, rows: [row] })
}

const noPlace = () => refuse('not-found', 'There is no such place in a pool.')
