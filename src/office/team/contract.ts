/** The answer of the two charts. */
import { z } from 'zod'
import { day, id } from '../../platform/shapes.ts'
import { FUNCTIONS } from './functions.ts'
import { POSITIONS, STATUSES } from './members/member.ts'
import { limits } from './roles/contract.ts'
import { STANDINGS } from './roles/role.ts'

export const chartsAsked = z.object({ asOf: day.optional() })

const fn = z.enum(FUNCTIONS)
const named = z.array(z.object({ id, name: z.string() }))
const part = z.object({ function: fn, ...limits })
const sharedPart = z.object({ function: fn, ...limits, memberIds: z.array(id) })

export const charts = z.object({
  asOf: day,
  people: z.array(z.object({ id, name: z.string(), position: z.enum(POSITIONS), status: z.enum(STATUSES) })),
  roles: z.array(z.object({ id, name: z.string(), functions: z.array(fn) })),
  /** The crews of that day. */
  pods: z.array(z.object({ id, name: z.string(), memberIds: z.array(id) })),
  /** What the limits name. */
  territories: named,
  productLines: named,
  channels: named,
  functions: z.array(
    z.object({
      function: fn,
      holders: z.array(
        z.object({
          memberId: id,
          assignmentId: id,
          roleId: id,
          share: z.number().int(),
          standing: z.enum(STANDINGS),
          since: day,
          ...limits,
        }),
      ),
    }),
  ),
  /** From the top down, in the order in which to draw it. */
  command: z.array(
    z.object({
      memberId: id,
      reportsTo: id.nullable(),
      depth: z.number().int(),
      reports: z.number().int(),
    }),
  ),
  /** Levels of the funnel that nobody holds. */
  gaps: z.array(fn),
  /** Levels of the funnel that hang on one person. */
  singlePoints: z.array(z.object({ function: fn, memberId: id })),
  /** Levels that people hold only to help out. */
  onlyOverflow: z.array(fn),
  /** Parts of the market that nobody covers for a level, though others of it are covered. */
  uncovered: z.array(part),
  /** Parts that rest on one person, of levels that several hold. */
  restOnOne: z.array(sharedPart),
  /** Parts that several people are limited to: work there goes to them by turns. */
  overlaps: z.array(sharedPart),
  /** People whose roles add up to more than their time. */
  overbooked: z.array(z.object({ memberId: id, share: z.number().int() })),
})
export type Charts = z.infer<typeof charts>
