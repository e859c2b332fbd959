/** The verbs about products. */
import type { z } from 'zod'
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../platform/rows.ts'
import { may } from '../../platform/scope.ts'
import { takeTurn } from '../../platform/turns.ts'
import type { Work } from '../../platform/work.ts'
import { mustBeProductLine } from './actions.ts'
import type { Product, productIn, productPatch } from './contract.ts'
import { priceColumns, priceOf } from './product.ts'
import * as store from './store.ts'

/** Adds a product to a line. */
export async function addProduct(work: Work, given: z.output<typeof productIn>): Promise<Result<Product>> {
  await takeTurn(work)
  const fine = await mayBe(work, given, null)
  if (!fine.ok) return fine
  const { unitPrice, ...fields } = given
  const row = await insertRow(work, 'products', { id: work.newId(), ...fields, ...priceColumns(unitPrice) })
  await recordChange(work, 'product.added', given.productLineId, row)
  return ok({ id: row.id, ...given, binned: false, version: 1 })
}

/** Changes a product, or takes it out of the bin. */
export async function changeProduct(
  work: Work,
  id: string,
  { version, binned, unitPrice, ...fields }: z.output<typeof productPatch>,
): Promise<Result<Product>> {
  await takeTurn(work)
  const before = await store.lockProduct(work, id)
  if (!before) return noProduct()
  const stale = staleUnless(shownProduct(before), version)
  if (stale) return stale
  const returns = before.binnedAt !== null && binned === false
  const checked = returns ? { productLineId: before.productLineId, code: before.code, ...fields } : fields
  const fine = await mayBe(work, checked, id)
  if (!fine.ok) return fine
  const change = await patchRow(work, 'products', before, {
    ...fields,
    ...(unitPrice === undefined ? {} : priceColumns(unitPrice)),
    ...(returns ? { binnedAt: null } : {}),
  })
  const after = patched(before, change)
  if (change) await recordChange(work, 'product.changed', after.productLineId, change)
  return ok(shownProduct(after))
}

/** Puts a product into the bin: it is offered no more, what names it keeps it. */
export async function binProduct(work: Work, id: string): Promise<Result<Product>> {
  const before = await store.lockProduct(work, id)
  if (!before) return noProduct()
  const change = before.binnedAt ? null : await patchRow(work, 'products', before, { binnedAt: work.now })
  if (change) await recordChange(work, 'product.binned', before.productLineId, change)
  return ok(shownProduct(patched(before, change)))
}

/** One product, for neighbours that name it. */
export async function productOf(work: Work, id: string): Promise<Result<Product>> {
  const found = await store.readProduct(work, may(work.actor, 'products'), id)
  return found ? ok(shownProduct(found)) : noProduct()
}

/** A row as it is answered. */
export function shownProduct(row: store.ProductRow): Product {
  const { id, productLineId, name, code, binnedAt, version } = row
  return { id, productLineId, name, code, unitPrice: priceOf(row), binned: binnedAt !== null, version }
}

async function mayBe(
  work: Work,
  { productLineId, code }: { productLineId?: string | undefined; code?: string | null | undefined },
  id: string | null,
): Promise<Result<null>> {
  const line = productLineId === undefined ? ok(null) : await mustBeProductLine(work, { productLineId })
  if (!line.ok || !code || !(await store.isCodeTaken(work, code, id))) return line
  return refuse('code-taken', 'Another product has this code.', { field: 'code' })
}

function recordChange(
  work: Work,
  fact: string,
  productLineId: string,
  row: Awaited<ReturnType<typeof patchRow>>,
) {
  return record(work, {
    fact,
    function: 'operate',
    productLineId,
    detail: { productId: row?.id ?? null },
    rows: [row],
  })
}

const noProduct = () => refuse('not-found', 'There is no such product.')
