import { LEVELS, type LevelFunction } from '../functions.ts'
import { shareOut } from './share.ts'
import { spansOf } from './spans.ts'

// Where everything of a relay strip stands, worked out without a screen. Time runs from left to right on
// one scale; a spell too short to be seen is given a little width, taken evenly from all the longer ones.

/** One unbroken spell in which one member or queue owned the lead, as one function. */
export type Segment = {
  function: LevelFunction
  holder: { kind: 'member' | 'queue'; name: string; initials: string }
  from: string
  /** Null while it still lasts. */
  until: string | null
  /** How it came here: received, released, claimed, accepted, returned, reassigned, woken ... */
  how: string
  /** Wholly waiting, as in a queue. */
  waiting: boolean
  /** When it waited within its time: given and not begun, offered and not answered. */
  waits?: readonly Stretch[]
  /** When it was late: past what a clock allowed. */
  lates?: readonly Stretch[]
  reason?: string
}

/** Part of a spell; it lasts while `until` is null. */
export type Stretch = { from: string; until: string | null }

/** One piece of a bar that is all waiting or all work, all late or all in time. */
export type Span = { x: number; width: number; from: number; until: number; waiting: boolean; late: boolean }

/** One call, mail or meeting. */
export type Touch = { at: string; function: LevelFunction; kind: string }

export type Room = { width: number; minWidth: number; gap: number }
export type Bar = {
  at: number
  lane: number
  x: number
  width: number
  isOpen: boolean
  from: number
  until: number
  /** What of it was waiting, work and late, from left to right. */
  spans: Span[]
}
export type Step = { x: number; from: number; to: number; way: 'down' | 'up' | 'same'; toBar: number }
export type Dot = { x: number; lane: number; onBar: number | null }
export type Tick = { x: number; at: number }
export type Layout = {
  bars: Bar[]
  steps: Step[]
  dots: Dot[]
  ticks: Tick[]
  start: number
  end: number
  /** True when a short spell was widened, so that lengths do not compare exactly. */
  isBent: boolean
}

type Piece = { from: number; until: number; x: number; width: number; segment: number | null }

/**
 * Lays out a strip in the given width (px). Segments may come in any order; where two overlap the later
 * one cuts the earlier short, an end before its beginning counts as no time at all.
 */
export function layOut(
  segments: readonly Segment[],
  touches: readonly Touch[],
  now: string,
  room: Room,
): Layout {
  const spells = inOrder(segments, Date.parse(now))
  if (spells.length === 0)
    return { bars: [], steps: [], dots: [], ticks: [], start: 0, end: 0, isBent: false }
  const { pieces, isBent } = place(withGaps(spells), room)
  const bars = pieces
    .filter((piece) => piece.segment !== null)
    .map((piece) => toBar(piece, segments, room.gap))
  return {
    bars,
    steps: stepsBetween(bars, room.gap),
    dots: touches.map((touch) => toDot(touch, pieces, bars)),
    ticks: ticksOf(pieces, room.width),
    start: spells[0]!.from,
    end: spells.at(-1)!.until,
    isBent,
  }
}

type Spell = { from: number; until: number; segment: number }

function inOrder(segments: readonly Segment[], now: number): Spell[] {
  const spells = segments
    .map(({ from, until }, segment) => ({
      from: Date.parse(from),
      until: until ? Date.parse(until) : now,
      segment,
    }))
    .map((spell) => ({ ...spell, until: Math.max(spell.from, spell.until) }))
    .sort((a, b) => a.from - b.from || a.until - b.until)
  return spells.map((spell, at) => {
    const next = spells[at + 1]
    return next ? { ...spell, until: Math.min(spell.until, next.from) } : spell
  })
}

/** The spells with the stretches between them in which nobody held the lead (closed, then reopened). */
function withGaps(spells: Spell[]): Piece[] {
  return spells.flatMap((spell, at) => {
    const before = spells[at - 1]
    const piece = { ...spell, x: 0, width: 0 }
    if (!before || before.until >= spell.from) return [piece]
    return [{ from: before.until, until: spell.from, x: 0, width: 0, segment: null }, piece]
  })
}

function place(pieces: Piece[], room: Room): { pieces: Piece[]; isBent: boolean } {
  const least = pieces.map((piece) => (piece.segment === null ? room.minWidth / 2 : room.minWidth))
  const wanted = least.reduce((sum, each) => sum + each, 0)
  const shrink = Math.min(1, room.width / wanted)
  const floors = least.map((each) => each * shrink)
  const { widths, isBent } = shareOut(
    pieces.map((piece) => piece.until - piece.from),
    floors,
    room.width,
  )
  let x = 0
  const placed = pieces.map((piece, at) => {
    const here = { ...piece, x, width: widths[at]! }
    x += here.width
    return here
  })
  return { pieces: placed, isBent }
}

function toBar(piece: Piece, segments: readonly Segment[], gap: number): Bar {
  const segment = segments[piece.segment!]!
  const width = Math.max(piece.width - gap, Math.min(piece.width, 1))
  return {
    at: piece.segment!,
    lane: LEVELS.indexOf(segment.function),
    x: piece.x,
    width,
    spans: spansOf(segment, { ...piece, width }),
    isOpen: segment.until === null,
    from: piece.from,
    until: piece.until,
  }
}

/** Down where the lead was handed on, up where it came back, in place where only the holder changed. */
function stepsBetween(bars: Bar[], gap: number): Step[] {
  return bars.slice(1).map((bar, at) => {
    const from = bars[at]!.lane
    const way = bar.lane > from ? 'down' : bar.lane < from ? 'up' : 'same'
    return { x: bar.x - gap / 2, from, to: bar.lane, way, toBar: at + 1 }
  })
}

function toDot(touch: Touch, pieces: Piece[], bars: Bar[]): Dot {
  const time = Date.parse(touch.at)
  const lane = LEVELS.indexOf(touch.function)
  const x = xOf(time, pieces)
  const onBar = bars.findIndex(
    (bar) => bar.lane === lane && x >= bar.x - 0.01 && x <= bar.x + bar.width + 0.01,
  )
  return { x, lane, onBar: onBar < 0 ? null : onBar }
}

/** A time before the first spell stands at its beginning, one after the last at its end. */
function xOf(time: number, pieces: Piece[]): number {
  const first = pieces[0]!
  if (time <= first.from) return first.x
  const piece = pieces.findLast((each) => each.from <= time)!
  if (time >= piece.until) return piece.x + piece.width
  return piece.x + (piece.width * (time - piece.from)) / (piece.until - piece.from)
}

const TICK_PX = 180

/** Dates for the axis at even distances; each is the true time at its place, also on a bent scale. */
function ticksOf(pieces: Piece[], width: number): Tick[] {
  const count = Math.max(1, Math.floor(width / TICK_PX))
  return Array.from({ length: count }, (_, at) => {
    const x = (width * at) / count
    return { x, at: timeAt(x, pieces) }
  })
}

function timeAt(x: number, pieces: Piece[]): number {
  const piece = pieces.findLast((each) => each.x <= x) ?? pieces[0]!
  if (piece.width === 0) return piece.from
  return piece.from + ((piece.until - piece.from) * (x - piece.x)) / piece.width
}
