/** What may be asked about pods. */
import { z } from 'zod'
import { day, id, listOf, page, version, words } from '../../../platform/shapes.ts'
import { binAsked } from '../roles/contract.ts'

export const podMember = z.object({
  id,
  podId: id,
  memberId: id,
  fromDay: day,
  /** The first day no longer in the pod. */
  untilDay: day.nullable(),
  version,
})
export type PodMember = z.infer<typeof podMember>

export const pod = z.object({
  id,
  name: z.string(),
  /** Who is in it now, was, or will be; with `asOf` only those of that day. */
  members: z.array(podMember),
  binned: z.boolean(),
  version,
})
export type Pod = z.infer<typeof pod>

export const pods = listOf(pod)
export const podsAsked = z.object({ ...page, ...binAsked, asOf: day.optional() })
export const podIn = z.object({
  name: words(80),
  /** Who begins in it today. */
  memberIds: z.array(id).max(50).default([]),
})
export const podPatch = z.object({
  version: version.optional(),
  name: words(80).optional(),
  /** false takes it out of the bin again. */
  binned: z.literal(false).optional(),
})
export const podMemberIn = z.object({
  podId: id,
  memberId: id,
  /** Today in the workspace's zone when left out. */
  fromDay: day.optional(),
  untilDay: day.nullish(),
})
export const podMemberPatch = z.object({ version: version.optional(), untilDay: day.nullable() })
