/** Chance from a seed: the same words give the same numbers on every machine. */

export interface Random {
  /** At least 0, below 1. */
  next: () => number
  /** A number between two others. */
  between: (from: number, to: number) => number
  /** A whole number between two others, both included. */
  whole: (from: number, to: number) => number
  pick: <T>(list: readonly T[]) => T
  /** One of several, each with its weight. */
  weighed: <T>(list: readonly (readonly [T, number])[]) => T
  /** Fills bytes with noise, for ids. */
  fill: (bytes: Uint8Array) => void
}

/** A stream of chance of its own for each seed. */
export function randomOf(seed: string): Random {
  const next = mulberry(hashOf(seed))
  const between = (from: number, to: number) => from + (to - from) * next()
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  return {
    next,
    between,
    whole,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    weighed: (list) => {
      let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [one, weight] of list) {
        rest -= weight
        if (rest < 0) return one
      }
      return (list.at(-1) as (typeof list)[number])[0]
    },
    fill: (bytes) => {
      for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(next() * 256)
    },
  }
}

// FNV-1a.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

// mulberry32: small, and good enough for a story.
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
