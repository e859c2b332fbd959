/** Names of companies and people that do not exist, with addresses that reach nobody. */
import type { LeadIn } from '../funnel/leads/contract.ts'
import {
  AREAS,
  COUNTRIES,
  type Country,
  FIRST,
  HEADS,
  LAST,
  SIZES,
  TAILS,
  TITLES,
  TRADES,
} from './name-lists.ts'
import { type Random, randomOf } from './random.ts'

type AccountIn = NonNullable<LeadIn['account']>
type ContactIn = NonNullable<LeadIn['contact']>

/** Somebody who shows interest, at a company. */
export interface Newcomer {
  account: AccountIn & { name: string; country: string }
  contact: ContactIn & { name: string; emails: string[] }
}

/** Makes newcomers: the n-th is always the same, and no two share an address or a number. */
export function namesOf(seed: number) {
  return {
    newcomer: (n: number, code?: string): Newcomer => newcomer(randomOf(`${seed}:name:${n}`), n, code),
    colleague: (n: number, at: Newcomer): { name: string; title: string; emails: string[] } =>
      colleague(randomOf(`${seed}:colleague:${n}`), at),
  }
}

function newcomer(random: Random, n: number, code?: string): Newcomer {
  const country = code ? countryOf(code) : random.pick(COUNTRIES)
  const [trade, industry] = random.pick(TRADES[country.tongue])
  const stem = stemOf(n)
  const name = `${stem} ${trade} ${random.pick(country.forms)}`
  const domain = `${plain(stem)}-${plain(trade)}.example`
  const person = `${random.pick(FIRST[country.tongue])} ${random.pick(LAST[country.tongue])}`
  const phone = random.next() < 0.85 ? phoneOf(country.code, n) : null
  return {
    account: {
      name,
      domain,
      website: `https://www.${domain}`,
      industry,
      country: country.code,
      city: random.pick(country.cities),
      size: random.weighed(SIZES),
    },
    contact: {
      name: person,
      title: random.pick(TITLES),
      emails: [mailOf(person, domain)],
      ...(phone ? { phones: [phone] } : {}),
    },
  }
}

function colleague(random: Random, { account }: Newcomer) {
  const { tongue } = countryOf(account.country)
  const name = `${random.pick(FIRST[tongue])} ${random.pick(LAST[tongue])}-${random.pick(LAST[tongue])}`
  return { name, title: random.pick(TITLES), emails: [mailOf(name, account.domain ?? 'nobody.example')] }
}

// Each number its own stem: head, tail and, once these are used up, a second head.
function stemOf(n: number): string {
  const plainest = HEADS.length * TAILS.length
  const at = (n * 389) % plainest
  const stem = `${HEADS[at % HEADS.length]}${TAILS[Math.floor(at / HEADS.length)]}`
  const round = Math.floor(n / plainest)
  return round === 0
    ? stem
    : `${HEADS[(n * 7 + round) % HEADS.length]}-${stem}${round > HEADS.length ? round : ''}`
}

/** Numbers that regulators keep free for stories; none where they keep none, or no more. */
export function phoneOf(country: string, n: number): string | null {
  const [three, four] = [String(n % 1000).padStart(3, '0'), String(n % 10_000).padStart(4, '0')]
  const round = Math.floor(n / 1000)
  if (country === 'GB') return `+44 ${['1632 960', '20 7946 0', '113 496 0', '161 496 0'][round % 4]}${three}`
  if (country === 'DE') return `+49 ${['30 23125', '69 90009', '40 66969'][round % 3]}${three}`
  if (country === 'FR') return `+33 1 99 00 ${four.slice(0, 2)} ${four.slice(2)}`
  if (country === 'US' || country === 'CA')
    return `+1 ${AREAS[Math.floor(n / 100) % AREAS.length]} 555 01${three.slice(1)}`
  return null
}

function countryOf(code: string): Country {
  return COUNTRIES.find((one) => one.code === code) as Country
}

function mailOf(name: string, domain: string): string {
  return `${name.split(' ').map(plain).join('.')}@${domain}`
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
}
