/**
 * Counts leads by what the rules tell apart, so that a million leads become some thousand groups. Each group is one
 * combination of facts; a fact that no rule asks for is left out, a postcode or amount becomes the border below it.
 */
import { type RawBuilder, sql } from 'kysely'
import type { FactKeys, RankedRule } from '../../../office/team/territories/territory.ts'
import type { Work } from '../../../platform/work.ts'

export interface Group extends FactKeys {
  territoryId: string | null
  byHand: boolean
  isOpen: boolean
  /** Who holds them, while they are open. */
  ownerId: string | null
  leads: number
}

/** What the rules ask for: all that may be told apart. */
export interface Borders {
  regionKeys: string[]
  postcodes: string[]
  industryKeys: string[]
  sizes: boolean
  productLineIds: string[]
  accountIds: string[]
  amounts: Record<string, number[]>
}

/** The borders between which all facts are the same to the rules. */
export function bordersOf(rules: RankedRule[]): Borders {
  const all = <T>(of: (rule: RankedRule) => T[]) => [...new Set(rules.flatMap(of))]
  const bands = rules.flatMap(({ value }) => value ?? [])
  const amounts = Object.fromEntries(
    [...new Set(bands.map(({ currency }) => currency))].map((currency) => {
      const own = bands.filter((band) => band.currency === currency)
      return [currency, numbers([0, ...own.flatMap(({ from, below }) => [from ?? 0, below ?? 0])])]
    }),
  )
  return {
    regionKeys: all((rule) => rule.regionKeys),
    postcodes: all((rule) => rule.spans.flatMap(({ from, until }) => [from, until])).sort(),
    industryKeys: all((rule) => rule.industryKeys),
    sizes: rules.some((rule) => rule.sizes.length > 0),
    productLineIds: all((rule) => rule.productLineIds),
    accountIds: all((rule) => rule.accountIds),
    amounts,
  }
}

const numbers = (values: number[]) => [...new Set(values)].sort((a, b) => a - b)

export interface Part {
  after: string | null
  /** The last lead of the part; null for all that are left. */
  until: string | null
}

/** The groups of a part of all leads. */
export async function groupsOf({ tx, actor }: Work, borders: Borders, part: Part): Promise<Group[]> {
  const ws = actor.workspaceId
  const { rows } = await sql<Group>`
    select *, count(*) as leads from (
      select a.country, ${among('a.region_key', borders.regionKeys, 'text')} as region_key,
             ${postcodeBorder(borders.postcodes)} as postcode_key,
             ${among('a.industry_key', borders.industryKeys, 'text')} as industry_key,
             ${borders.sizes ? sql`a.size` : sql`null::text`} as size,
             ${among('l.product_line_id', borders.productLineIds, 'uuid')} as product_line_id,
             ${among('l.account_id', borders.accountIds, 'uuid')} as account_id,
             ${amountBorder(borders.amounts)} as amount,
             ${Object.keys(borders.amounts).length > 0 ? sql`l.expected_currency` : sql`null::text`} as currency,
             l.territory_id, l.territory_by is not distinct from 'hand' as by_hand, l.state <> 'closed' as is_open,
             case when l.state <> 'closed' then l.owner_member_id end as owner_id
      from leads l
      left join accounts a on a.workspace_id = ${ws} and a.id = l.account_id
      where l.workspace_id = ${ws} ${part.after ? sql`and l.id > ${part.after}` : sql``}
        ${part.until ? sql`and l.id <= ${part.until}` : sql``}
    ) facts
    group by country, region_key, postcode_key, industry_key, size, product_line_id, account_id, amount, currency,
             territory_id, by_hand, is_open, owner_id`.execute(tx)
  return rows
}

function among(column: string, values: string[], type: 'text' | 'uuid'): RawBuilder<unknown> {
  const [name, list] = [sql.raw(column), sql.raw(`${type}[]`)]
  if (values.length === 0) return sql`null::${sql.raw(type)}`
  return sql`case when ${name} = any(${values}::${list}) then ${name} end`
}

function postcodeBorder(borders: string[]): RawBuilder<unknown> {
  if (borders.length === 0) return sql`null::text`
  return sql`(${borders}::text[])[width_bucket(a.postcode_key collate "C", ${borders}::text[])]`
}

function amountBorder(amounts: Record<string, number[]>): RawBuilder<unknown> {
  const ways = Object.entries(amounts).map(
    ([currency, borders]) =>
      sql`when ${currency} then (${borders}::bigint[])[width_bucket(l.expected_amount, ${borders}::bigint[])]`,
  )
  if (ways.length === 0) return sql`null::bigint`
  return sql`case l.expected_currency ${sql.join(ways, sql` `)} end`
}

/** The last lead of the next part of about so many; null when fewer are left. */
export async function endOfPart(
  { tx, actor }: Work,
  after: string | null,
  size: number,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from leads where workspace_id = ${actor.workspaceId} ${after ? sql`and id > ${after}` : sql``}
    order by id offset ${size - 1} limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** How many leads there are: exact up to a bound, the planner's estimate above it. */
export async function aboutHowMany({ tx, actor }: Work, exactTo: number): Promise<number> {
  const ws = actor.workspaceId
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from leads where workspace_id = ${ws} limit ${exactTo + 1}) counted`.execute(
    tx,
  )
  const exact = rows[0]?.n ?? 0
  if (exact <= exactTo) return exact
  const plan = await sql<{ queryPlan: { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select 1 from leads where workspace_id = ${ws}`.execute(tx)
  return Math.max(exact, plan.rows[0]?.queryPlan[0]?.Plan['Plan Rows'] ?? exact)
}
