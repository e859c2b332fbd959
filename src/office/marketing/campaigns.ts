/** The verbs about campaigns: one dated effort on a channel. */
import type { z } from 'zod'
import { distinctNames } from '../../platform/by-name.ts'
import { record, recordMany } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patched, patchRow } from '../../platform/rows.ts'
import { takeTurn } from '../../platform/turns.ts'
import type { Work } from '../../platform/work.ts'
import { mustBeChannel } from './actions.ts'
import { endsBeforeStart } from './channel.ts'
import type { Campaign, campaignIn, campaignPatch } from './contract.ts'
import * as store from './store.ts'

/** Adds a campaign to a channel. */
export async function addCampaign(work: Work, given: z.output<typeof campaignIn>): Promise<Result<Campaign>> {
  await takeTurn(work)
  const channel = await mustBeChannel(work, given.channelId)
  if (!channel.ok) return channel
  const fine = await mayBe(work, given, null)
  if (!fine.ok) return fine
  const row = await insertRow(work, 'campaigns', { id: work.newId(), ...given })
  await recordChange(work, 'campaign.added', given.channelId, row)
  return ok({ id: row.id, ...given, binned: false, version: 1 })
}

/** Changes a campaign, or takes it out of the bin. */
export async function changeCampaign(
  work: Work,
  id: string,
  { version, binned, ...fields }: z.output<typeof campaignPatch>,
): Promise<Result<Campaign>> {
  await takeTurn(work)
  const before = await store.lockCampaign(work, id)
  if (!before) return noCampaign()
  const stale = staleUnless(shown(before), version)
  if (stale) return stale
  const patch = binned === false ? { ...fields, binnedAt: null } : fields
  const fine = await mayBe(work, { ...before, ...given(patch) }, id)
  if (!fine.ok) return fine
  const change = await patchRow(work, 'campaigns', before, patch)
  if (change) await recordChange(work, 'campaign.changed', before.channelId, change)
  return ok(shown(patched(before, change)))
}

/** Puts a campaign into the bin; figures keep it. */
export async function binCampaign(work: Work, id: string): Promise<Result<Campaign>> {
  const before = await store.lockCampaign(work, id)
  if (!before) return noCampaign()
  const change = before.binnedAt ? null : await patchRow(work, 'campaigns', before, { binnedAt: work.now })
  if (change) await recordChange(work, 'campaign.binned', before.channelId, change)
  return ok(shown(patched(before, change)))
}

/** The campaigns of a channel by name; unknown ones are added. Answers the id of each name, for imports. */
export async function findOrMakeCampaigns(
  work: Work,
  channelId: string,
  names: string[],
): Promise<Map<string, string>> {
  const asked = [...new Set(names)]
  const known = await store.campaignsNamed(work, channelId, asked)
  if (asked.every((name) => known.has(name))) return known
  await takeTurn(work)
  const latest = await store.campaignsNamed(work, channelId, asked)
  const unknown = await distinctNames(
    work.tx,
    asked.filter((name) => !latest.has(name)),
  )
  const rows = await insertRows(
    work,
    'campaigns',
    unknown.map((name) => ({ id: work.newId(), channelId, name })),
  )
  await recordMany(
    work,
    rows.map((row) => ({ ...factOf('campaign.added', channelId, row), leadSeq: null })),
  )
  return store.campaignsNamed(work, channelId, asked)
}

/** The campaign of this name on a channel, added when unknown. */
export async function findOrMakeCampaign(work: Work, channelId: string, name: string): Promise<string> {
  return (await findOrMakeCampaigns(work, channelId, [name])).get(name) as string
}

/** Refuses an id that is no campaign of the channel outside the bin. */
export async function mustBeCampaign(
  work: Work,
  campaignId: string,
  channelId: string,
): Promise<Result<null>> {
  const found = await store.readCampaign(work, campaignId)
  if (!found || found.binnedAt) {
    return refuse('unknown-campaign', 'There is no such campaign.', { field: 'campaignId' })
  }
  if (found.channelId === channelId) return ok(null)
  return refuse('campaign-of-another-channel', 'This campaign runs on another channel.', {
    field: 'campaignId',
  })
}

interface Wanted {
  channelId: string
  name: string
  fromDay: string | null
  untilDay: string | null
  binnedAt?: string | null
}

async function mayBe(work: Work, wanted: Wanted, id: string | null): Promise<Result<null>> {
  if (endsBeforeStart(wanted))
    return refuse('ends-before-start', 'It would end before it begins.', { field: 'untilDay' })
  const borneBy = (await store.campaignsNamed(work, wanted.channelId, [wanted.name])).get(wanted.name)
  if (wanted.binnedAt || borneBy === undefined || borneBy === id) return ok(null)
  return nameTaken()
}

// A field that is not in the patch must not overwrite the row with undefined.
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

type Row = Awaited<ReturnType<typeof patchRow>>

function factOf(fact: string, channelId: string, row: Row) {
  return { fact, function: 'operate', channelId, campaignId: row?.id ?? null, rows: [row] }
}

function recordChange(work: Work, fact: string, channelId: string, row: Row) {
  return record(work, factOf(fact, channelId, row))
}

function shown(row: NonNullable<Awaited<ReturnType<typeof store.lockCampaign>>>): Campaign {
  const { id, channelId, name, fromDay, untilDay, binnedAt, version } = row
  return { id, channelId, name, fromDay, untilDay, binned: binnedAt !== null, version }
}

function nameTaken(): Refusal {
  return refuse('name-taken', 'There is a campaign of this name on this channel already.', { field: 'name' })
}

const noCampaign = () => refuse('not-found', 'There is no such campaign.')
