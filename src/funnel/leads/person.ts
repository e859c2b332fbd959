/**
 * Accounts (companies) and contacts (people): permanent records without a level of their own. Here is how what
 * was typed becomes what is compared: keys for names, e-mails, phones and domains.
 */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import { parse as parseDomain } from 'tldts'

/** A name for comparing and sorting: folded, without accents and doubled blanks. */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** An e-mail address for comparing; the mailbox's case is folded as every provider does. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}

export interface PhoneRead {
  phone: string
  e164: string | null
  extension: string | null
}

/** A phone number as it was written, with its E.164 form where it is a possible number of the country. */
export function readPhone(phone: string, country: string | null): PhoneRead {
  const read = parsePhoneNumberFromString(phone, {
    defaultCountry: (country ?? undefined) as CountryCode | undefined,
  })
  const possible = read?.isPossible() ? read : undefined
  return { phone, e164: possible?.number ?? null, extension: possible?.ext ?? null }
}

/** The registrable domain of an address or website; null for none. */
export function domainOf(text: string): string | null {
  return parseDomain(text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text).domain
}

/** The company's domain told by an e-mail address: none for addresses of the large free providers. */
export function companyDomain(email: string): string | null {
  const domain = domainOf(email)
  return domain && !FREE_MAIL.has(domain) ? domain : null
}

// Addresses there say nothing about a company.
const FREE_MAIL = new Set([
  'aol.com',
  'free.fr',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.com',
  'hotmail.de',
  'hotmail.es',
  'hotmail.fr',
  'hotmail.it',
  'icloud.com',
  'laposte.net',
  'libero.it',
  'live.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'orange.fr',
  'outlook.com',
  'outlook.de',
  'outlook.es',
  'proton.me',
  'protonmail.com',
  'qq.com',
  't-online.de',
  'terra.com.br',
  'uol.com.br',
  'wanadoo.fr',
  'web.de',
  'yahoo.co.uk',
  'yahoo.com',
  'yahoo.de',
  'yahoo.es',
  'yahoo.fr',
  'yandex.ru',
  '126.com',
  '163.com',
])
