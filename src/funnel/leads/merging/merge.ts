/**
 * Two records that are one become one. The survivor keeps what it has and gains what it lacks; what differs is chosen
 * field by field, and what gives way is kept as a former value. Nothing that was known is thrown away.
 */

export type MergedNoun = 'contact' | 'account'
export type Side = 'survivor' | 'merged'
export type Choices = Partial<Record<string, Side>>

/** What may be chosen, in the order in which it is shown. `extras.<name>` follow by themselves. */
export const FIELDS: Record<MergedNoun, readonly string[]> = {
  contact: ['name', 'title', 'accountId', 'timeZone'],
  account: [
    'name',
    'domain',
    'website',
    'phone',
    'industry',
    'country',
    'region',
    'postcode',
    'city',
    'size',
  ],
}

type Row = Record<string, unknown>

/** One field of the two, and which of them is taken. */
export interface Field {
  field: string
  survivor: unknown
  merged: unknown
  taken: Side
  /** Both say something, and not the same. */
  differs: boolean
}

/** Every field of two records with what becomes of it: as chosen, else the survivor's, else the other's. */
export function fieldsOf(noun: MergedNoun, survivor: Row, merged: Row, choices: Choices = {}): Field[] {
  const extras = [...new Set([survivor, merged].flatMap((row) => Object.keys((row.extras as Row) ?? {})))]
  const names = [...FIELDS[noun], ...extras.sort().map((key) => `extras.${key}`)]
  return names.map((field) => {
    const [ours, theirs] = [told(survivor, field), told(merged, field)]
    const differs = ours !== null && theirs !== null && !same(ours, theirs)
    // An empty value is never chosen over one that is there.
    const wanted = theirs === null ? 'survivor' : ours === null ? 'merged' : (choices[field] ?? 'survivor')
    return { field, survivor: ours, merged: theirs, taken: wanted, differs }
  })
}

/** The name of a field that no choice may name, if there is one. */
export function unknownField(noun: MergedNoun, choices: Choices): string | undefined {
  return Object.keys(choices).find((field) => !FIELDS[noun].includes(field) && !field.startsWith('extras.'))
}

function told(row: Row, field: string): unknown {
  const value = field.startsWith('extras.') ? (row.extras as Row)?.[field.slice(7)] : row[field]
  return value === undefined || value === '' ? null : value
}

/** What the survivor's own columns become, as far as the fields say. */
export function taken(fields: Field[], survivor: Row): Row {
  const patch: Row = {}
  const extras: Row = { ...(survivor.extras as Row) }
  for (const { field, merged, taken: from } of fields) {
    if (from === 'survivor') continue
    if (field.startsWith('extras.')) extras[field.slice(7)] = merged
    else patch[field] = merged
  }
  return { ...patch, extras }
}

/** The values that give way: kept beside, and found by search. */
export function givenWay(fields: Field[]): { field: string; value: unknown }[] {
  return fields
    .filter((one) => one.differs)
    .map((one) => ({ field: one.field, value: one.taken === 'survivor' ? one.merged : one.survivor }))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What the rule weighs of a record. */
export interface Weighed {
  id: string
  /** Fields that say something; each e-mail and phone, twice when it is verified. */
  known: number
  /** Leads, deals, orders and what was done. */
  activity: number
  customer: boolean
  createdAt: string
}

export type Reason = 'chosen' | 'customer' | 'more-known' | 'more-activity' | 'older'

/** Which of several is kept, and why: a customer, then who is known better, then who had more to do with us, then the older. */
export function survivorOf(weighed: Weighed[]): { id: string; reasons: Reason[] } {
  const sorted = [...weighed].sort(
    (a, b) =>
      Number(b.customer) - Number(a.customer) ||
      b.known - a.known ||
      b.activity - a.activity ||
      (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1),
  )
  const [best, ...others] = sorted as [Weighed, ...Weighed[]]
  return { id: best.id, reasons: others[0] ? reasonsFor(best, others[0]) : ['chosen'] }
}

function reasonsFor(best: Weighed, next: Weighed): Reason[] {
  const reasons: Reason[] = []
  if (best.customer && !next.customer) reasons.push('customer')
  if (best.known > next.known) reasons.push('more-known')
  if (best.activity > next.activity) reasons.push('more-activity')
  if (best.createdAt < next.createdAt) reasons.push('older')
  return reasons.length > 0 ? reasons : ['older']
}

interface Way {
  validity: string
  consent: string
}

/** One address that both have: verified beats unknown, and a refusal is never overruled. */
export function strongest(one: Way, other: Way): Way {
  const consents = [one.consent, other.consent]
  const consent = consents.includes('refused') ? 'refused' : consents.includes('given') ? 'given' : 'unknown'
  const validities = [one.validity, other.validity]
  const validity = validities.includes('valid')
    ? 'valid'
    : validities.includes('invalid')
      ? 'invalid'
      : 'unknown'
  return { validity, consent }
}
