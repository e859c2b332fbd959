/** Pairs by how they agree: many pairs, few patterns. Learning looks at the patterns. */
import type { Candidates } from './candidates.ts'
import { dice } from './chance.ts'
import type { Comparison, WordBits } from './comparisons.ts'
import type { Prepared } from './record.ts'

/** One way of agreeing, and how many pairs do. */
export interface Pattern {
  levels: Int8Array
  count: number
}

export class Patterns {
  private readonly known = new Map<string, Pattern>()
  total = 0

  private readonly comparisons: readonly Comparison[]
  private readonly bits: WordBits

  constructor(comparisons: readonly Comparison[], bits: WordBits) {
    this.comparisons = comparisons
    this.bits = bits
  }

  add(a: Prepared, b: Prepared): void {
    const levels = new Int8Array(this.comparisons.length)
    let key = ''
    for (const [n, one] of this.comparisons.entries()) {
      const level = one.compare(a, b, this.bits)
      levels[n] = level
      key += String.fromCharCode(level + 66)
    }
    this.total++
    const found = this.known.get(key)
    if (found) found.count++
    else this.known.set(key, { levels, count: 1 })
  }

  all(): Pattern[] {
    return [...this.known.values()]
  }
}

const MOST_RANDOM = 150_000
const MOST_BLOCKED = 150_000

/** Pairs at random: what agrees by chance. Pairs of one entity, where that is known, are left out. */
export function addRandomPairs(
  patterns: Patterns,
  records: readonly Prepared[],
  entityOf: Int32Array | null,
  sides: Uint8Array | null,
): void {
  const size = records.length
  const counts = (a: number, b: number) =>
    a !== b && !(entityOf && entityOf[a] === entityOf[b]) && !(sides && sides[a] === sides[b])
  if ((size * (size - 1)) / 2 <= MOST_RANDOM) {
    for (let a = 1; a < size; a++)
      for (let b = 0; b < a; b++) if (counts(a, b)) patterns.add(records[a]!, records[b]!)
    return
  }
  const roll = dice(size)
  for (let n = 0; n < MOST_RANDOM; n++) {
    const a = Math.floor(roll() * size)
    const b = Math.floor(roll() * size)
    if (counts(a, b)) patterns.add(records[a]!, records[b]!)
  }
}

/** Pairs that share keys, of records at random. Answers which part of all such pairs it looked at. */
export function addBlockedPairs(
  patterns: Patterns,
  records: readonly Prepared[],
  candidates: Candidates,
): number {
  const into = new Int32Array(candidates.most)
  const order = shuffled(candidates.size)
  let looked = 0
  for (const record of order) {
    if (patterns.total >= MOST_BLOCKED) break
    looked++
    const count = candidates.of(record, into)
    for (let n = 0; n < count; n++) patterns.add(records[record]!, records[into[n]!]!)
  }
  return looked / Math.max(1, candidates.size)
}

function shuffled(size: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, n) => n)
  const roll = dice(size + 1)
  for (let n = size - 1; n > 0; n--) {
    const other = Math.floor(roll() * (n + 1))
    const kept = order[n]!
    order[n] = order[other]!
    order[other] = kept
  }
  return order
}
