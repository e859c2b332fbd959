/** Comparing how somebody is reached and known: e-mail, phone, address, day of birth, numbers. */
import { best, type Comparison, common, SILENT, simple, worded } from './comparisons.ts'
import { edits, likeness } from './distance.ts'
import type { Prepared } from './record.ts'

export const email: Comparison = {
  field: 'email',
  levels: ['exact', 'near', 'local', 'similar', 'different'],
  compare(a, b) {
    const level = best(a.emails, b.emails, emailLevel, 4)
    if (level <= 0 || level === 4) return level
    if (isMirrored(a, b)) return 4
    return saysNameOnly(a, b, level) ? SILENT : level
  },
  agreed: (a, b) => common(a.emails, b.emails),
}

// `j.bahan@acme` of Bahan and `j.bragan@acme` of Bragan: no slip, but two people whose addresses are made of their names.
function isMirrored(a: Prepared, b: Prepared): boolean {
  const holds = (one: Prepared, name: string) =>
    name.length > 2 && one.emails.some((email) => localOf(email).includes(name))
  if (a.family !== b.family && holds(a, a.family) && holds(b, b.family)) return true
  return a.given !== b.given && holds(a, a.given) && holds(b, b.given)
}

function emailLevel(x: string, y: string): number {
  if (x === y) return 0
  if (x.length >= 8 && y.length >= 8 && edits(x, y, 2) <= 2) return 1
  const atX = x.lastIndexOf('@')
  const atY = y.lastIndexOf('@')
  const localX = x.slice(0, atX)
  const localY = y.slice(0, atY)
  if (localX === localY && localX.length >= 5) return 2
  const sameDomain = x.slice(atX) === y.slice(atY)
  const closeLocals = likeness(localX, localY, 0.9)
  // Under one domain the half of an address is alike with many.
  if (sameDomain) return closeLocals >= 0.92 && edits(localX, localY, 3) <= 3 ? 3 : 4
  if (closeLocals >= 0.9 && likeness(x.slice(atX), y.slice(atY), 0.8) >= 0.8) return 3
  return 4
}

// `ann.lee2@gmail` and `ann.lee36@gmail`, or `ann.lee` at two firms: alike because the names are, which is known already.
function saysNameOnly(a: Prepared, b: Prepared, level: number): boolean {
  if (a.family.length < 3 || a.family !== b.family) return false
  const named = (one: Prepared) => one.emails.map(localOf).find((local) => local.includes(one.family))
  const [x, y] = [named(a), named(b)]
  if (x === undefined || y === undefined) return false
  const [m, n] = [x.replace(/\D/g, ''), y.replace(/\D/g, '')]
  return m.length !== n.length || (level === 2 && m === '')
}

const localOf = (email: string) => email.slice(0, email.lastIndexOf('@')).replace(/[._-]/g, '')

export const phone: Comparison = {
  field: 'phone',
  levels: ['exact', 'near', 'different'],
  compare: (a, b) => best(a.phones, b.phones, phoneLevel, 2),
  agreed: (a, b) => common(a.phones, b.phones),
}

function phoneLevel(x: string, y: string): number {
  if (x === y) return 0
  const shorter = Math.min(x.length, y.length)
  if (shorter >= 6 && x.length !== y.length && (x.endsWith(y) || y.endsWith(x))) return 0
  return shorter >= 7 && edits(x, y, 1) <= 1 ? 1 : 2
}

export const birthDate: Comparison = {
  field: 'birthDate',
  levels: ['exact', 'swapped', 'near', 'part', 'different'],
  compare(a, b) {
    const x = a.birthDate
    const y = b.birthDate
    if (x === '' || y === '') return SILENT
    if (x === y) return 0
    const sameYear = x.slice(0, 4) === y.slice(0, 4)
    if (sameYear && x.slice(4, 6) === y.slice(6) && x.slice(6) === y.slice(4, 6)) return 1
    if (sameYear && (x.endsWith('0000') || y.endsWith('0000'))) return 3
    if (edits(x, y, 1) <= 1) return 2
    const sameParts =
      Number(sameYear) + Number(x.slice(4, 6) === y.slice(4, 6)) + Number(x.slice(6) === y.slice(6))
    return sameParts >= 2 ? 3 : 4
  },
  agreed: (a) => a.birthDate,
}

export const number: Comparison = {
  field: 'number',
  levels: ['exact', 'near', 'different'],
  compare(a, b) {
    if (a.number === '' || b.number === '') return SILENT
    if (a.number === b.number) return 0
    const longer = Math.max(a.number.length, b.number.length)
    if (Number.parseInt(a.number, 10) === Number.parseInt(b.number, 10)) return 1
    return longer >= 2 && edits(a.number, b.number, 1) <= 1 ? 1 : 2
  },
  agreed: (a) => a.number,
}

export const postcode: Comparison = {
  field: 'postcode',
  levels: ['exact', 'near', 'area', 'different'],
  compare(a, b) {
    const x = a.postcode
    const y = b.postcode
    if (x === '' || y === '') return SILENT
    if (x === y) return 0
    if (x.length >= 4 && edits(x, y, 1) <= 1) return 1
    const half = Math.ceil(Math.min(x.length, y.length) / 2)
    return x.slice(0, half) === y.slice(0, half) ? 2 : 3
  },
  agreed: (a) => a.postcode,
}

export const identifier: Comparison = {
  field: 'identifier',
  levels: ['exact', 'near', 'different'],
  compare: (a, b) => best(a.identifiers, b.identifiers, identifierLevel, 2),
  agreed: (a, b) => common(a.identifiers, b.identifiers),
}

function identifierLevel(x: string, y: string): number {
  if (x === y) return 0
  return Math.min(x.length, y.length) >= 5 && edits(x, y, 1) <= 1 ? 1 : 2
}

export const street = worded('street', (one) => one.street)
export const street2 = worded('street2', (one) => one.street2)
export const city = worded('city', (one) => one.city)
export const title = worded('title', (one) => one.title)
export const region = simple('region', (one) => one.region)
export const country = simple('country', (one) => one.country)
