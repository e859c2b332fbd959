/** Who wrote what a colleague forwards: told by the block of headers that mail programs put above it. */
import type { Address } from './letter.ts'
import { oneLine } from './texts.ts'

export const isForward = (subject: string) =>
  /^\s*((re|aw)\s*:\s*)*(fwd?|wg|tr|rv|i|doorst|vl|vs|pd)\s*:/i.test(subject)

const FROM = /^[>\s*_]*(from|von|de|da|van|från|fra|od)[*_]?\s*:[*_]?\s*(.+)$/i
const SUBJECT =
  /^[>\s*_]*(subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat)[*_]?\s*:[*_]?\s*(.*)$/i
const HEADERS_WITHIN = 12

export interface Forwarded {
  from: Address
  /** What stood there, without our colleague's words. */
  text: string
  /** Our colleague's words above it. */
  note: string
}

/** The original of a forwarded mail; null where it cannot be told. */
export function readForwarded(text: string): Forwarded | null {
  const lines = text.split('\n').slice(0, 2000)
  for (let at = 0; at < lines.length; at++) {
    const from = addressIn(FROM.exec(lines[at] ?? '')?.[2])
    if (!from) continue
    const block = lines.slice(at, at + HEADERS_WITHIN)
    // One line that begins with "From:" is no block of headers.
    if (!block.some((line) => SUBJECT.test(line))) continue
    const end = block.findIndex((line) => line.replace(/[>\s]/g, '') === '')
    const rest = lines.slice(at + (end < 0 ? block.length : end)).map((line) => line.replace(/^> ?/, ''))
    return { from, text: rest.join('\n').trim(), note: noteOf(lines.slice(0, at)) }
  }
  return null
}

const RULE =
  /^[-_\s>]*(begin forwarded message|forwarded message|original message|ursprüngliche nachricht|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato)?[-_\s:]*$/i

function noteOf(lines: string[]): string {
  const end = lines.findLastIndex((line) => !RULE.test(line))
  return lines
    .slice(0, end + 1)
    .join('\n')
    .trim()
    .slice(0, 4000)
}

function addressIn(value: string | undefined): Address | null {
  const line = oneLine(value ?? '', 500)
  const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[a-z0-9-]{2,}/i.exec(line)?.[0]
  if (!address) return null
  const name = line
    .slice(0, line.indexOf(address))
    .replace(/\[?(mailto:)?$/i, '')
    .replace(/[<>"'(*[\]]/g, '')
    .trim()
  return { address: address.toLowerCase(), name: name.slice(0, 200) }
}
