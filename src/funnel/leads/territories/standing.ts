/** Why a lead or company is in its territory: what it is stamped with, what the rules say today, and who covers it. */
import { coverageOf, readTerritories, territoryFor } from '../../../office/team/territories/actions.ts'
import { ruleWritten } from '../../../office/team/territories/map.ts'
import type { Facts } from '../../../office/team/territories/territory.ts'
import type { Work } from '../../../platform/work.ts'
import { accountRecord, leadRecord } from '../record.ts'
import { factsOf } from '../stamping.ts'
import type { Standing } from './contract.ts'

/** Where a lead stands; null when there is none. */
export async function standingOfLead(work: Work, id: string): Promise<Standing | null> {
  const lead = await leadRecord(work, id)
  if (!lead) return null
  const facts = await factsOf(work, {
    accountId: lead.account?.id ?? null,
    productLineId: lead.productLine?.id ?? null,
    expectedAmount: lead.expectedValue?.amount ?? null,
    expectedCurrency: lead.expectedValue?.currency ?? null,
  })
  const stamped = { stamped: lead.territory, by: lead.territoryBy, segment: lead.segment }
  return { ...stamped, ...(await today(work, facts, lead.territory?.id ?? null)) }
}

/** Where the next lead of a company would stand; null when there is none. */
export async function standingOfAccount(work: Work, id: string): Promise<Standing | null> {
  const account = await accountRecord(work, id)
  if (!account) return null
  const { country, region, postcode, industry, size } = account
  const facts = { country, region, postcode, industry, size, accountId: id }
  return { stamped: null, by: null, segment: null, ...(await today(work, facts, null)) }
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
