/**
 * Is an e-mail address one: RFC 5321 (quoted local parts, address literals), letters of other scripts (RFC 6531), and
 * beside them the grammar of RFC 5322 with its comments, folded lines and obsolete forms, which nobody can be sent to.
 */
import { isAddressLiteral, MailScanner, Wrong } from './mail-scanner.ts'

/**
 * `valid` can be sent to. `odd` is grammar of RFC 5322 only (comments, blanks, lengths, literals that are no address),
 * or a domain that cannot be on the internet (no dot, a number at the end). `wrong` is no address at all.
 */
export type MailGrade = 'valid' | 'odd' | 'wrong'

export interface MailVerdict {
  grade: MailGrade
  /** What is the matter, as an end of "The e-mail address ...". */
  why: string | null
}

/** Judges an address exactly as it is written: blanks around it are part of it. */
export function judgeMail(address: string): MailVerdict {
  try {
    const scanner = new MailScanner(address)
    const local = localPart(scanner)
    const domain = domainPart(scanner)
    const why = scanner.odd ?? lengthFault(address, local, domain) ?? domainFault(domain)
    return why === null ? { grade: 'valid', why } : { grade: 'odd', why }
  } catch (error) {
    if (error instanceof Wrong) return { grade: 'wrong', why: error.message }
    throw error
  }
}

/** Is it an address that is taken: one that can be sent to. */
export function isMail(address: string): boolean {
  return judgeMail(address).grade === 'valid'
}

function localPart(scanner: MailScanner): string {
  let words = 0
  let quoted = 0
  let text = ''
  scanner.blanks()
  for (;;) {
    const isQuoted = scanner.peek() === '"'
    const word = isQuoted ? scanner.quoted() : scanner.atom()
    if (word === '')
      throw new Wrong(
        scanner.peek() === '@' && words === 0
          ? 'has nothing before the @'
          : `has ${scanner.shown()} where a letter should stand`,
      )
    words++
    if (isQuoted) quoted++
    text += word
    scanner.blanks()
    if (scanner.peek() !== '.') break
    text += '.'
    scanner.take()
    scanner.blanks()
  }
  if (scanner.peek() !== '@')
    throw new Wrong(scanner.ended() ? 'has no @' : `has ${scanner.shown()} before the @`)
  scanner.take()
  if (quoted > 0 && words > 1) scanner.note('mixes quoted and plain words before the @')
  return text
}

function domainPart(scanner: MailScanner): string {
  scanner.blanks()
  const text = scanner.peek() === '[' ? scanner.literal() : labels(scanner)
  scanner.blanks()
  if (!scanner.ended()) throw new Wrong(`has ${scanner.shown()} where it should end`)
  return text
}

function labels(scanner: MailScanner): string {
  const found: string[] = []
  for (;;) {
    const label = scanner.atom()
    if (label === '')
      throw new Wrong(
        scanner.ended() ? 'ends in the middle of its domain' : `has ${scanner.shown()} in its domain`,
      )
    if (label.startsWith('-') || label.endsWith('-'))
      throw new Wrong('has a hyphen at the edge of a part of its domain')
    found.push(label)
    scanner.blanks()
    if (scanner.peek() !== '.') return found.join('.')
    scanner.take()
    scanner.blanks()
  }
}

const LONGEST = 254
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 253
const LONGEST_LABEL = 63

function lengthFault(address: string, local: string, domain: string): string | null {
  if (local.length > LONGEST_LOCAL) return `has more than ${LONGEST_LOCAL} characters before the @`
  if (domain.length > LONGEST_DOMAIN || address.length > LONGEST)
    return `is longer than ${LONGEST} characters`
  return domain.split('.').some((label) => label.length > LONGEST_LABEL && !label.startsWith('['))
    ? `has a part of its domain longer than ${LONGEST_LABEL} characters`
    : null
}

function domainFault(domain: string): string | null {
  if (domain.startsWith('['))
    return isAddressLiteral(domain.slice(1, -1)) ? null : 'has no internet address in its brackets'
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return 'has signs in its domain that no domain has'
  if (!domain.includes('.')) return 'has a domain without a dot'
  return /\.\d+$/.test(domain) ? 'has a domain that ends in a number' : null
}
