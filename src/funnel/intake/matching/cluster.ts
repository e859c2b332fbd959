/**
 * Groups of records that are one. Links are taken strongest first; two groups become one only when their members agree
 * on the whole, not because one member of each does: that is how chains of mistakes come about.
 */

export interface Link {
  a: number
  b: number
  /** Bits. */
  weight: number
}

export interface ClusterOptions {
  /** How many records there are. */
  size: number
  links: readonly Link[]
  /** Bits of any pair, asked for pairs that are no links. */
  weigh(a: number, b: number): number
  /** Pairs of which a person said that they are two. */
  never?: Iterable<readonly [number, number]>
  /** Pairs of which a person said that they are one: joined first, unless that would join a `never`. */
  always?: Iterable<readonly [number, number]>
  /** Bits that groups must agree by on average. */
  least?: number
}

// One pair says at most so much for or against: no single accident decides over two groups.
const LOUDEST = 12
const MOST_ASKED = 60

/** For each record the number of its group: the smallest record in it. */
export function clusters(options: ClusterOptions): Int32Array {
  const { size, links, least = 0 } = options
  const groups = new Groups(size, options.never ?? [])
  for (const [a, b] of options.always ?? []) groups.join(a, b)
  const strongest = [...links].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const { a, b } of strongest) {
    const [left, right] = [groups.of(a), groups.of(b)]
    if (left === right) continue
    const single = groups.members(left).length + groups.members(right).length === 2
    if (single || agreement(groups.members(left), groups.members(right), options.weigh) >= least)
      groups.join(a, b)
  }
  return Int32Array.from({ length: size }, (_, n) => groups.of(n))
}

function agreement(
  left: readonly number[],
  right: readonly number[],
  weigh: ClusterOptions['weigh'],
): number {
  const pairs = left.length * right.length
  const step = Math.max(1, pairs / MOST_ASKED)
  let sum = 0
  let asked = 0
  for (let at = 0; at < pairs; at += step) {
    const n = Math.floor(at)
    const bits = weigh(left[Math.floor(n / right.length)]!, right[n % right.length]!)
    sum += Math.max(-LOUDEST, Math.min(LOUDEST, bits))
    asked++
  }
  return sum / asked
}

class Groups {
  private readonly group: Int32Array
  private readonly inside = new Map<number, number[]>()
  private readonly enemies = new Map<number, Set<number>>()

  constructor(size: number, never: Iterable<readonly [number, number]>) {
    this.group = Int32Array.from({ length: size }, (_, n) => n)
    for (const [a, b] of never) {
      this.foes(a).add(b)
      this.foes(b).add(a)
    }
  }

  of(record: number): number {
    return this.group[record]!
  }

  members(group: number): readonly number[] {
    return this.inside.get(group) ?? [group]
  }

  /** Joins the groups of two records, unless somebody in one is never one with somebody in the other. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return true
    if (this.enemies.get(x)?.has(y)) return false
    const [kept, gone] = x < y ? [x, y] : [y, x]
    const all = [...this.members(kept), ...this.members(gone)].sort((p, q) => p - q)
    for (const member of this.members(gone)) this.group[member] = kept
    this.inside.set(kept, all)
    this.inside.delete(gone)
    for (const foe of this.enemies.get(gone) ?? []) {
      this.foes(foe).delete(gone)
      this.foes(foe).add(kept)
      this.foes(kept).add(foe)
    }
    this.enemies.delete(gone)
    return true
  }

  private foes(group: number): Set<number> {
    const found = this.enemies.get(group) ?? new Set()
    this.enemies.set(group, found)
    return found
  }
}
