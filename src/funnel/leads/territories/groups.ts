/**
 * Counts leads by what the rules tell apart, so that a million leads become some thousand groups. Each group is one
 * combination of facts; a fact that no rule asks for is left out, a postcode or amount becomes the border below it.
 */
import { type RawBuilder, sql } from 'kysely'
import type { FactKeys, RankedRule } from '../../../office/team/territories/territory.ts'
import type { Work } from '../../../platform/work.ts'

/** Leads that are the same to the rules. */
export interface Group extends FactKeys {
  /** Tells the group from all others. */
  key: string
  leads: number
  open: number
}

/** Open leads of one territory, of one holder, that a rule would decide alike. */
export interface Holding {
  /** The number of the decision. */
  decided: number
  territoryId: string | null
  byHand: boolean
  ownerId: string | null
  leads: number
}

/** What the rules ask for: all that may be told apart. */
export interface Borders {
  regionKeys: string[]
  /** The ends of all spans, in order. */
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

/** For each beginning of a postcode that is here, the border below it. */
export interface Codes {
  /** Rules tell codes apart by so many letters and digits. */
  length: number
  codes: string[]
  below: (string | null)[]
}

/** Finds the border below each postcode once, for text is slow to compare a million times. */
export async function codesOf({ tx, actor }: Work, { postcodes }: Borders): Promise<Codes> {
  const length = Math.max(0, ...postcodes.map((border) => border.replace('~', '').length))
  if (length === 0) return { length, codes: [], below: [] }
  const { rows } = await sql<{ code: string }>`
    select distinct left(postcode_key, ${length}::int) as code from accounts
    where workspace_id = ${actor.workspaceId} and postcode_key is not null`.execute(tx)
  const codes = rows.map(({ code }) => code)
  return { length, codes, below: codes.map((code) => borderBelow(postcodes, code)) }
}

function borderBelow(borders: string[], code: string): string | null {
  let [from, until] = [0, borders.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((borders[middle] as string) <= code) from = middle + 1
    else until = middle
  }
  return borders[from - 1] ?? null
}

/** The groups of a part of all leads. */
export async function groupsOf(work: Work, borders: Borders, codes: Codes, part: Part): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select *, ${KEY} as key from (
      select country, region_key, postcode_key, industry_key, size, product_line_id, account_id, amount, currency,
             count(*) as leads, count(*) filter (where state <> 'closed') as open
      from (${factsOfLeads(work, borders, codes, part)}) facts
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    ) counted`.execute(work.tx)
  return rows
}

/** Open leads of a part by what was decided of their group, where they are and who holds them. */
export async function holdingsOf(
  work: Work,
  asked: { borders: Borders; codes: Codes; part: Part },
  decided: Map<string, number>,
): Promise<Holding[]> {
  const { borders, codes, part } = asked
  const { rows } = await sql<Holding>`
    select d.decided, f.territory_id, f.by_hand, f.owner_id, count(*) as leads
    from (${factsOfLeads(work, borders, codes, part, sql`and l.state <> 'closed'`)}) f
    join unnest(${[...decided.keys()]}::text[], ${[...decided.values()]}::int[]) d (key, decided) on d.key = ${KEY}
    group by 1, 2, 3, 4`.execute(work.tx)
  return rows
}

function factsOfLeads(
  { actor }: Work,
  borders: Borders,
  { length, codes, below }: Codes,
  { after, until }: Part,
  only: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const ws = actor.workspaceId
  const hasAmounts = Object.keys(borders.amounts).length > 0
  return sql`
      select l.state, l.territory_id, l.territory_by is not distinct from 'hand' as by_hand, l.owner_member_id as owner_id,
             a.country, ${among('a.region_key', borders.regionKeys, 'text')} as region_key,
             ${length > 0 ? sql`p.below` : sql`null::text`} as postcode_key,
             ${among('a.industry_key', borders.industryKeys, 'text')} as industry_key,
             ${borders.sizes ? sql`a.size` : sql`null::text`} as size,
             ${among('l.product_line_id', borders.productLineIds, 'uuid')} as product_line_id,
             ${among('l.account_id', borders.accountIds, 'uuid')} as account_id,
             ${amountBorder(borders.amounts)} as amount,
             ${hasAmounts ? sql`l.expected_currency` : sql`null::text`} as currency
      from leads l
      left join accounts a on a.workspace_id = ${ws} and a.id = l.account_id
      ${length > 0 ? sql`left join unnest(${codes}::text[], ${below}::text[]) p (code, below) on p.code = left(a.postcode_key, ${length}::int)` : sql``}
      where l.workspace_id = ${ws} ${after ? sql`and l.id > ${after}` : sql``}
        ${until ? sql`and l.id <= ${until}` : sql``} ${only}`
}

// The facts of a group as one text: a blank stands for what is not known.
const KEY = sql`concat_ws('|', coalesce(country, ''), coalesce(region_key, ''), coalesce(postcode_key, ''),
  coalesce(industry_key, ''), coalesce(size, ''), coalesce(product_line_id::text, ''), coalesce(account_id::text, ''),
  amount, currency)`

function among(column: string, values: string[], type: 'text' | 'uuid'): RawBuilder<unknown> {
  const [name, list] = [sql.raw(column), sql.raw(`${type}[]`)]
  if (values.length === 0) return sql`null::${sql.raw(type)}`
  return sql`case when ${name} = any(${values}::${list}) then ${name} end`
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
  const plan = await sql<Record<string, { Plan: { 'Plan Rows': number } }[]>>`
    explain (format json) select 1 from leads where workspace_id = ${ws}`.execute(tx)
  const guess = Object.values(plan.rows[0] ?? {})[0]?.[0]?.Plan['Plan Rows']
  return Math.max(exact, guess ?? exact)
}
