/**
 * Who a stranger may be: name and company as far as the address, the display name and the signature tell. What is
 * guessed is said to be guessed, so that a person looks at it.
 */
import { companyDomain } from '../../../leads/person.ts'
import type { Address } from './letter.ts'
import { partsOf } from './quoted.ts'
import { oneLine } from './texts.ts'

export interface Guess {
  name: string | null
  company: string | null
  domain: string | null
  phones: string[]
  title: string | null
  /** Which of these nobody told us in so many words. */
  guessed: ('name' | 'company' | 'phone' | 'title')[]
}

const ROLES =
  /^(info|sales|office|contact|kontakt|hello|mail|admin|support|service|marketing|vertrieb|verkauf|einkauf|purchasing|procurement|buchhaltung|accounts?|enquir(y|ies)|inquir(y|ies)|no-?reply|team|post|ventas|compras|commercial|contabilidad)$/i

/** What can be told of the sender of a mail. */
export function guessOf(from: Address, text: string): Guess {
  const signature = signatureOf(text)
  const guessed: Guess['guessed'] = []
  const told = personName(from.name, from.address)
  const name = told ?? nameOfAddress(from.address)
  if (name && !told) guessed.push('name')
  const domain = companyDomain(from.address)
  const company = companyIn(signature) ?? (domain ? companyOfDomain(domain) : null)
  if (company) guessed.push('company')
  const phones = phonesIn(signature)
  if (phones.length > 0) guessed.push('phone')
  const title = titleIn(signature, name)
  if (title) guessed.push('title')
  return { name, company, domain, phones, title, guessed }
}

/** A display name that names somebody: neither the address again nor a role. `Doe, John` is turned around. */
function personName(display: string, address: string): string | null {
  const name = oneLine(display.replace(/^["']+|["']+$/g, '').replace(/\s*[([].*$/, ''), 120)
  if (!name || name.toLowerCase() === address || name.includes('@') || ROLES.test(name)) return null
  const [, family, given] = /^([\p{L}' -]+),\s*([\p{L}' .-]+)$/u.exec(name) ?? []
  return family && given ? `${given} ${family}` : name
}

// ada.lovelace@ and lovelace-ada@ name somebody; adal@ may be anything.
function nameOfAddress(address: string): string | null {
  const local = (address.split('@')[0] ?? '').replace(/\+.*$/, '').replace(/\d+$/, '')
  const parts = local.split(/[._-]+/).filter(Boolean)
  if (
    parts.length < 2 ||
    parts.length > 3 ||
    parts.some((part) => !/^\p{L}{2,}$/u.test(part) || ROLES.test(part))
  )
    return null
  return parts.map(capital).join(' ')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function companyOfDomain(domain: string): string {
  return (domain.split('.')[0] ?? domain)
    .split('-')
    .map((part) => (part.length <= 3 ? part.toUpperCase() : capital(part)))
    .join(' ')
}

const SIGNATURE_LINES = 12

function signatureOf(text: string): string[] {
  const { fresh, signature } = partsOf(text)
  const closing =
    /^\s*((kind|best|warm|many)? ?(regards|wishes|thanks)|thanks|cheers|sincerely|yours|mit freundlichen gr|(viele|beste|freundliche|liebe) gr|cordialement|bien à vous|(un )?(cordial )?saludos?|atentamente|cordiali saluti|met vriendelijke groet)/i
  const lines = fresh.split('\n')
  const at = lines.findLastIndex((line) => closing.test(line))
  const below = at >= 0 && lines.length - at <= SIGNATURE_LINES + 4 ? lines.slice(at + 1) : []
  return [...below, ...signature.split('\n')]
    .map((line) => oneLine(line, 160))
    .filter(Boolean)
    .slice(0, SIGNATURE_LINES)
}

const LEGAL =
  /(^|\s)(gmbh( & co\.? kgaa?)?|ag|ug|kg|ohg|ltd\.?|limited|llc|inc\.?|corp\.?|plc|s\.?a\.?s\.?|s\.?a\.?r\.?l\.?|s\.?l\.?u?\.?|s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|oy|ab|a\/s|aps|as|sp\. ?z ?o\.? ?o\.?|s\.?r\.?o\.?|kft|pty ltd)[.,]?$/i

function companyIn(lines: string[]): string | null {
  const found = lines
    .flatMap((line) => line.split(/\s+[|•·]\s+/))
    .map((one) => one.trim())
    .find((one) => one.length <= 100 && !one.includes('@') && LEGAL.test(one))
  return found ?? null
}

function phonesIn(lines: string[]): string[] {
  const found = lines
    .filter((line) => !/fax/i.test(line))
    .flatMap((line) => line.match(/(\+|00)\d[\d\s()/.-]{6,22}\d/g) ?? [])
    .map((one) => one.replace(/\s+/g, ' ').trim())
  return [...new Set(found)].slice(0, 2)
}

const TITLES =
  /\b(manager|director|head of|engineer|buyer|purchas|procurement|officer|ceo|cto|cfo|coo|president|owner|founder|leiter|leitung|geschäftsführer|einkäufer|ingenieur|vertrieb|responsable|directeur|gerente|ingenier|direttore|acquisti)/i

function titleIn(lines: string[], name: string | null): string | null {
  const found = lines
    .flatMap((line) => line.split(/\s+[|•·]\s+/))
    .find(
      (one) => one.length <= 80 && one !== name && !one.includes('@') && TITLES.test(one) && !LEGAL.test(one),
    )
  return found ?? null
}
