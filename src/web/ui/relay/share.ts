/**
 * Shares a width (px) in proportion to the times, giving no one less than its floor. `isBent` when a floor
 * was needed, so that the widths are not in proportion everywhere.
 */
export function shareOut(
  times: number[],
  floors: number[],
  width: number,
): { widths: number[]; isBent: boolean } {
  const floored = new Set<number>()
  for (;;) {
    const scale = scaleOf(times, floors, floored, width)
    const short = times.findIndex((time, at) => !floored.has(at) && time * scale < floors[at]! - 1e-9)
    if (short < 0) {
      const widths = times.map((time, at) => (floored.has(at) ? floors[at]! : time * scale))
      return { widths, isBent: floored.size > 0 }
    }
    times.forEach((time, at) => {
      if (time * scale < floors[at]! - 1e-9) floored.add(at)
    })
  }
}

function scaleOf(times: number[], floors: number[], floored: Set<number>, width: number): number {
  let left = width
  let time = 0
  times.forEach((each, at) => {
    if (floored.has(at)) left -= floors[at]!
    else time += each
  })
  return time === 0 ? 0 : left / time
}
