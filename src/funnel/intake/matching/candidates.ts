/** Which pairs are worth comparing: records that share keys, found through one index over all keys. */
import type { Prepared } from './record.ts'
import { wideKeys } from './wide-keys.ts'

/** For each record those with a smaller number that are worth comparing. */
export interface Candidates {
  size: number
  /** Fills `into` and answers how many there are. */
  of(record: number, into: Int32Array): number
  /** The most that `of` answers. */
  most: number
}

export interface CandidateOptions {
  /** Up to so many records everybody is compared with everybody. */
  allPairsUpTo?: number
  /** Larger blocks are looked at through a window over neighbours. */
  largestBlock?: number
  /** The most partners of one record: those that share most keys. */
  mostPartners?: number
  /** In two lists only pairs across: the list of each record. */
  sides?: Uint8Array | null
  keysOf?: (one: Prepared) => string[]
}

/** The pairs worth comparing among records. */
export function candidatesOf(records: readonly Prepared[], options: CandidateOptions = {}): Candidates {
  const { allPairsUpTo = 1200, sides = null } = options
  if (records.length <= allPairsUpTo) return everybody(records.length, sides)
  return indexed(records, options)
}

function everybody(size: number, sides: Uint8Array | null): Candidates {
  return {
    size,
    most: size,
    of(record, into) {
      let count = 0
      for (let other = 0; other < record; other++) {
        if (!sides || sides[other] !== sides[record]) into[count++] = other
      }
      return count
    },
  }
}

function indexed(records: readonly Prepared[], options: CandidateOptions): Candidates {
  const { largestBlock = 30, mostPartners = 50, sides = null, keysOf = wideKeys } = options
  const size = records.length
  const { entries, starts } = entriesOf(records, keysOf)
  const { places, members, blockStart, blockEnd } = blocksOf(entries, starts)
  const stamp = new Int32Array(size).fill(-1)
  const shared = new Uint16Array(size)
  const reach = largestBlock >> 1
  const seen = new Int32Array(size)
  let call = 0
  return {
    size,
    most: mostPartners,
    of(record, into) {
      let found = 0
      call++
      for (let at = starts[record]!; at < starts[record + 1]!; at++) {
        const place = places[at]!
        let from = blockStart[place]!
        if (place - from > reach && blockEnd[place]! - from > largestBlock) from = place - reach
        for (let n = from; n < place; n++) {
          const other = members[n]!
          if (other === record || (sides && sides[other] === sides[record])) continue
          if (stamp[other] === call) shared[other]!++
          else {
            stamp[other] = call
            shared[other] = 1
            seen[found++] = other
          }
        }
      }
      if (found > mostPartners) {
        seen.subarray(0, found).sort((a, b) => shared[b]! - shared[a]! || a - b)
        found = mostPartners
      }
      into.set(seen.subarray(0, found))
      return found
    },
  }
}

// Every key of every record as one number: the key's hash above, the record below; sorted, equal keys stand together.
const RECORD_SPAN = 2 ** 21

function entriesOf(records: readonly Prepared[], keysOf: (one: Prepared) => string[]) {
  const starts = new Int32Array(records.length + 1)
  let entries = new Float64Array(records.length * 16)
  let count = 0
  for (const [n, one] of records.entries()) {
    starts[n] = count
    for (const hash of new Set(keysOf(one).map(hashOf))) {
      if (count === entries.length) {
        const larger = new Float64Array(entries.length * 2)
        larger.set(entries)
        entries = larger
      }
      entries[count++] = hash * RECORD_SPAN + n
    }
  }
  starts[records.length] = count
  return { entries: entries.subarray(0, count).sort(), starts }
}

function blocksOf(entries: Float64Array, starts: Int32Array) {
  const places = new Int32Array(entries.length)
  const members = new Int32Array(entries.length)
  const blockStart = new Int32Array(entries.length)
  const blockEnd = new Int32Array(entries.length)
  const next = starts.slice()
  for (let from = 0; from < entries.length; ) {
    const key = Math.floor(entries[from]! / RECORD_SPAN)
    let until = from
    while (until < entries.length && Math.floor(entries[until]! / RECORD_SPAN) === key) until++
    for (let at = from; at < until; at++) {
      const record = entries[at]! % RECORD_SPAN
      members[at] = record
      places[next[record]!++] = at
      blockStart[at] = from
      blockEnd[at] = until
    }
    from = until
  }
  return { places, members, blockStart, blockEnd }
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < key.length; n++) hash = Math.imul(hash ^ key.charCodeAt(n), 0x01000193)
  return hash >>> 0
}
