/** What the cells of a column look like, whatever it is called. Pure: a sample in, a kind and how many agree out. */
import { orderOf } from './dates.ts'

export const LOOKS = [
  'email',
  'linkedin',
  'website',
  // 31/12/2026 could be a phone number, if there were no dates.
  'date',
  'phone',
  'country',
  'company',
  'person',
  'amount',
  'yes-no',
  'text',
] as const
export type Look = (typeof LOOKS)[number]

const EMAIL = /^(?:mailto:)?[^\s@;,]+@[^\s@;,]+\.[^\s@;,]{2,}(?:\s*(?:[;,]|:::)\s*[^\s@;,]+@[^\s@;,]+)*$/i
const LINKEDIN = /^(?:https?:\/\/)?(?:[a-z]+\.)?linkedin\.com\//i
const WEBSITE = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,18}(?:\/\S*)?$/i
const PHONE = /^(?:p:|tel:)?['’]?\+?[\d(][\d\s().\-/]{5,22}(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?$/i
const LOST_PHONE = /^\d(?:[.,]\d+)?E\+\d{2}$/i
const AMOUNT = /^(?:[$€£¥]|[A-Z]{3})\s?-?\d[\d.,\s'’]*[KMB]?$|^-?\d[\d.,\s'’]*\s?(?:[$€£¥]|[A-Z]{3})$/
const YES_NO = /^(?:yes|no|true|false|y|n|ja|nein|sí|si|oui|non|0|1)$/i
const LEGAL =
  /[\s,](?:gmbh(?: & co\.? kg)?|ag|kg|ohg|ug|e\.k\.|inc|corp|llc|llp|ltd|limited|plc|pty|s\.?a\.?|s\.?l\.?u?\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?a\.?s\.?|sarl|b\.?v\.?|n\.?v\.?|oy|ab|a\/s|aps|as|sp\.? z o\.?o\.?|s\.r\.o\.|kft|lda|ltda|co|k\.k\.|pte|bhd|se)\.?$/i
const PERSON =
  /^(?:(?:dr|prof|mr|mrs|ms|herr|frau|ing)\.?\s)*\p{Lu}[\p{L}'’.-]*(?:,)?(?:\s(?:(?:von|van|de|der|del|di|da|la|y)\s)*\p{Lu}[\p{L}'’.-]*){1,3}$/u

/** Of one cell: everything it could be. */
export function looksOf(cell: string): Look[] {
  const looks: Look[] = []
  if (EMAIL.test(cell)) return ['email']
  if (LINKEDIN.test(cell)) return ['linkedin', 'website']
  if (YES_NO.test(cell)) looks.push('yes-no')
  if (orderOf([cell]) !== null) looks.push('date')
  if (isPhone(cell)) looks.push('phone')
  else if (WEBSITE.test(cell)) looks.push('website')
  if (AMOUNT.test(cell)) looks.push('amount')
  if (LEGAL.test(cell)) looks.push('company')
  else if (PERSON.test(cell)) looks.push('person')
  return looks.length > 0 ? looks : ['text']
}

// A bare number is a phone from nine digits on; a date is none.
function isPhone(cell: string): boolean {
  if (LOST_PHONE.test(cell)) return true
  if (!PHONE.test(cell)) return false
  const digits = cell.replace(/\D/g, '').length
  if (/^\d{4}-\d\d-\d\d/.test(cell) || digits < 7 || digits > 17) return false
  return /^(?:p:|tel:)?['’]?[+(0]/i.test(cell) || /[\s().\-/]/.test(cell) || digits >= 9
}

const ENOUGH = 0.8

/** What most cells of a column look like, and which share of them; null for a blank column. */
export function lookOf(
  cells: string[],
  isCountry: (cell: string) => boolean,
): { look: Look; share: number; cells: number } | null {
  if (cells.length === 0) return null
  const counts = new Map<Look, number>()
  for (const cell of cells) {
    const looks = isCountry(cell) ? [...looksOf(cell), 'country' as const] : looksOf(cell)
    for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1)
  }
  // A few companies with a legal form among names make it a column of companies.
  const company = (counts.get('company') ?? 0) / cells.length
  if (company >= 0.3) return { look: 'company', share: Math.max(company, ENOUGH), cells: cells.length }
  const shares = LOOKS.map((look) => ({ look, share: (counts.get(look) ?? 0) / cells.length }))
  const best = shares.find(({ share }) => share >= ENOUGH)
  return best ? { ...best, cells: cells.length } : { look: 'text', share: 1, cells: cells.length }
}
