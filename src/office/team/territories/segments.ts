/** Segments are bands of company size beside the territories; no size lies in two of them. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patched, patchRow } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { Segment, segmentIn, segmentPatch } from './contract.ts'
import { listSegments, lockSegment, type SegmentRow } from './store.ts'

/** Adds a segment after the others. Refused when a size or the name is taken. */
export async function addSegment(work: Work, given: z.output<typeof segmentIn>): Promise<Result<Segment>> {
  await takeTurn(work)
  const others = await listSegments(work)
  const not = clash(others, given)
  if (not) return not
  const position = Math.max(-1, ...others.map((one) => one.position)) + 1
  const row = await insertRow(work, 'segments', { id: work.newId(), ...given, position })
  await record(work, {
    fact: 'segment.added',
    function: 'manage',
    detail: { segmentId: row.id },
    rows: [row],
  })
  return ok({ id: row.id, ...given, position, binned: false, version: 1 })
}

/** Changes a segment or takes it out of the bin. Leads keep the segment they were received with. */
export async function changeSegment(
  work: Work,
  id: string,
  { version, binned, ...fields }: z.output<typeof segmentPatch>,
): Promise<Result<Segment>> {
  await takeTurn(work)
  const before = await lockSegment(work, id)
  if (!before) return noSegment()
  const stale = staleUnless(shown(before), version)
  if (stale) return stale
  const others = (await listSegments(work)).filter((one) => one.id !== id)
  const shows = before.binnedAt === null || binned === false
  const wanted = { name: fields.name ?? before.name, sizes: fields.sizes ?? before.sizes }
  const not = shows ? clash(others, wanted) : null
  if (not) return not
  const patch = binned === false ? { ...fields, binnedAt: null } : fields
  return ok(await keep(work, before, patch, 'segment.changed'))
}

/** Puts a segment into the bin; leads that bear it keep it. */
export async function binSegment(work: Work, id: string): Promise<Result<Segment>> {
  await takeTurn(work)
  const before = await lockSegment(work, id)
  if (!before) return noSegment()
  if (before.binnedAt) return ok(shown(before))
  return ok(await keep(work, before, { binnedAt: work.now }, 'segment.binned'))
}

async function keep(work: Work, before: SegmentRow, patch: object, fact: string): Promise<Segment> {
  const change = await patchRow(work, 'segments', before, patch)
  const detail = { segmentId: before.id }
  if (change) await record(work, { fact, function: 'manage', detail, rows: [change] })
  return shown(patched(before, change))
}

function clash(others: Segment[], { name, sizes }: { name: string; sizes: string[] }): Refusal | null {
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    return refuse('name-taken', 'There is a segment of this name already.', { field: 'name' })
  const other = others.find((one) => one.sizes.some((size) => sizes.includes(size)))
  if (!other) return null
  const size = other.sizes.find((one) => sizes.includes(one))
  return refuse('size-taken', `The size ${size} lies in ${other.name} already.`, { field: 'sizes' })
}

function shown({ id, name, position, sizes, binnedAt, version }: SegmentRow): Segment {
  return { id, name, position, sizes: sizes as Segment['sizes'], binned: binnedAt !== null, version }
}

const noSegment = () => refuse('not-found', 'There is no such segment.')
