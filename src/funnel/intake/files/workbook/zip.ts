/**
 * The files inside a zip, unpacked as they are asked for. What they say they unpack to is looked at before anything is
 * unpacked, and what comes out is counted: a small file that swells to fill the memory ends here.
 */
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

export interface Entry {
  name: string
  /** Stored (0) or deflated (8). */
  method: number
  isLocked: boolean
  packed: number
  size: number
  /** Where its own head begins. */
  at: number
}

/** The zip cannot be read: cut off, or none at all. */
export class BrokenZip extends Error {
  override name = 'BrokenZip'
}

/** More comes out than is let in. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}

const END = 0x06054b50
const LISTED = 0x02014b50
const MOST_ENTRIES = 10_000

/** The files listed in a zip, by name. Throws BrokenZip. */
export function entriesOf(zip: Buffer): Map<string, Entry> {
  try {
    return listed(zip)
  } catch (error) {
    throw error instanceof RangeError ? new BrokenZip('the zip is cut off') : error
  }
}

function listed(zip: Buffer): Map<string, Entry> {
  const end = endOf(zip)
  const entries = new Map<string, Entry>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = Math.min(zip.readUInt16LE(end + 10), MOST_ENTRIES); left > 0; left--) {
    if (zip.readUInt32LE(at) !== LISTED) throw new BrokenZip('its list of files is damaged')
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((from) => zip.readUInt16LE(at + from)) as [
      number,
      number,
      number,
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const extra = zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const [size, packed, from] = largeNumbers(
      extra,
      [24, 20, 42].map((field) => zip.readUInt32LE(at + field)),
    )
    entries.set(name.replaceAll('\\', '/'), {
      ...{ name, method: zip.readUInt16LE(at + 10), isLocked: (zip.readUInt16LE(at + 8) & 1) === 1 },
      ...{ packed, size, at: from },
    })
    at += 46 + nameLength + extraLength + noteLength
  }
  return entries
}

// The end stands behind everything, but for a note of at most 64 kB.
function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--)
    if (zip.readUInt32LE(at) === END) return at
  throw new BrokenZip('its end is missing: it was cut off')
}

// Numbers too large for 32 bits stand apart, in the order in which they did not fit.
function largeNumbers(extra: Buffer, numbers: number[]): [number, number, number] {
  let values: Buffer | null = null
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  let at = 0
  return numbers.map((number) => {
    if (number !== 0xffffffff || !values) return number
    at += 8
    return Number(values.readBigUInt64LE(at - 8))
  }) as [number, number, number]
}

/** Counts what is unpacked in all. */
export class Allowance {
  private left: number

  constructor(bytes: number) {
    this.left = bytes
  }

  /** Throws TooMuch when more is taken than there is. */
  take(bytes: number): void {
    this.left -= bytes
    if (this.left < 0) throw new TooMuch('it unpacks to more than is let in')
  }

  /** Would so much still go in. */
  has(bytes: number): boolean {
    return bytes <= this.left
  }
}

/** The bytes of a file inside a zip as they are unpacked. Throws BrokenZip, TooMuch. */
export async function* unpacked(zip: Buffer, entry: Entry, allowance: Allowance): AsyncGenerator<Buffer> {
  if (!allowance.has(entry.size)) throw new TooMuch('it unpacks to more than is let in')
  if (entry.at + 30 > zip.length) throw new BrokenZip('it is cut off')
  const from = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  const packed = zip.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw new BrokenZip('it is cut off')
  if (entry.method === 0) {
    allowance.take(packed.length)
    yield packed
    return
  }
  if (entry.method !== 8) throw new BrokenZip('it is packed in an unknown way')
  const inflate = createInflateRaw({ chunkSize: 65_536 })
  try {
    for await (const part of Readable.from(slices(packed)).pipe(inflate) as AsyncIterable<Buffer>) {
      allowance.take(part.length)
      yield part
    }
  } catch (error) {
    throw error instanceof TooMuch ? error : new BrokenZip((error as Error).message)
  } finally {
    inflate.destroy()
  }
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
