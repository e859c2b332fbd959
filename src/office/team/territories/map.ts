/** The map of territories as a whole: read as an outline, saved in one transaction. */
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import { insertRows, patchRow, type RowChange } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { mustBePresent } from '../members/actions.ts'
import { stillAssigned } from '../roles/store.ts'
import type { OutlineIn, TerritoryMap } from './contract.ts'
import { conditionsOf, type Planned, type PlannedRule, rankedOf, readOutline } from './outline.ts'
import { takenAway } from './ranks.ts'
import * as store from './store.ts'

/** The whole tree in the order in which it is drawn, without the names of its accounts. */
export async function readMap(work: Work): Promise<Omit<TerritoryMap, 'accounts'>> {
  const territories = await store.readTerritories(work)
  const rules = await store.readRules(work)
  const known = new Set(territories.map(({ id }) => id))
  const drawn = (parent: string | null, depth: number): TerritoryMap['territories'] =>
    territories
      .filter(({ parentId }) => (parentId && known.has(parentId) ? parentId : null) === parent)
      .flatMap((row) => [lineOf(row, depth, rules), ...drawn(row.id, depth + 1)])
  return { version: await store.mapVersion(work), territories: drawn(null, 0) }
}

function lineOf(row: store.TerritoryRow, depth: number, rules: store.RuleRow[]) {
  return {
    territoryId: row.id,
    name: row.name,
    depth,
    insideMemberId: row.insideMemberId,
    fieldFrom: store.moneyOf(row.fieldFrom, row.fieldCurrency),
    rules: rules.filter((rule) => rule.territoryId === row.id).map(ruleOut),
  }
}

/** A rule as it is written. */
export function ruleOut(row: store.RuleRow): TerritoryMap['territories'][number]['rules'][number] {
  const { countries, regions, postcodes, industries, productLineIds, accountIds } = row
  const { valueFrom, valueBelow, valueCurrency } = row
  const sizes = row.sizes as TerritoryMap['territories'][number]['rules'][number]['sizes']
  return {
    ...{ ruleId: row.id, countries, regions, postcodes, industries, sizes, productLineIds, accountIds },
    ...{ valueFrom, valueBelow, valueCurrency },
  }
}

/** The rule of an id as it is written, also one that is no more. */
export async function ruleWritten(work: Work, id: string) {
  const row = (await store.readRules(work)).find((rule) => rule.id === id)
  return row ? ruleOut(row) : null
}

/** Reads an outline against what is here. Refused when it names a territory, rule or member that is not. */
export async function planOutline(work: Work, outline: OutlineIn): Promise<Result<Planned[]>> {
  const planned = readOutline(outline, work.newId)
  if (!planned.ok) return planned
  return (await unknownIn(work, planned.value)) ?? planned
}

/** Makes the tree what the outline says: what it leaves out goes into the bin. One fact tells of all rows. */
export async function saveOutline(work: Work, outline: OutlineIn): Promise<Result<Planned[]>> {
  await takeTurn(work)
  const plan = await planOutline(work, outline)
  if (!plan.ok) return plan
  const territories = await store.readTerritories(work)
  const gone = territories.filter((row) => !plan.value.some(({ id }) => id === row.id))
  const held = await stillHeld(work, gone)
  if (held) return held
  const rows = [
    ...(await keepTerritories(work, territories, plan.value)),
    ...(await binAll(work, gone)),
    ...(await keepRules(work, plan.value, gone)),
  ]
  const detail = { territories: plan.value.length, rules: plan.value.flatMap((one) => one.rules).length }
  if (rows.length > 0) await record(work, { fact: 'territories.mapped', function: 'manage', detail, rows })
  return plan
}

async function unknownIn(work: Work, planned: Planned[]): Promise<Refusal | null> {
  const territories = new Set((await store.readTerritories(work)).map(({ id }) => id))
  const rules = new Set((await store.readRules(work)).map(({ id }) => id))
  for (const [n, one] of planned.entries()) {
    const at = `territories.${n}`
    if (!one.isNew && !territories.has(one.id))
      return refuse('unknown-territory', 'There is no such territory.', { field: `${at}.territoryId` })
    const rule = one.rules.findIndex(({ isNew, id }) => !isNew && !rules.has(id))
    if (rule >= 0)
      return refuse('unknown-rule', 'There is no such rule.', { field: `${at}.rules.${rule}.ruleId` })
    const partner = one.insideMemberId ? await mustBePresent(work, one.insideMemberId) : ok(null)
    if (!partner.ok) return { ...partner, field: `${at}.insideMemberId` }
  }
  return null
}

async function stillHeld(work: Work, gone: store.TerritoryRow[]): Promise<Refusal | null> {
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  for (const { id, name } of gone) {
    const held = await stillAssigned(work, { territoryId: id }, today)
    if (held > 0) return refuse('in-use', `${held} assignments name ${name}. End them first.`)
  }
  return null
}

async function keepTerritories(
  work: Work,
  here: store.TerritoryRow[],
  planned: Planned[],
): Promise<RowChange[]> {
  const rows: (RowChange | null)[] = []
  // Parents stand before their parts, so each is there when it is referred to.
  for (const { id, isNew, name, parentId, position, insideMemberId, fieldFrom } of planned) {
    const field = { fieldFrom: fieldFrom?.amount ?? null, fieldCurrency: fieldFrom?.currency ?? null }
    const values = { name, parentId, position, insideMemberId, ...field }
    const before = here.find((row) => row.id === id)
    if (isNew) rows.push(...(await insertRows(work, 'territories', [{ id, ...values }])))
    else if (before) rows.push(await patchRow(work, 'territories', before, values))
  }
  return rows.filter((row) => row !== null)
}

async function binAll(work: Work, gone: store.TerritoryRow[]): Promise<RowChange[]> {
  const rows: (RowChange | null)[] = []
  for (const row of gone) rows.push(await patchRow(work, 'territories', row, { binnedAt: work.now }))
  return rows.filter((row) => row !== null)
}

async function keepRules(work: Work, planned: Planned[], gone: store.TerritoryRow[]): Promise<RowChange[]> {
  const wanted = rowsWanted(planned)
  const binned = new Set(gone.map(({ id }) => id))
  const rows: (RowChange | null)[] = []
  for (const before of await store.readRules(work)) {
    const after = wanted.get(before.id)
    if (!after && before.rank === null) continue
    // The rules of a territory in the bin are kept for the day it is taken out.
    const without = binned.has(before.territoryId) ? { rank: null, within: [] } : takenAway(work)
    rows.push(await patchRow(work, 'territoryRules', before, after ?? without))
    wanted.delete(before.id)
  }
  rows.push(...(await insertRows(work, 'territoryRules', [...wanted.values()])))
  return rows.filter((row) => row !== null)
}

function rowsWanted(planned: Planned[]) {
  const ranks = new Map(rankedOf(planned).map(({ id, within }, rank) => [id, { rank, within }]))
  const rows = planned.flatMap(({ id: territoryId, rules }) =>
    rules.map((rule, position) => ({
      ...columnsOf(rule),
      ...{ id: rule.id, territoryId, position },
      ...(ranks.get(rule.id) as { rank: number; within: string[] }),
    })),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function columnsOf({ given }: PlannedRule) {
  const { spans, value, regionKeys, industryKeys } = conditionsOf(given)
  const { countries, regions, postcodes, industries, sizes, productLineIds, accountIds } = given
  return {
    ...{ countries, regions, regionKeys, postcodes, industries, industryKeys, sizes },
    ...{ productLineIds, accountIds },
    postcodeFrom: spans.map(({ from }) => from),
    postcodeUntil: spans.map(({ until }) => until),
    valueFrom: value?.from ?? null,
    valueBelow: value?.below ?? null,
    valueCurrency: value?.currency ?? null,
  }
}
