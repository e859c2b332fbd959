/** The verbs about product lines, and the answers neighbours may ask for. */
import type { z } from 'zod'
import { distinctNames } from '../../platform/by-name.ts'
import { record, recordMany } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patched, patchRow } from '../../platform/rows.ts'
import { dayOf } from '../../platform/time.ts'
import { takeTurn } from '../../platform/turns.ts'
import type { Work } from '../../platform/work.ts'
import type { ProductLine, productLineIn, productLinePatch } from './contract.ts'
import * as store from './store.ts'

/** Adds a product line. */
export async function addProductLine(
  work: Work,
  { name }: z.output<typeof productLineIn>,
): Promise<Result<ProductLine>> {
  await takeTurn(work)
  if (await isTaken(work, name, null)) return nameTaken()
  const row = await insertRow(work, 'productLines', { id: work.newId(), name })
  await record(work, { fact: 'product-line.added', function: 'operate', productLineId: row.id, rows: [row] })
  return ok({ id: row.id, name, binned: false, version: 1 })
}

/** Renames a product line, or takes it out of the bin. */
export async function changeProductLine(
  work: Work,
  id: string,
  { version, name, binned }: z.output<typeof productLinePatch>,
): Promise<Result<ProductLine>> {
  await takeTurn(work)
  const before = await store.lockProductLine(work, id)
  if (!before) return noProductLine()
  const stale = staleUnless(shown(before), version)
  if (stale) return stale
  const shows = before.binnedAt === null || binned === false
  if (shows && (await isTaken(work, name ?? before.name, id))) return nameTaken()
  const patch = { name, ...(binned === false ? { binnedAt: null } : {}) }
  const change = await patchRow(work, 'productLines', before, patch)
  if (change)
    await record(work, {
      fact: 'product-line.changed',
      function: 'operate',
      productLineId: id,
      rows: [change],
    })
  return ok(shown(patched(before, change)))
}

/** Puts a product line without products or people into the bin. */
export async function binProductLine(work: Work, id: string): Promise<Result<ProductLine>> {
  await takeTurn(work)
  const before = await store.lockProductLine(work, id)
  if (!before) return noProductLine()
  const needed = await store.neededBy(work, id, dayOf(work.now, work.actor.workspace.timeZone))
  if (needed.products + needed.assignments > 0) {
    const message = `It still has ${needed.products} products and ${needed.assignments} role assignments. Move or end them first.`
    return refuse('in-use', message, { details: needed })
  }
  const change = before.binnedAt ? null : await patchRow(work, 'productLines', before, { binnedAt: work.now })
  if (change)
    await record(work, {
      fact: 'product-line.binned',
      function: 'operate',
      productLineId: id,
      rows: [change],
    })
  return ok(shown(patched(before, change)))
}

/** The product lines of these names; unknown ones are added. Answers the id of each name, for imports. */
export async function findOrMakeProductLines(work: Work, names: string[]): Promise<Map<string, string>> {
  const asked = [...new Set(names)]
  const known = await store.productLinesNamed(work, asked)
  if (asked.every((name) => known.has(name))) return known
  await takeTurn(work)
  const latest = await store.productLinesNamed(work, asked)
  const unknown = await distinctNames(
    work.tx,
    asked.filter((name) => !latest.has(name)),
  )
  const rows = await insertRows(
    work,
    'productLines',
    unknown.map((name) => ({ id: work.newId(), name })),
  )
  await recordMany(
    work,
    rows.map((row) => ({
      fact: 'product-line.added',
      function: 'operate',
      productLineId: row.id,
      rows: [row],
      leadSeq: null,
    })),
  )
  return store.productLinesNamed(work, asked)
}

/** The product line of this name, added when unknown. */
export async function findOrMakeProductLine(work: Work, name: string): Promise<string> {
  return (await findOrMakeProductLines(work, [name])).get(name) as string
}

/** Refuses an id that is no product line outside the bin: for later modules. */
export async function mustBeProductLine(
  work: Work,
  { productLineId }: { productLineId: string },
): Promise<Result<null>> {
  const line = await store.readProductLine(work, productLineId)
  if (line && !line.binnedAt) return ok(null)
  return refuse('unknown-product-line', 'There is no such product line.', { field: 'productLineId' })
}

async function isTaken(work: Work, name: string, butOf: string | null): Promise<boolean> {
  const id = (await store.productLinesNamed(work, [name])).get(name)
  return id !== undefined && id !== butOf
}

function shown(row: NonNullable<Awaited<ReturnType<typeof store.lockProductLine>>>): ProductLine {
  return { id: row.id, name: row.name, binned: row.binnedAt !== null, version: row.version }
}

function nameTaken(): Refusal {
  return refuse('name-taken', 'There is a product line of this name already.', { field: 'name' })
}

const noProductLine = () => refuse('not-found', 'There is no such product line.')
