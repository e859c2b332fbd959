/** Bytes into text: which encoding they are in, told by looking, and decoding them as they come. */
import { isUtf8 } from 'node:buffer'
import type { Encoding } from './dialect.ts'

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Some text, and whether bytes in it meant nothing in its encoding. */
export interface Text {
  text: string
  isDamaged: boolean
}

/** The text of a file as it comes, without its byte order mark. */
export async function* decoded(chunks: Chunks, encoding: Encoding): AsyncGenerator<Text> {
  const decoder = decoderOf(encoding)
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield { text, isDamaged: decoder.isDamaged ?? true }
  }
  const text = decoder.decode()
  if (text !== '') yield { text, isDamaged: decoder.isDamaged ?? true }
}

/** The text of some bytes. */
export function textOf(bytes: Uint8Array, encoding: Encoding): string {
  return decoderOf(encoding).decode(bytes, { stream: true })
}

interface Decoder {
  decode(chunk?: Uint8Array, options?: { stream: boolean }): string
  /** Did bytes of what was just decoded mean nothing; not known to all. */
  isDamaged?: boolean
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return new Utf8()
  return encoding.startsWith('utf-32') ? new Utf32(encoding === 'utf-32le') : new TextDecoder(encoding)
}

// A sign for "no sign" may stand in the file itself: what another program damaged before is not ours to refuse.
class Utf8 implements Decoder {
  isDamaged = false
  private rest = Buffer.alloc(0)
  private isFirst = true

  decode(chunk?: Uint8Array): string {
    const bytes = chunk ? Buffer.concat([this.rest, chunk]) : this.rest
    const whole = chunk ? bytes.subarray(0, bytes.length - openBytes(bytes)) : bytes
    this.rest = Buffer.from(bytes.subarray(whole.length))
    this.isDamaged = !isUtf8(whole)
    const text = whole.toString('utf8')
    const hasMark = this.isFirst && text.startsWith('\ufeff')
    if (text !== '') this.isFirst = false
    return hasMark ? text.slice(1) : text
  }
}

/** How many bytes at the end are the beginning of a sign of UTF-8. */
export function openBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? back : 0
  }
  return 0
}

// The one family that the platform does not know.
class Utf32 implements Decoder {
  private rest = Buffer.alloc(0)
  private readonly isLittle: boolean

  constructor(isLittle: boolean) {
    this.isLittle = isLittle
  }

  decode(chunk?: Uint8Array): string {
    const bytes = chunk ? Buffer.concat([this.rest, chunk]) : this.rest
    const whole = bytes.length - (bytes.length % 4)
    let text = ''
    for (let at = 0; at < whole; at += 4) {
      const point = this.isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
      if (point !== 0xfeff) text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
    }
    this.rest = bytes.subarray(whole)
    return chunk || this.rest.length === 0 ? text : `${text}\ufffd`
  }
}
