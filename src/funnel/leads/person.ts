/**
 * Accounts (companies) and contacts (people): permanent records without a level of their own. Here is how what
 * was typed becomes what is compared: keys for names, e-mails, phones and domains.
 */
import { isFreeMail, siteDomain } from './normal/mail.ts'
import { readDigits } from './normal/phones.ts'

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
  return { phone, ...readDigits(phone, country) }
}

/** The registrable domain of an address or website; null for none. */
export function domainOf(text: string): string | null {
  return siteDomain(text)
}

/** The company's domain told by an e-mail address: none where anybody may have a mailbox. */
export function companyDomain(email: string): string | null {
  const domain = domainOf(email)
  return domain && !isFreeMail(domain) ? domain : null
}
