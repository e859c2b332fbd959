/** The verbs about what a channel costs, by the day it counts for. */
import type { z } from 'zod'
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { mustBeChannel } from './actions.ts'
import { mustBeCampaign } from './campaigns.ts'
import type { Cost, costIn, costPatch } from './contract.ts'
import { type CostRow, lockCost } from './cost-store.ts'

/** Notes a cost. */
export async function addCost(work: Work, given: z.output<typeof costIn>): Promise<Result<Cost>> {
  const { cost, ...fields } = given
  const channel = await mustBeChannel(work, given.channelId)
  if (!channel.ok) return channel
  const campaign = given.campaignId ? await mustBeCampaign(work, given.campaignId, given.channelId) : ok(null)
  if (!campaign.ok) return campaign
  const row = await insertRow(work, 'channelCosts', { id: work.newId(), ...fields, ...cost })
  await recordCost(work, 'cost.noted', { ...fields, ...cost }, row)
  return ok({ id: row.id, ...given, binned: false, version: 1 })
}

/** Corrects a cost, or takes it out of the bin. */
export async function changeCost(
  work: Work,
  id: string,
  { version, binned, cost, ...fields }: z.output<typeof costPatch>,
): Promise<Result<Cost>> {
  const before = await lockCost(work, id)
  if (!before) return noCost()
  const stale = staleUnless(shownCost(before), version)
  if (stale) return stale
  const campaign = fields.campaignId
    ? await mustBeCampaign(work, fields.campaignId, before.channelId)
    : ok(null)
  if (!campaign.ok) return campaign
  const change = await patchRow(work, 'channelCosts', before, {
    ...fields,
    ...cost,
    ...(binned === false ? { binnedAt: null } : {}),
  })
  const after = patched(before, change)
  if (change) await recordCost(work, 'cost.corrected', after, change)
  return ok(shownCost(after))
}

/** Puts a cost into the bin: it counts no more. */
export async function binCost(work: Work, id: string): Promise<Result<Cost>> {
  const before = await lockCost(work, id)
  if (!before) return noCost()
  const change = before.binnedAt ? null : await patchRow(work, 'channelCosts', before, { binnedAt: work.now })
  if (change) await recordCost(work, 'cost.binned', before, change)
  return ok(shownCost(patched(before, change)))
}

/** A row as it is answered. */
export function shownCost(row: CostRow): Cost {
  const { id, channelId, campaignId, day, amount, currency, note, binnedAt, version } = row
  return {
    id,
    channelId,
    campaignId,
    day,
    cost: { amount, currency },
    note,
    binned: binnedAt !== null,
    version,
  }
}

type Spent = Pick<CostRow, 'channelId' | 'campaignId' | 'amount' | 'currency'>

function recordCost(work: Work, fact: string, spent: Spent, row: Awaited<ReturnType<typeof patchRow>>) {
  const { channelId, campaignId, amount, currency } = spent
  return record(work, { fact, function: 'operate', channelId, campaignId, amount, currency, rows: [row] })
}

const noCost = () => refuse('not-found', 'There is no such cost.')
