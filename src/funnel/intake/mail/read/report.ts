/** Reading what a mail server reports of a mail that came back (RFC 3464). */
import type { Attachment } from 'mailparser'
import type { Report } from './letter.ts'
import { oneLine, readable } from './texts.ts'

const MOST = 50

/** The report among the parts of a mail; null when it is none. */
export function readReport(parts: Pick<Attachment, 'contentType' | 'content'>[]): Report | null {
  const status = parts.find(({ contentType }) => contentType === 'message/delivery-status')
  if (!status) return null
  const groups = readable(status.content.subarray(0, 100_000).toString('latin1'))
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(fieldsOf)
  const failed = groups.slice(0, MOST).flatMap((fields) => {
    const address = plain(fields['final-recipient'] ?? fields['original-recipient'] ?? '').toLowerCase()
    if (!address.includes('@')) return []
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.status ?? '')?.[1] ?? ''
    const why = oneLine(plain(fields['diagnostic-code'] ?? ''), 300)
    return [{ address, action: (fields.action ?? '').trim().toLowerCase(), status, why }]
  })
  return { failed, about: idOfReturned(parts) }
}

function fieldsOf(group: string): Record<string, string> {
  const fields: Record<string, string> = Object.create(null)
  for (const line of group.split('\n').slice(0, MOST)) {
    const at = line.indexOf(':')
    if (at > 0) fields[line.slice(0, at).trim().toLowerCase()] ??= line.slice(at + 1).trim()
  }
  return fields
}

// `rfc822; ada@example.com` and `smtp; 550 no such user`.
const plain = (value: string) => oneLine(value.slice(value.indexOf(';') + 1), 400).replace(/^<|>$/g, '')

function idOfReturned(parts: Pick<Attachment, 'contentType' | 'content'>[]): string | null {
  const returned = parts.find(({ contentType }) =>
    ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'].includes(contentType),
  )
  const text = returned?.content.subarray(0, 50_000).toString('latin1') ?? ''
  return /^message-id:\s*(<[^<>\s]{1,400}>)/im.exec(text)?.[1] ?? null
}
