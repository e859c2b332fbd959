/**
 * Which encoding some bytes are in. Marks at the beginning and strict UTF-8 settle nearly all files; the rest is judged by
 * what the bytes would say: letters that make words speak for an encoding, signs in the middle of words against it.
 */
import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import { ENCODINGS, type Encoding } from './dialect.ts'
import { textOf } from './encoding.ts'
import { countOf, plausibility } from './plausibility.ts'

/** The encoding of a sample. `isWhole` when there is nothing more of the file. */
export function encodingOf(sample: Buffer, isWhole: boolean): Encoding {
  return (
    markedEncoding(sample) ?? wideEncoding(sample) ?? utf8OrNull(sample, isWhole) ?? narrowEncoding(sample)
  )
}

function markedEncoding(sample: Buffer): Encoding | null {
  const [a, b, c, d] = sample
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null
}

function hasJapaneseEscapes(sample: Buffer): boolean {
  return sample.includes('\u001b$B', 0, 'latin1') || sample.includes('\u001b$@', 0, 'latin1')
}

// Without a mark, two or four bytes a sign show by their zeros: line ends and separators have them in every language.
function wideEncoding(sample: Buffer): Encoding | null {
  const zeros = [0, 0, 0, 0]
  const length = Math.min(sample.length - (sample.length % 4), 65_536)
  for (let at = 0; at < length; at++) if (sample[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / (length / 4 || 1))
  if (c > 0.9 && d > 0.9 && a < 0.1) return 'utf-32le'
  if (a > 0.9 && b > 0.9 && d < 0.1) return 'utf-32be'
  const [even, odd] = [(a + c) / 2, (b + d) / 2]
  if (odd > 0.02 && even < odd / 8 && isSensible(sample, 'utf-16le')) return 'utf-16le'
  if (even > 0.02 && odd < even / 8 && isSensible(sample, 'utf-16be')) return 'utf-16be'
  return null
}

function isSensible(sample: Buffer, encoding: Encoding): boolean {
  const text = textOf(sample.subarray(0, 65_536 - (65_536 % 2)), encoding).slice(0, -1)
  return /[\r\n]/.test(text) && countOf(text, /[\ufffd\p{Co}\p{Cn}\0]/gu) < text.length / 100
}

// A file may be UTF-8 but for a few bytes: their rows are told when they are read.
function utf8OrNull(sample: Buffer, isWhole: boolean): Encoding | null {
  if (isUtf8(sample)) return hasJapaneseEscapes(sample) ? 'iso-2022-jp' : 'utf-8'
  const text = new TextDecoder('utf-8').decode(sample, { stream: !isWhole })
  const bad = countOf(text, /\ufffd+/g)
  return bad === 0 || bad < countOf(text, /[^\0-\x7f\ufffd]/g) / 20 ? 'utf-8' : null
}

function narrowEncoding(sample: Buffer): Encoding {
  const lines = foreignLines(sample)
  const confidence = new Map(
    chardet.analyse(lines).map(({ name, confidence }) => [platformName(name), confidence]),
  )
  let best: Encoding = 'windows-1252'
  let bestScore = -Infinity
  for (const encoding of ENCODINGS) {
    if (/^utf|^iso-2022/.test(encoding)) continue
    const score = plausibility(lines, encoding) + (confidence.get(encoding) ?? 0) / 250
    if (score > bestScore) [best, bestScore] = [encoding, score]
  }
  return best
}

// Only lines with signs outside ASCII tell anything.
function foreignLines(sample: Buffer): Buffer {
  const lines: Buffer[] = []
  let size = 0
  for (let at = 0; at < sample.length && size < 32_768; ) {
    const end = sample.indexOf(10, at)
    const line = sample.subarray(at, end === -1 ? sample.length : end + 1)
    at += line.length
    if (!line.some((byte) => byte > 127)) continue
    lines.push(line.subarray(0, 4096))
    size += Math.min(line.length, 4096)
  }
  return Buffer.concat(lines)
}

// ISO 8859-1 and its like are written by nobody: what says so is its Windows sister.
const SISTERS: Record<string, Encoding> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  'iso-8859-6': 'windows-1256',
}

function platformName(name: string): string {
  const lower = name.toLowerCase()
  return SISTERS[lower] ?? lower.replace('_', lower.startsWith('shift') ? '_' : '-')
}
