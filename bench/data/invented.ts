// People and companies that nobody knows, with the mistakes of real lists: for measuring at any size, with truth.
import { dice } from '../../src/funnel/intake/matching/chance.ts'
import type { Matchable } from '../../src/funnel/intake/matching/record.ts'
import { ENDS, FORMS, GIVEN, SHORT, STARTS, STREETS, TRADES } from './invented-words.ts'

export interface Invented {
  records: Matchable[]
  /** Whom each record means, by its id. */
  truth: Map<string, string>
}

/** So many people at work, a part of them twice or more, with colleagues and households among them. */
export function inventedPeople(size: number, seed = 1, doubles = 0.2): Invented {
  const roll = dice(seed)
  const records: Matchable[] = []
  const truth = new Map<string, string>()
  const firms = Math.max(20, size >> 3)
  for (let entity = 0; records.length < size; entity++) {
    const one = personOf(roll, firms)
    let copies = 1
    while (roll() < doubles && copies < 5) copies++
    for (let n = 0; n < copies && records.length < size; n++) {
      const id = `p${records.length}`
      truth.set(id, `e${entity}`)
      records.push({ ...(n === 0 ? one : mistaken(one, roll)), id })
    }
  }
  return { records, truth }
}

/** So many companies, a part of them twice or more, written differently; branches in other towns and firms in one house among them. */
export function inventedCompanies(size: number, seed = 1, doubles = 0.3): Invented {
  const roll = dice(seed)
  const records: Matchable[] = []
  const truth = new Map<string, string>()
  for (let entity = 0; records.length < size; entity++) {
    const firm = firmOf(entity)
    const one: Matchable = {
      ...firm,
      id: '',
      kind: 'company',
      domain: roll() < 0.6 ? firm.domain : undefined,
      phones: roll() < 0.7 ? [firm.phone] : [],
    }
    for (let n = 0; (n === 0 || (n < 4 && roll() < doubles)) && records.length < size; n++) {
      const id = `c${records.length}`
      truth.set(id, `e${entity}`)
      records.push({ ...(n === 0 ? one : rewritten(one, roll)), id })
    }
  }
  return { records, truth }
}

const SHORTENED: [RegExp, string][] = [
  [/Logistics/, 'Logist.'],
  [/Consulting/, 'Consult'],
  [/Security/, 'Sec.'],
  [/Textiles/, 'Textile'],
  [/ (?:GmbH|Ltd|Inc\.|S\.A\.|SL|LLC|AG|B\.V\.|S\.r\.l\.|AB|Oy)$/, ''],
]

function rewritten(one: Matchable, roll: () => number): Matchable {
  let name = one.name ?? ''
  for (const [from, to] of SHORTENED) if (roll() < 0.4) name = name.replace(from, to)
  if (roll() < 0.25) name = slip(name, roll)
  if (roll() < 0.3) name = name.toUpperCase()
  const kept = <T>(value: T, chance: number) => (roll() < chance ? value : undefined)
  return {
    ...one,
    name,
    domain: kept(one.domain && `https://www.${one.domain}/`, 0.5),
    phones:
      kept(
        one.phones?.map((phone) => phone.replace('+49 30 ', '030/')),
        0.6,
      ) ?? [],
    street: kept(one.street?.replace('Street', 'St.'), 0.7),
    city: kept(one.city, 0.8),
    postcode: kept(one.postcode, 0.8),
  }
}

const pick = <T>(roll: () => number, from: readonly T[]): T =>
  from[Math.floor(roll() * roll() * from.length)]!
const even = <T>(roll: () => number, from: readonly T[]): T => from[Math.floor(roll() * from.length)]!

function surname(roll: () => number): string {
  const middle = roll() < 0.4 ? pick(roll, STARTS).toLowerCase() : ''
  return pick(roll, STARTS) + middle + pick(roll, ENDS)
}

function firmOf(number: number) {
  const roll = dice(number * 7919 + 13)
  const name = `${surname(roll)} ${even(roll, TRADES)}`
  const site = `${name
    .normalize('NFKD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()}${number % 7 === 0 ? number : ''}.example`
  const city = surname(dice(Math.floor(number / 40) * 31 + 5))
  return {
    name: `${name} ${even(roll, FORMS)}`.trim(),
    domain: site.replace('.example', even(roll, ['.com', '.de', '.co.uk', '.es', '.io'])),
    phone: `+49 30 ${1_000_000 + Math.floor(roll() * 8_999_999)}`,
    street: `${1 + Math.floor(roll() * 200)} ${even(roll, STREETS)} Street`,
    city: `${city}burg`,
    postcode: String(10_000 + Math.floor(number / 8)),
  }
}

function personOf(roll: () => number, firms: number): Matchable {
  const [given, family] = [pick(roll, GIVEN), surname(roll)]
  const firm = firmOf(Math.floor(roll() * firms))
  const local = `${given}.${family}`
    .normalize('NFKD')
    .replace(/[^a-z.]/gi, '')
    .toLowerCase()
  return {
    id: '',
    kind: 'person',
    name: `${given} ${family}`,
    company: firm.name,
    emails:
      roll() < 0.8
        ? [roll() < 0.85 ? `${local}@${firm.domain}` : `${local}${Math.floor(roll() * 99)}@gmail.com`]
        : [],
    phones: roll() < 0.6 ? [roll() < 0.4 ? firm.phone : `+49 17${Math.floor(roll() * 9e7 + 1e7)}`] : [],
    street: roll() < 0.5 ? firm.street : undefined,
    city: roll() < 0.7 ? firm.city : undefined,
    postcode: roll() < 0.5 ? firm.postcode : undefined,
    title:
      roll() < 0.5
        ? even(roll, ['CEO', 'Head of Purchasing', 'Buyer', 'IT Manager', 'Sales Director'])
        : undefined,
  }
}

/** The same person once more, as somebody else wrote it. */
function mistaken(one: Matchable, roll: () => number): Matchable {
  const [given = '', ...rest] = (one.name ?? '').split(' ')
  let first = roll() < 0.12 ? (SHORT[given] ?? given) : given
  if (roll() < 0.04) first = `${first[0]}.`
  let last = rest.join(' ')
  if (roll() < 0.12) last = slip(last, roll)
  if (roll() < 0.06) first = slip(first, roll)
  const way = roll()
  const name =
    way < 0.12
      ? `${last}, ${first}`
      : way < 0.15
        ? `${last} ${first}`
        : way < 0.22
          ? `Dr. ${first} ${last}`
          : `${first} ${last}`
  const plain = roll() < 0.3 ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name
  const kept = <T>(value: T, chance: number) => (roll() < chance ? value : undefined)
  return {
    ...one,
    name: roll() < 0.1 ? plain.toUpperCase() : plain,
    company: kept(roll() < 0.5 ? one.company?.replace(/ \S*$/, '') : one.company, 0.8),
    emails:
      kept(
        one.emails?.map((email) => (roll() < 0.06 ? slip(email, roll) : email)),
        0.7,
      ) ?? [],
    phones:
      kept(
        one.phones?.map((phone) => phone.replace('+49 ', roll() < 0.5 ? '0' : '+49')),
        0.7,
      ) ?? [],
    street: kept(one.street?.replace('Street', 'St.'), 0.7),
    city: kept(one.city && roll() < 0.05 ? slip(one.city, roll) : one.city, 0.8),
    postcode: kept(one.postcode, 0.8),
    title: kept(one.title, 0.6),
  }
}

/** One slip of the pen: a letter more, less, other, or two swapped. */
export function slip(text: string, roll: () => number): string {
  if (text.length < 3) return text
  const at = 1 + Math.floor(roll() * (text.length - 2))
  const letter = 'aeionrstl'[Math.floor(roll() * 9)]!
  const kind = roll()
  if (kind < 0.25) return text.slice(0, at) + text.slice(at + 1)
  if (kind < 0.5) return text.slice(0, at) + letter + text.slice(at)
  if (kind < 0.75) return text.slice(0, at) + letter + text.slice(at + 1)
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)
}
