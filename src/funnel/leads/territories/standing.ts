/** Why a lead or company is in its territory: what it is stamped with, what the rules say today, and who covers it. */
import { sql } from 'kysely'
import { coverageOf, readTerritories, territoryFor } from '../../../office/team/territories/actions.ts'
import { ruleWritten } from '../../../office/team/territories/map.ts'
import type { Facts } from '../../../office/team/territories/territory.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import type { Lead } from '../move.ts'
import { factsOf, type Market } from '../stamping.ts'
import type { Standing } from './contract.ts'

/** Where a lead stands, within what one may see; null when there is none. */
export async function standingOfLead(work: Work, scope: Scope, id: string): Promise<Standing | null> {
  const lead = await leadStamped(work, scope, id)
  if (!lead) return null
  const stamped = named(lead.territoryId, lead.territoryName)
  const segment = named(lead.segmentId, lead.segmentName)
  const by = lead.territoryBy as Standing['by']
  return { stamped, by, segment, ...(await today(work, await factsOf(work, lead), lead.territoryId)) }
}

type Stamped = Lead & { territoryName: string | null; segmentName: string | null }

async function leadStamped({ tx, actor }: Work, scope: Scope, id: string): Promise<Stamped | null> {
  const { rows } = await sql<Stamped>`
    select l.*, t.name as territory_name, s.name as segment_name from leads l
    left join territories t on t.workspace_id = l.workspace_id and t.id = l.territory_id
    left join segments s on s.workspace_id = l.workspace_id and s.id = l.segment_id
    where l.workspace_id = ${actor.workspaceId} and l.id = ${id} and ${scope}`.execute(tx)
  return rows[0] ?? null
}

const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)

/** Where the next lead of a company would stand; null when there is none. */
export async function standingOfAccount(work: Work, scope: Scope, id: string): Promise<Standing | null> {
  const account = await marketOf(work, scope, id)
  if (!account) return null
  const { country, region, postcode, industry, size } = account
  const facts = { country, region, postcode, industry, size, accountId: id }
  return { stamped: null, by: null, segment: null, ...(await today(work, facts, null)) }
}

async function marketOf({ tx, actor }: Work, scope: Scope, id: string): Promise<Market | null> {
  const { rows } = await sql<Market>`
    select a.country, a.region, a.postcode, a.industry, a.size from accounts a
    where a.workspace_id = ${actor.workspaceId} and a.id = ${id} and ${scope}`.execute(tx)
  return rows[0] ?? null
}

async function today(work: Work, facts: Facts, stampedId: string | null) {
  const said = await territoryFor(work, facts)
  const territories = await readTerritories(work)
  const found = territories.find(({ id }) => id === said.territoryId)
  const coveredId = stampedId ?? said.territoryId
  return {
    now: {
      territory: found ? { id: found.id, name: found.name } : null,
      rule: said.ruleId ? await ruleWritten(work, said.ruleId) : null,
    },
    covered: coveredId ? await coverageOf(work, coveredId, facts.expectedValue ?? null) : null,
  }
}
