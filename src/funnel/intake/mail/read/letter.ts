/**
 * A mail as the rules read it. Everything in it is a stranger's word: its sender, its date and its subject may be
 * forged, so nothing here is believed, only told apart.
 */
import type { Instant } from '../../../../platform/time.ts'

export interface Address {
  /** Folded to lower case, as addresses are compared. */
  address: string
  name: string
}

export interface Attached {
  name: string
  /** As the sender says; what is served is sniffed. */
  saidType: string
  bytes: Buffer
}

/** What a mail server says of a mail that it could not deliver (RFC 3464). */
export interface Report {
  failed: { address: string; action: string; status: string; why: string }[]
  /** The Message-ID of the mail that came back. */
  about: string | null
}

export interface Letter {
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  from: Address | null
  replyTo: Address[]
  to: Address[]
  cc: Address[]
  /** Where mail servers say it was delivered: the addresses of the mailbox among them. */
  delivered: string[]
  subject: string
  /** Null where it says none, or one that cannot be. */
  sentAt: Instant | null
  /** The first lines of each header, by their name in lower case. */
  headers: Record<string, string[]>
  text: string
  html: string
  attachments: Attached[]
  report: Report | null
  /** What was cut or left out of it, by a code. */
  cut: string[]
}

export const header = (letter: Pick<Letter, 'headers'>, name: string): string =>
  letter.headers[name]?.[0] ?? ''

/** What is kept of one mail at most. */
export const LIMITS = {
  /** Larger ones are kept by their headers alone. */
  bytes: 40 * 1024 * 1024,
  text: 200_000,
  html: 1_000_000,
  attachments: 50,
  attachmentBytes: 25 * 1024 * 1024,
  people: 200,
  references: 100,
  headers: 200,
  headerText: 2000,
} as const
