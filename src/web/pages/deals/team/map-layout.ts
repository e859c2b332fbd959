import { PARTS } from '../../../../funnel/opportunities/buyers/buying-centre.ts'
import type { Buyer } from './team.ts'

// Where everything of the buyer's map stands, worked out without a screen: those of us who hold contacts on the
// left, the people in the middle, the parts of a buying on the right, lines between what belongs together.

export const ROW = 30
const PERSON = 46

export interface Place {
  y: number
}
export interface MapLayout {
  height: number
  columns: { us: number; people: number; parts: number }
  widths: { us: number; people: number; parts: number }
  us: (Place & { id: string; name: string })[]
  people: (Place & { buyer: Buyer })[]
  parts: (Place & { part: (typeof PARTS)[number]; isPlayed: boolean })[]
  held: { from: Place; to: Place; strength: Buyer['strength'] }[]
  plays: { from: Place; to: Place }[]
}

/** Lays the map out in a width. */
export function layOutMap(buyers: readonly Buyer[], width: number): MapLayout {
  const us = [
    ...new Map(buyers.flatMap(({ heldBy }) => (heldBy ? [[heldBy.id, heldBy] as const] : []))).values(),
  ]
  const height = Math.max(buyers.length * PERSON, us.length * ROW, PARTS.length * 24) + 8
  const spread = <One>(all: readonly One[]) =>
    all.map((one, at) => ({ one, y: ((at + 0.5) * height) / all.length }))
  const people = spread(buyers).map(({ one, y }) => ({ buyer: one, y }))
  const holders = spread(us).map(({ one, y }) => ({ ...one, y }))
  const parts = spread(PARTS).map(({ one, y }) => ({
    part: one,
    y,
    isPlayed: buyers.some((b) => b.parts.includes(one)),
  }))
  return {
    ...{ height, people, parts, us: holders },
    ...columnsOf(width),
    ...linesOf(people, holders, parts),
  }
}

function columnsOf(width: number): Pick<MapLayout, 'columns' | 'widths'> {
  const isNarrow = width < 480
  const gap = Math.max(22, width * 0.1)
  const parts = isNarrow ? 72 : 96
  const us = isNarrow ? 24 : Math.min(150, width * 0.2)
  const people = Math.max(90, width - us - parts - 2 * gap)
  return { columns: { us: 0, people: us + gap, parts: us + people + 2 * gap }, widths: { us, people, parts } }
}

function linesOf(
  people: MapLayout['people'],
  us: MapLayout['us'],
  parts: MapLayout['parts'],
): Pick<MapLayout, 'held' | 'plays'> {
  const held = people.flatMap((to) => {
    const from = us.find(({ id }) => id === to.buyer.heldBy?.id)
    return from ? [{ from, to, strength: to.buyer.strength }] : []
  })
  const plays = people.flatMap((from) =>
    parts.filter(({ part }) => from.buyer.parts.includes(part)).map((to) => ({ from, to })),
  )
  return { held, plays }
}

/** How thick a relationship is drawn: none is dotted. */
export const THICKNESS = { none: 1.2, weak: 1.6, good: 3.2, strong: 6 } as const
