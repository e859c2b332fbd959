/** The SQL about territories, their rules and segments. */
import { type Selectable, sql } from 'kysely'
import { afterName, type Page, pagedByName } from '../../../platform/by-name.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { Segments, Territories, TerritoryRules } from '../../../tables.ts'
import type { Segment, Territory } from './contract.ts'
import type { FactKeys, RankedRule } from './territory.ts'

export type TerritoryRow = Selectable<Territories>
export type RuleRow = Selectable<TerritoryRules>
export type SegmentRow = Selectable<Segments>

type Listed = Omit<Territory, 'fieldFrom'> & {
  fieldFrom: number | null
  fieldCurrency: string | null
  sortName: string
}

/** Territories by name, each with the countries that its rules name. */
export async function listTerritories(work: Work, scope: Scope, asked: Page & { binned: boolean }) {
  const { rows } = await sql<Listed>`
    select t.id, t.name, t.parent_id, t.inside_member_id, t.field_from, t.field_currency,
           t.binned_at is not null as binned, t.version, lower(t.name) as sort_name,
           coalesce((select array_agg(distinct c order by c) from territory_rules r cross join unnest(r.countries) c
              where r.workspace_id = t.workspace_id and r.territory_id = t.id and r.binned_at is null), '{}') as countries
    from territories t
    where t.workspace_id = ${work.actor.workspaceId} and ${scope} and ${afterName(asked)}
      and (t.binned_at is null or ${asked.binned})
    order by lower(t.name), t.id limit ${asked.limit + 1}`.execute(work.tx)
  const { items, next } = pagedByName(rows, asked)
  return { items: items.map(listed), next }
}

function listed({ fieldFrom, fieldCurrency, sortName: _, ...row }: Listed): Territory {
  return { ...row, fieldFrom: moneyOf(fieldFrom, fieldCurrency) }
}

/** An amount with its currency, or neither. */
export function moneyOf(amount: number | null, currency: string | null) {
  return amount === null || currency === null ? null : { amount, currency }
}

/** Every territory outside the bin. */
export async function readTerritories({ tx, actor }: Work): Promise<TerritoryRow[]> {
  const { rows } = await sql<TerritoryRow>`
    select * from territories where workspace_id = ${actor.workspaceId} and binned_at is null
    order by position, id`.execute(tx)
  return rows
}

/** Every rule that was not taken away, also of territories in the bin. */
export async function readRules({ tx, actor }: Work): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select * from territory_rules where workspace_id = ${actor.workspaceId} and binned_at is null
    order by position, id`.execute(tx)
  return rows
}

/** A territory to be changed. */
export async function lockTerritory(work: Work, id: string) {
  return work.tx
    .selectFrom('territories')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Counts a change of what belongs to a territory. */
export async function bump({ tx, actor }: Work, id: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update territories set version = version + 1
    where workspace_id = ${actor.workspaceId} and id = ${id} returning version`.execute(tx)
  return rows[0]?.version ?? 1
}

/** Counts every change of a territory or a rule, for none is ever deleted. */
export async function mapVersion({ tx, actor }: Work): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select (select coalesce(sum(version), 0) from territories where workspace_id = ${actor.workspaceId})
         + (select coalesce(sum(version), 0) from territory_rules where workspace_id = ${actor.workspaceId}) as version`.execute(
    tx,
  )
  return rows[0]?.version ?? 0
}

/** The rules in force in their order, for deciding about many leads at once. */
export async function rankedRules({ tx, actor }: Work): Promise<RankedRule[]> {
  const { rows } = await sql<RuleRow>`
    select * from territory_rules where workspace_id = ${actor.workspaceId} and rank is not null
    order by rank`.execute(tx)
  return rows.map(rankedOf)
}

/** A row as the rules read it. */
export function rankedOf(row: RuleRow): RankedRule {
  const spans = row.postcodeFrom.map((from, n) => ({ from, until: row.postcodeUntil[n] ?? from }))
  const { countries, regionKeys, industryKeys, sizes, productLineIds, accountIds } = row
  const value =
    row.valueCurrency === null
      ? null
      : { from: row.valueFrom, below: row.valueBelow, currency: row.valueCurrency }
  return {
    ...{ id: row.id, territoryId: row.territoryId, within: row.within, spans, value },
    ...{ countries, regionKeys, industryKeys, sizes, productLineIds, accountIds },
  }
}

export interface Stamp {
  territoryId: string | null
  ruleId: string | null
  segmentId: string | null
}

/**
 * The rule that catches the facts, and their segment, asked of the database: the same answer as `territoryOf`.
 * A rule must meet the facts itself, and some rule of every territory above it must too.
 */
export async function catching({ tx, actor }: Work, facts: FactKeys): Promise<Stamp> {
  const ws = actor.workspaceId
  const { rows } = await sql<Stamp>`
    with met as (
      select r.id, r.territory_id, r.rank, r.within from territory_rules r
      where r.workspace_id = ${ws} and r.rank is not null
        and (r.countries = '{}' or ${facts.country}::text = any(r.countries))
        and (r.region_keys = '{}' or ${facts.regionKey}::text = any(r.region_keys))
        and (r.postcode_from = '{}' or exists (
          select 1 from unnest(r.postcode_from, r.postcode_until) s (span_from, span_until)
          where ${facts.postcodeKey}::text collate "C" >= s.span_from and ${facts.postcodeKey}::text collate "C" < s.span_until))
        and (r.industry_keys = '{}' or ${facts.industryKey}::text = any(r.industry_keys))
        and (r.sizes = '{}' or ${facts.size}::text = any(r.sizes))
        and (r.product_line_ids = '{}' or ${facts.productLineId}::uuid = any(r.product_line_ids))
        and (r.account_ids = '{}' or ${facts.accountId}::uuid = any(r.account_ids))
        and (r.value_currency is null or (r.value_currency = ${facts.currency}::text
          and ${facts.amount}::bigint >= coalesce(r.value_from, 0)
          and (r.value_below is null or ${facts.amount}::bigint < r.value_below)))
    ), first as (
      select id, territory_id from met
      where within <@ (select array_agg(territory_id) from met)
      order by rank limit 1
    )
    select (select territory_id from first) as territory_id, (select id from first) as rule_id,
           (select s.id from segments s where s.workspace_id = ${ws} and s.binned_at is null
              and ${facts.size}::text = any(s.sizes) order by s.position, s.id limit 1) as segment_id`.execute(
    tx,
  )
  return rows[0] as Stamp
}

/** Segments in their order. */
export async function listSegments({ tx, actor }: Work, binned = false): Promise<Segment[]> {
  const { rows } = await sql<Segment>`
    select id, name, position, sizes, binned_at is not null as binned, version from segments
    where workspace_id = ${actor.workspaceId} and (binned_at is null or ${binned})
    order by position, id`.execute(tx)
  return rows
}

/** A segment to be changed. */
export async function lockSegment(work: Work, id: string) {
  return work.tx
    .selectFrom('segments')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
