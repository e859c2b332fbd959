/** E-mail addresses as they are compared: the parts, and what of them tells a company. */
import { parse as parseDomain } from 'tldts'
import { fold } from './fold.ts'
import { FREE_MAIL } from './mail-providers.ts'

/** The part before the @, without what providers ignore: `+tags` everywhere, dots at Google. */
export function mailKey(email: string): string {
  const plain = email.trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  if (at <= 0) return plain
  const domain = plain.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com')
  const local = plain.slice(0, at).replace(/(?<=.)\+.*$/, '')
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`
}

/** The registrable domain of an address or website, by the public suffix list; null for none. */
export function siteDomain(text: string): string | null {
  return parseDomain(text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text).domain
}

/** Is the domain one where anybody may have a mailbox. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(fold(domain))
}
