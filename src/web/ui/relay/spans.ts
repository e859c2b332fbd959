import type { Segment, Span, Stretch } from './layout.ts'

type Room = { from: number; until: number; x: number; width: number }

/** Cuts a bar where it turns from waiting to work, and where it turns late; what is late is never too thin to see. */
export function spansOf(segment: Pick<Segment, 'waiting' | 'waits' | 'lates'>, room: Room): Span[] {
  const { from, until } = room
  const waits = segment.waiting ? [[from, until] as const] : inTime(segment.waits ?? [], room)
  const lates = inTime(segment.lates ?? [], room)
  const cuts = [...new Set([from, until, ...waits.flat(), ...lates.flat()])].sort((a, b) => a - b)
  if (cuts.length < 2) return [whole(room, { waiting: waits.length > 0, late: lates.length > 0 })]
  const scale = room.width / (until - from)
  const pieces = cuts.slice(1).map((end, at) => {
    const begin = cuts[at]!
    const covers = ([start, stop]: readonly [number, number]) => start <= begin && end <= stop
    return { from: begin, until: end, waiting: waits.some(covers), late: lates.some(covers) }
  })
  return pieces.map((piece) => ({
    ...piece,
    x: room.x + (piece.from - from) * scale,
    width: (piece.until - piece.from) * scale,
  }))
}

function whole({ from, until, x, width }: Room, is: { waiting: boolean; late: boolean }): Span {
  return { from, until, x, width, ...is }
}

function inTime(spans: readonly Stretch[], { from, until }: Room): (readonly [number, number])[] {
  return spans
    .map(
      (span) =>
        [
          Math.max(from, Date.parse(span.from)),
          Math.min(until, span.until ? Date.parse(span.until) : until),
        ] as const,
    )
    .filter(([start, end]) => start < end)
}

/** How long of some bars was waiting, work, late (ms). */
export function timesOf(spans: readonly Span[]): { waited: number; worked: number; late: number } {
  const sum = (is: (span: Span) => boolean) =>
    spans.filter(is).reduce((total, { from, until }) => total + until - from, 0)
  return {
    waited: sum(({ waiting }) => waiting),
    worked: sum(({ waiting }) => !waiting),
    late: sum(({ late }) => late),
  }
}
