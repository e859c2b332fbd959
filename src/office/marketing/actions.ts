/** The verbs about channels, and the answers neighbours may ask for. */
import type { z } from 'zod'
import { distinctNames } from '../../platform/by-name.ts'
import { record, recordMany } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patched, patchRow } from '../../platform/rows.ts'
import { takeTurn } from '../../platform/turns.ts'
import type { Work } from '../../platform/work.ts'
import { kindOfName } from './channel.ts'
import type { Channel, channelIn, channelPatch } from './contract.ts'
import * as store from './store.ts'

/** Adds a channel. */
export async function addChannel(work: Work, given: z.output<typeof channelIn>): Promise<Result<Channel>> {
  await takeTurn(work)
  if (await isTaken(work, given.name, null)) return nameTaken()
  const row = await insertRow(work, 'channels', { id: work.newId(), ...given })
  await record(work, { fact: 'channel.added', function: 'operate', channelId: row.id, rows: [row] })
  return ok({ id: row.id, ...given, binned: false, version: 1 })
}

/** Changes a channel, or takes it out of the bin. */
export async function changeChannel(
  work: Work,
  id: string,
  { version, binned, ...fields }: z.output<typeof channelPatch>,
): Promise<Result<Channel>> {
  await takeTurn(work)
  const before = await store.lockChannel(work, id)
  if (!before) return noChannel()
  const stale = staleUnless(shown(before), version)
  if (stale) return stale
  const shows = before.binnedAt === null || binned === false
  if (shows && (await isTaken(work, fields.name ?? before.name, id))) return nameTaken()
  const change = await patchRow(
    work,
    'channels',
    before,
    // Whoever changes it has looked at it.
    { ...fields, unconfirmedSince: null, ...(binned === false ? { binnedAt: null } : {}) },
  )
  if (change)
    await record(work, { fact: 'channel.changed', function: 'operate', channelId: id, rows: [change] })
  return ok(shown(patched(before, change)))
}

/** Puts a channel into the bin: nothing new comes in by it, figures keep it. */
export async function binChannel(work: Work, id: string): Promise<Result<Channel>> {
  const before = await store.lockChannel(work, id)
  if (!before) return noChannel()
  const change = before.binnedAt ? null : await patchRow(work, 'channels', before, { binnedAt: work.now })
  if (change)
    await record(work, { fact: 'channel.binned', function: 'operate', channelId: id, rows: [change] })
  return ok(shown(patched(before, change)))
}

/** The channels of these names; unknown ones are added. Answers the id of each name, for imports. */
export async function findOrMakeChannels(work: Work, names: string[]): Promise<Map<string, string>> {
  const asked = [...new Set(names)]
  const known = await store.channelsNamed(work, asked)
  if (asked.every((name) => known.has(name))) return known
  await takeTurn(work)
  const latest = await store.channelsNamed(work, asked)
  const unknown = await distinctNames(
    work.tx,
    asked.filter((name) => !latest.has(name)),
  )
  const rows = await insertRows(
    work,
    'channels',
    unknown.map((name) => ({ id: work.newId(), name, kind: kindOfName(name), ...asMadeBy(work) })),
  )
  await recordMany(
    work,
    rows.map((row) => ({
      fact: 'channel.added',
      function: 'operate',
      channelId: row.id,
      rows: [row],
      leadSeq: null,
    })),
  )
  return store.channelsNamed(work, asked)
}

// A name in a file may be a channel, a typing error or a column that was mapped wrongly: somebody confirms it.
function asMadeBy({ actor, now }: Work) {
  return actor.kind === 'import' ? { unconfirmedSince: now } : {}
}

/** Says that what an import made is a channel indeed. */
export async function confirmChannel(work: Work, id: string): Promise<Result<null>> {
  const before = await store.lockChannel(work, id)
  if (!before || before.binnedAt) return noChannel()
  const change = await patchRow(work, 'channels', before, { unconfirmedSince: null })
  if (change)
    await record(work, { fact: 'channel.confirmed', function: 'gather', channelId: id, rows: [change] })
  return ok(null)
}

/** The channel of this name, added when unknown. */
export async function findOrMakeChannel(work: Work, name: string): Promise<string> {
  return (await findOrMakeChannels(work, [name])).get(name) as string
}

/** Refuses an id that is no channel outside the bin. */
export async function mustBeChannel(work: Work, channelId: string): Promise<Result<null>> {
  const found = await store.readChannel(work, channelId)
  if (found && !found.binnedAt) return ok(null)
  return refuse('unknown-channel', 'There is no such channel.', { field: 'channelId' })
}

async function isTaken(work: Work, name: string, butOf: string | null): Promise<boolean> {
  const id = (await store.channelsNamed(work, [name])).get(name)
  return id !== undefined && id !== butOf
}

function shown(row: NonNullable<Awaited<ReturnType<typeof store.lockChannel>>>): Channel {
  const { id, name, kind, binnedAt, version } = row
  return { id, name, kind: kind as Channel['kind'], binned: binnedAt !== null, version }
}

function nameTaken(): Refusal {
  return refuse('name-taken', 'There is a channel of this name already.', { field: 'name' })
}

const noChannel = () => refuse('not-found', 'There is no such channel.')
