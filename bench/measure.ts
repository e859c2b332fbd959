// How times are taken: both sides of a ratio by turns in one run, so that the machine's moods hit both alike.

export interface Spread {
  p50: number
  p95: number
  n: number
}

export type Once = (round: number) => Promise<unknown>

/** Milliseconds of each side, asked by turns; the first rounds warm up and do not count. */
export async function byTurns<Side extends string>(
  sides: Record<Side, Once>,
  { rounds, warmUp = Math.min(20, Math.ceil(rounds / 5)) }: { rounds: number; warmUp?: number },
): Promise<Record<Side, Spread>> {
  const names = Object.keys(sides) as Side[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>
  for (let round = -warmUp; round < rounds; round++) {
    // Who begins changes, for the first may warm what the second reads.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const begun = performance.now()
      await sides[name](round + warmUp)
      if (round >= 0) taken[name].push(performance.now() - begun)
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(taken[name])])) as Record<Side, Spread>
}

/** The median and the 95th of a hundred. */
export function spreadOf(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), n: times.length }
}

/** How often a second `task` gets done when so many do it at once. */
export async function perSecond(
  task: (n: number) => Promise<unknown>,
  { atOnce, seconds }: { atOnce: number; seconds: number },
) {
  let done = 0
  let started = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  const one = async () => {
    while (performance.now() < until) {
      await task(started++)
      done++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return done / ((performance.now() - begun) / 1000)
}
