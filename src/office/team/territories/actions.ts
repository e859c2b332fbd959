/** The verbs about single territories, and the answers neighbours ask for: whose market is this, and who covers it. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow, type RowChange } from '../../../platform/rows.ts'
import { dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import { stillAssigned } from '../roles/store.ts'
import type { Territory, territoryIn, territoryPatch } from './contract.ts'
import { rerank, setCountries } from './ranks.ts'
import * as store from './store.ts'
import { type Facts, keysOf } from './territory.ts'

export { coverageOf } from './coverage.ts'
// What neighbours may ask about many leads at once.
export { listSegments, rankedRules, readTerritories, type Stamp } from './store.ts'

/** The territory and segment that the facts fall into today, and the rule that says so. One question. */
export function territoryFor(work: Work, facts: Facts): Promise<store.Stamp> {
  return store.catching(work, keysOf(facts))
}

/** Adds a territory after its sisters; countries given become its first rule. */
export async function addTerritory(
  work: Work,
  { name, countries, parentId = null }: z.output<typeof territoryIn>,
): Promise<Result<Territory>> {
  await takeTurn(work)
  const others = await store.readTerritories(work)
  if (isTaken(others, name, null)) return nameTaken()
  if (parentId && !others.some(({ id }) => id === parentId)) return noTerritory('parentId')
  const sisters = others.filter((one) => one.parentId === parentId).map(({ position }) => position ?? 0)
  const id = work.newId()
  const position = Math.max(-1, ...sisters) + 1
  const rows: RowChange[] = [await insertRow(work, 'territories', { id, name, parentId, position })]
  if (countries.length > 0) rows.push(...(await setCountries(work, id, countries)))
  rows.push(...(await rerank(work)))
  await record(work, { fact: 'territory.added', function: 'manage', territoryId: id, rows })
  const none = { insideMemberId: null, fieldFrom: null, binned: false, version: 1 }
  return ok({ id, name, parentId, countries, ...none })
}

/** Renames a territory, sets its countries while its rules are that simple, or takes it out of the bin. */
export async function changeTerritory(
  work: Work,
  id: string,
  { version, binned, name = undefined, countries }: z.output<typeof territoryPatch>,
): Promise<Result<Territory>> {
  await takeTurn(work)
  const before = await store.lockTerritory(work, id)
  if (!before) return noTerritory()
  const rules = (await store.readRules(work)).filter((rule) => rule.territoryId === id)
  const stale = staleUnless(shown(before, rules), version)
  if (stale) return stale
  const others = await store.readTerritories(work)
  const shows = before.binnedAt === null || binned === false
  if (shows && isTaken(others, name ?? before.name, id)) return nameTaken()
  if (countries && !rules.every(isSimple)) return notSimple()
  const back = binned === false ? { binnedAt: null, ...placeAmong(before, others) } : {}
  const ruled = countries ? await setCountries(work, id, countries, rules) : []
  const change = await patchOrBump(work, before, { name, ...back }, ruled.length > 0)
  const rows = [change, ...ruled]
  rows.push(...(await rerank(work)))
  if (rows.some((row) => row !== null))
    await record(work, { fact: 'territory.changed', function: 'manage', territoryId: id, rows })
  const now = (await store.readRules(work)).filter((rule) => rule.territoryId === id)
  return ok(shown(patched(before, change), now))
}

/** Puts a territory without parts, that no assignment names, into the bin. */
export async function binTerritory(work: Work, id: string): Promise<Result<Territory>> {
  await takeTurn(work)
  const before = await store.lockTerritory(work, id)
  if (!before) return noTerritory()
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  const held = await stillAssigned(work, { territoryId: id }, today)
  if (held > 0) return refuse('in-use', `${held} assignments name this territory. End them first.`)
  if ((await store.readTerritories(work)).some(({ parentId }) => parentId === id))
    return refuse('in-use', 'Other territories lie in this one. Move or bin them first.')
  const rules = (await store.readRules(work)).filter((rule) => rule.territoryId === id)
  const change = before.binnedAt ? null : await patchRow(work, 'territories', before, { binnedAt: work.now })
  if (change) {
    const rows = [change, ...(await rerank(work))]
    await record(work, { fact: 'territory.binned', function: 'manage', territoryId: id, rows })
  }
  return ok(shown(patched(before, change), rules))
}

// A territory's version tells of its countries too.
async function patchOrBump(work: Work, before: store.TerritoryRow, patch: object, isRuled: boolean) {
  const change = await patchRow(work, 'territories', before, patch)
  if (change || !isRuled) return change
  const version = await store.bump(work, before.id)
  return { table: 'territories' as const, id: before.id, version, set: { version }, before: {}, after: {} }
}

function isTaken(others: store.TerritoryRow[], name: string, butOf: string | null): boolean {
  return others.some((one) => one.id !== butOf && one.name.toLowerCase() === name.toLowerCase())
}

// Back at its old place, or at the top when what it lay in is gone.
function placeAmong({ parentId }: store.TerritoryRow, others: store.TerritoryRow[]) {
  return parentId && !others.some(({ id }) => id === parentId) ? { parentId: null } : {}
}

/** Does the rule name countries and nothing else. */
function isSimple(rule: store.RuleRow): boolean {
  const { regionKeys, postcodes, industryKeys, sizes, productLineIds, accountIds, valueCurrency } = rule
  const lists = [regionKeys, postcodes, industryKeys, sizes, productLineIds, accountIds]
  return valueCurrency === null && lists.every(({ length }) => length === 0)
}

function shown(row: store.TerritoryRow, rules: store.RuleRow[]): Territory {
  const { id, name, parentId, insideMemberId, binnedAt, version } = row
  const countries = [...new Set(rules.flatMap((rule) => rule.countries))].sort()
  const fieldFrom = store.moneyOf(row.fieldFrom, row.fieldCurrency)
  return { id, name, parentId, countries, insideMemberId, fieldFrom, binned: binnedAt !== null, version }
}

function nameTaken(): Refusal {
  return refuse('name-taken', 'There is a territory of this name already.', { field: 'name' })
}

function notSimple(): Refusal {
  const message = 'Its rules name more than countries. Change them in the map of territories.'
  return refuse('not-simple', message, { field: 'countries' })
}

function noTerritory(field?: string): Refusal {
  if (field) return refuse('unknown-territory', 'There is no such territory.', { field })
  return refuse('not-found', 'There is no such territory.')
}
