/** The only SQL about product lines and products. */
import { sql } from 'kysely'
import { afterName, type Named, type Page, pagedByName } from '../../platform/by-name.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Day } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import type { ProductLine } from './contract.ts'

type AskedWithBin = Page & { binned: boolean }

export interface ProductRow {
  id: string
  productLineId: string
  name: string
  code: string | null
  unitPrice: number | null
  currency: string | null
  binnedAt: string | null
  version: number
}

/** Product lines by name. */
export async function listProductLines(work: Work, scope: Scope, asked: AskedWithBin) {
  const { rows } = await sql<ProductLine & Named>`
    select t.id, t.name, t.binned_at is not null as binned, t.version, lower(t.name) as sort_name
    from product_lines t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** Products by name, of one line or of all. */
export async function listProducts(
  work: Work,
  scope: Scope,
  asked: AskedWithBin & { productLineId?: string | undefined },
) {
  const { rows } = await sql<ProductRow & Named>`
    select t.id, t.product_line_id, t.name, t.code, t.unit_price, t.currency, t.binned_at, t.version,
           lower(t.name) as sort_name
    from products t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
      and ${asked.productLineId ? sql`t.product_line_id = ${asked.productLineId}` : sql`true`}
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  return pagedByName(rows, asked)
}

/** Which of these names are product lines outside the bin, whatever their case. Keys are as given. */
export async function productLinesNamed(work: Work, names: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; id: string }>`
    select n.asked, t.id from unnest(${names}::text[]) as n (asked)
    join product_lines t on lower(t.name) = lower(n.asked)
    where t.workspace_id = ${work.actor.workspaceId} and t.binned_at is null`.execute(work.tx)
  return new Map(rows.map((row) => [row.asked, row.id]))
}

/** A product line to be changed. */
export const lockProductLine = (work: Work, id: string) =>
  lineRow(work, id).forNoKeyUpdate().executeTakeFirst()

/** A product line to be named. */
export const readProductLine = (work: Work, id: string) => lineRow(work, id).executeTakeFirst()

/** A product to be changed. */
export async function lockProduct(work: Work, id: string) {
  return work.tx
    .selectFrom('products')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** One product; null when there is none. */
export async function readProduct(work: Work, scope: Scope, id: string): Promise<ProductRow | null> {
  const { rows } = await sql<ProductRow>`
    select id, product_line_id, name, code, unit_price, currency, binned_at, version from products
    where workspace_id = ${work.actor.workspaceId} and id = ${id} and ${scope}`.execute(work.tx)
  return rows[0] ?? null
}

/** Is the code another product's outside the bin. */
export async function isCodeTaken(work: Work, code: string, butOf: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from products where workspace_id = ${work.actor.workspaceId} and lower(code) = lower(${code})
      and binned_at is null and id is distinct from ${butOf}`.execute(work.tx)
  return rows.length > 0
}

/** What still needs a product line: its products, and who is assigned to it from a day on. */
export async function neededBy(work: Work, productLineId: string, day: Day) {
  const { rows } = await sql<{ products: number; assignments: number }>`
    select (select count(*) from products
            where workspace_id = ${work.actor.workspaceId} and product_line_id = ${productLineId}
              and binned_at is null) as products,
           (select count(*) from role_assignments
            where workspace_id = ${work.actor.workspaceId} and ${productLineId} = any(product_line_ids)
              and binned_at is null and (until_day is null or until_day > ${day})) as assignments`.execute(
    work.tx,
  )
  return rows[0] as { products: number; assignments: number }
}

function lineRow(work: Work, id: string) {
  const { workspaceId } = work.actor
  return work.tx
    .selectFrom('productLines')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
}
