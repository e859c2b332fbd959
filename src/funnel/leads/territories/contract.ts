/** What may be asked of the map of territories: preview a change, save it, see what moves, and why a lead is where it is. */
import { z } from 'zod'
import { coverage, outlineIn, territoryMap } from '../../../office/team/territories/contract.ts'
import { country, id, instant, version } from '../../../platform/shapes.ts'

const named = z.object({ id, name: z.string() })
const counts = { leads: z.number().int(), open: z.number().int() }
/** A line of the outline that was given, by its number from 0. */
const line = z.number().int()

export const previewIn = z.object({ territories: outlineIn })
export const mapIn = z.object({
  /** Of the map that was changed. */
  version: z.number().int().min(0),
  territories: outlineIn,
})

export const previewResult = z.object({
  ...counts,
  rules: z.array(
    z.object({
      line,
      rule: z.number().int(),
      /** Leads that the rule decides. */
      ...counts,
      /** Leads that it catches too, and an earlier rule decides. */
      lateFor: z.number().int(),
    }),
  ),
  /** Caught by rules of two territories, neither of which lies in the other: the first gets them. */
  overlaps: z.array(z.object({ first: line, second: line, ...counts })),
  gaps: z.object({
    ...counts,
    byCountry: z.array(z.object({ country: country.nullable(), ...counts })),
  }),
  /** Open leads that would move, and whose they are; owners stay. */
  moves: z.array(
    z.object({
      from: named.nullable(),
      to: line.nullable(),
      open: z.number().int(),
      owners: z.array(z.object({ memberId: id.nullable(), open: z.number().int() })),
    }),
  ),
  moving: z.number().int(),
  /** Open leads that stay where a person has put them. */
  byHand: z.number().int(),
})
export type PreviewResult = z.output<typeof previewResult>

export const runOut = z.object({
  id,
  kind: z.enum(['preview', 'moves']),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  /** How many leads are to be looked at, about. */
  total: z.number().int(),
  moved: z.number().int(),
  result: previewResult.nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  version,
})
export type RunOut = z.output<typeof runOut>

export const mapSaved = z.object({ map: territoryMap, moves: runOut })
export const movesAsked = z.object({ limit: z.coerce.number().int().min(1).max(50).default(1) })
export const movesOut = z.object({ items: z.array(runOut), next: z.null() })

/** Where a lead or company stands, and which rule says so. */
export const standing = z.object({
  stamped: named.nullable(),
  by: z.enum(['rules', 'hand']).nullable(),
  segment: named.nullable(),
  /** What the rules say today. */
  now: z.object({
    territory: named.nullable(),
    rule: territoryMap.shape.territories.element.shape.rules.element.nullable(),
  }),
  covered: coverage.shape.items.element.nullable(),
})
export type Standing = z.output<typeof standing>
