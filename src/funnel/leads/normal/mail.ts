/** E-mail addresses as they are compared: the parts, and what of them tells a company. */
import { parse as parseDomain } from 'tldts'
import { FREE_MAIL, SHARED_MAILBOXES, THROWAWAY_MAIL } from './mail-providers.ts'

/** An address without what providers ignore: `+tags` everywhere, dots at Google. */
export function mailKey(email: string): string {
  const plain = email.trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  if (at <= 0) return plain
  const domain = plain.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com')
  const local = plain.slice(0, at).replace(/(?<=.)\+.*$/, '')
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`
}

const known = new Map<string, string | null>()
const MOST_KNOWN = 50_000

/**
 * The domain of whoever owns an address or website, by the public suffix list; null for none. Where people have sites
 * of their own under a provider's name (`shop.blogspot.com`), that name and theirs.
 */
export function siteDomain(text: string): string | null {
  const host = text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text
  const found = known.get(host)
  if (found !== undefined) return found
  const { domain } = parseDomain(host, { allowPrivateDomains: true })
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(host, domain)
  return domain
}

/** Is the domain one where anybody may have a mailbox. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain) || THROWAWAY_MAIL.has(domain)
}

/** Is it a mailbox for an hour. */
export function isThrowawayMail(email: string): boolean {
  return THROWAWAY_MAIL.has(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
}

/** Is it read by several people, as `info@` is. */
export function isSharedMailbox(email: string): boolean {
  return SHARED_MAILBOXES.has(email.slice(0, Math.max(0, email.lastIndexOf('@'))).toLowerCase())
}
