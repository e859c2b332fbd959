/** Bytes become a mail. What is broken, too large or too deep costs the part that is so, never the mail. */
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { addMs, type Instant, instantOf, msOf } from '../../../../platform/time.ts'
import { type Address, type Attached, type Letter, LIMITS } from './letter.ts'
import { readReport } from './report.ts'
import { oneLine, readable } from './texts.ts'

const OPTIONS = {
  skipTextToHtml: true,
  skipHtmlToText: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  maxHtmlLengthToParse: LIMITS.html,
}

/** Reads one mail. Never throws for what is in it. */
export async function parseMail(bytes: Buffer, now: Instant): Promise<Letter> {
  if (bytes.length > LIMITS.bytes) return headersOnly(bytes, now, 'too-large')
  try {
    return letterOf(await simpleParser(bytes, OPTIONS as object), now)
  } catch {
    // Thousands of parts, headers without an end: its sender and subject may still be told.
    return headersOnly(bytes, now, 'unreadable')
  }
}

const HEAD_BYTES = 64 * 1024

async function headersOnly(bytes: Buffer, now: Instant, why: string): Promise<Letter> {
  const head = bytes.subarray(0, HEAD_BYTES)
  const end = head.indexOf('\r\n\r\n') >= 0 ? head.indexOf('\r\n\r\n') : head.indexOf('\n\n')
  const lines = (end < 0 ? head : head.subarray(0, end)).toString('latin1').split(/\r?\n(?![ \t])/)
  const wanted = lines.filter((line) => /^(from|to|subject|date|message-id|in-reply-to):/i.test(line))
  const small = `${wanted.map((line) => line.slice(0, LIMITS.headerText)).join('\r\n')}\r\n\r\n`
  const letter = await simpleParser(Buffer.from(small, 'latin1'), OPTIONS as object)
    .then((mail) => letterOf(mail, now))
    .catch(() => nothing())
  return { ...letter, cut: [...letter.cut, why] }
}

function letterOf(mail: ParsedMail, now: Instant): Letter {
  const headers = headersOf(mail)
  const cut: string[] = []
  const people = (given: AddressObject | AddressObject[] | undefined) => {
    const all = addressesOf(given)
    if (all.length > LIMITS.people) cut.push('recipients')
    return all.slice(0, LIMITS.people)
  }
  const from = people(mail.from)[0] ?? null
  const text = readable(mail.text ?? '')
  const html = typeof mail.html === 'string' ? readable(mail.html) : ''
  if (text.length > LIMITS.text) cut.push('text')
  if (html.length > LIMITS.html) cut.push('html')
  return {
    messageId: idsOf(headers['message-id']?.[0] ?? mail.messageId)[0] ?? null,
    inReplyTo: idsOf(mail.inReplyTo).slice(0, 5),
    references: idsOf([mail.references ?? []].flat().join(' ')).slice(-LIMITS.references),
    from,
    replyTo: people(mail.replyTo),
    to: people(mail.to),
    cc: people(mail.cc),
    delivered: ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
      (headers[name] ?? []).map((line) => line.trim().toLowerCase()),
    ),
    subject: oneLine(mail.subject ?? '', 300),
    sentAt: dateOf(headers.date?.[0], now),
    headers,
    text: text.slice(0, LIMITS.text).toWellFormed(),
    // Half a tag at the end is closed when it is made safe.
    html: html.slice(0, LIMITS.html).toWellFormed(),
    ...attachmentsOf(mail, cut),
    report: readReport(mail.attachments ?? []),
    cut,
  }
}

function headersOf(mail: ParsedMail): Letter['headers'] {
  const headers: Letter['headers'] = Object.create(null)
  for (const { key, line } of mail.headerLines.slice(0, LIMITS.headers)) {
    const value = readable(line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]*/g, ' '))
    headers[key] = [...(headers[key] ?? []), value.slice(0, LIMITS.headerText).trim()]
  }
  return headers
}

function addressesOf(given: AddressObject | AddressObject[] | undefined): Address[] {
  const found: Address[] = []
  for (const one of [given ?? []].flat().flatMap(({ value }) => value)) {
    for (const { address, name } of one.group ?? [one]) {
      const folded = oneLine(address ?? '', 320).toLowerCase()
      if (folded.includes('@')) found.push({ address: folded, name: oneLine(name ?? '', 200) })
    }
    if (found.length > LIMITS.people) break
  }
  return [...new Map(found.map((one) => [one.address, one])).values()]
}

function idsOf(text: string | undefined): string[] {
  const found = (text ?? '').slice(0, 20_000).match(/<[^<>\s]{1,400}>/g) ?? []
  return [...new Set(found.map((one) => readable(one)))]
}

const DAY = 86_400_000

// A date of the future, or from before there was mail, is the sender's mistake or trick.
function dateOf(line: string | undefined, now: Instant): Instant | null {
  const ms = line ? Date.parse(line.replace(/\s*\([^)]*\)\s*$/, '')) : Number.NaN
  if (Number.isNaN(ms) || ms < Date.UTC(1982, 0) || ms > msOf(addMs(now, DAY))) return null
  return instantOf(Math.min(ms, msOf(now)))
}

function attachmentsOf(mail: ParsedMail, cut: string[]): { attachments: Attached[] } {
  const all = (mail.attachments ?? []).filter((one) => one.contentType !== 'message/delivery-status')
  const kept = all.slice(0, LIMITS.attachments).filter(({ content }) => {
    return content.length <= LIMITS.attachmentBytes
  })
  if (kept.length < all.length) cut.push('attachments')
  return {
    attachments: kept.map(({ filename, contentType, content }, n) => ({
      name: fileName(filename) || `attachment-${n + 1}`,
      saidType: oneLine(contentType ?? '', 100),
      bytes: content,
    })),
  }
}

/** A name that is a name: no path, no control characters, nothing that turns letters around. */
export function fileName(given: string | undefined | false): string {
  const last =
    oneLine(given || '', 400)
      .split(/[/\\]/)
      .at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .slice(-150)
    .trim()
}

function nothing(): Letter {
  return {
    ...{
      messageId: null,
      inReplyTo: [],
      references: [],
      from: null,
      replyTo: [],
      to: [],
      cc: [],
      delivered: [],
    },
    ...{ subject: '', sentAt: null, headers: {}, text: '', html: '', attachments: [], report: null, cut: [] },
  }
}
