/** What the cells of a column say about its field: for columns whose heading nobody knows, and against wrong headings. */
import { folded } from './headings.ts'
import type { Look } from './looks.ts'

// What the cells of some fields must look like when they look like anything.
const FITS: Record<string, readonly Look[]> = {
  email: ['email'],
  email2: ['email'],
  email3: ['email'],
  phone: ['phone', 'amount', 'date'],
  phone2: ['phone', 'amount', 'date'],
  phone3: ['phone', 'amount', 'date'],
  website: ['website', 'linkedin'],
  linkedin: ['linkedin', 'website'],
  receivedAt: ['date'],
  closedAt: ['date'],
  openedAt: ['date'],
}
const NEVER: Record<string, readonly Look[]> = {
  contactName: ['email', 'phone', 'linkedin', 'amount', 'company'],
  givenName: ['email', 'phone', 'linkedin', 'amount'],
  familyName: ['email', 'phone', 'linkedin', 'amount'],
  accountName: ['email', 'phone', 'linkedin', 'date'],
  country: ['email', 'phone', 'website', 'date', 'amount'],
  city: ['email', 'phone', 'linkedin', 'date'],
  channel: ['email', 'phone', 'date'],
  owner: ['phone', 'date', 'amount'],
}

/** Do the cells speak against what the heading says. */
export function contradicts(field: string, look: Look | null): boolean {
  if (look === null || look === 'text') return false
  const fits = FITS[field]
  // "yes" in a column called Email says whether there is one.
  if (fits) return !fits.includes(look)
  return (NEVER[field] ?? []).includes(look)
}

const BY_LOOK: Partial<Record<Look, readonly string[]>> = {
  email: ['email', 'email2', 'email3'],
  phone: ['phone', 'phone2', 'phone3'],
  linkedin: ['linkedin'],
  website: ['website'],
  company: ['accountName'],
  country: ['country'],
  person: ['contactName'],
}
// Whose cells look like what is wanted and are something else.
const OTHERS: Partial<Record<Look, RegExp>> = {
  phone: /fax|id$|number$|code|date|zip|plz|count|employees|latitude|longitude|revenue|mileage/,
  website: /photo|image|facebook|twitter|instagram|logo|inbox|linkedin|xing|form/,
  email: /owner|source|status|createdby|assigned|user|manager|rep$/,
  person:
    /city|street|address|title|industry|owner|created|modified|status|source|campaign|form|product|type|ad|subject|department|school|university|region|state|town|ort|stadt|manager|rep|job|role|position|interest|group|stage/,
  company: /owner|address|street|campaign|form|product/,
}

/** The field that cells of such a look most likely are; null when it is taken or would be a guess too many. */
export function byContent(
  heading: string,
  look: Look,
  different: number,
  taken: ReadonlySet<string>,
): string | null {
  if (OTHERS[look]?.test(folded(heading))) return null
  if (look === 'person' && (different < 2 || taken.has('familyName'))) return null
  return free(BY_LOOK[look] ?? [], taken)
}

function free(fields: readonly string[], taken: ReadonlySet<string>): string | null {
  return fields.find((field) => !taken.has(field)) ?? null
}
