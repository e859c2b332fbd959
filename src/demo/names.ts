/** Names of companies and people that do not exist, with addresses that reach nobody. */
import type { LeadIn } from '../funnel/leads/contract.ts'
import { type Random, randomOf } from './random.ts'

type AccountIn = NonNullable<LeadIn['account']>
type ContactIn = NonNullable<LeadIn['contact']>

/** Somebody who shows interest, at a company. */
export interface Newcomer {
  account: AccountIn & { name: string; country: string }
  contact: ContactIn & { name: string; emails: string[] }
}

type Tongue = 'en' | 'de' | 'fr' | 'sv'

export interface Country {
  code: string
  tongue: Tongue
  cities: string[]
  forms: string[]
}

export const COUNTRIES: Country[] = [
  { code: 'GB', tongue: 'en', cities: ['Leeds', 'Sheffield', 'Bristol', 'Hull', 'Derby'], forms: ['Ltd', 'plc'] },
  { code: 'IE', tongue: 'en', cities: ['Cork', 'Limerick', 'Galway'], forms: ['Ltd'] },
  { code: 'SE', tongue: 'sv', cities: ['Göteborg', 'Västerås', 'Linköping'], forms: ['AB'] },
  { code: 'DE', tongue: 'de', cities: ['Ulm', 'Bochum', 'Kassel', 'Chemnitz', 'Augsburg'], forms: ['GmbH', 'AG', 'KG'] },
  { code: 'AT', tongue: 'de', cities: ['Linz', 'Graz', 'Wels'], forms: ['GmbH'] },
  { code: 'CH', tongue: 'de', cities: ['Winterthur', 'Aarau'], forms: ['AG'] },
  { code: 'FR', tongue: 'fr', cities: ['Lyon', 'Nantes', 'Lille', 'Grenoble'], forms: ['SA', 'SAS'] },
  { code: 'US', tongue: 'en', cities: ['Toledo', 'Tulsa', 'Akron', 'Dayton', 'Peoria'], forms: ['Inc.', 'LLC'] },
  { code: 'CA', tongue: 'en', cities: ['Hamilton', 'Windsor', 'Calgary'], forms: ['Inc.'] },
]

const HEADS = [
  'Ald', 'Bar', 'Bel', 'Bren', 'Cal', 'Cor', 'Dal', 'Dor', 'Els', 'Fal', 'Fen', 'Gar', 'Hal', 'Har', 'Ister', 'Jor', 'Kel', 'Kor',
  'Lan', 'Lor', 'Mar', 'Mel', 'Nor', 'Ost', 'Pel', 'Quar', 'Ras', 'Ros', 'Sal', 'Sten', 'Tal', 'Tor', 'Ul', 'Val', 'Ver', 'Wend',
] // biome-ignore format: a list to be read across
const TAILS = ['ano', 'aris', 'bach', 'berg', 'brook', 'dale', 'den', 'eno', 'feld', 'ford', 'holm', 'ico', 'lund', 'mark', 'mond', 'ora', 'stead', 'tek', 'ton', 'wick']
const TRADES: Record<Tongue, readonly (readonly [string, string])[]> = {
  en: [['Press Works', 'Machinery'], ['Hydraulics', 'Machinery'], ['Marine', 'Shipbuilding'], ['Foundry', 'Metals'], ['Water', 'Utilities'], ['Packaging', 'Packaging'], ['Agri', 'Agriculture'], ['Process', 'Chemicals']],
  de: [['Maschinenbau', 'Machinery'], ['Pressen', 'Machinery'], ['Stahlwerk', 'Metals'], ['Wasserwerke', 'Utilities'], ['Landtechnik', 'Agriculture'], ['Anlagenbau', 'Chemicals']],
  fr: [['Mécanique', 'Machinery'], ['Fonderies', 'Metals'], ['Eaux', 'Utilities'], ['Agricole', 'Agriculture'], ['Emballages', 'Packaging']],
  sv: [['Mekan', 'Machinery'], ['Varv', 'Shipbuilding'], ['Vatten', 'Utilities'], ['Skogsmaskiner', 'Forestry']],
}
const FIRST: Record<Tongue, string[]> = {
  en: ['Alice', 'Ben', 'Carol', 'Dan', 'Ellen', 'Frank', 'Grace', 'Harry', 'Irene', 'Jack', 'Kate', 'Liam', 'Maeve', 'Noah', 'Olive', 'Paul', 'Rosa', 'Sam', 'Tess', 'Will'],
  de: ['Anke', 'Bernd', 'Claudia', 'Dieter', 'Eva', 'Frieda', 'Gerd', 'Heike', 'Ingo', 'Jutta', 'Kai', 'Lena', 'Moritz', 'Nadja', 'Otto', 'Petra', 'Ralf', 'Sabine', 'Timo', 'Ute'],
  fr: ['Agnès', 'Benoît', 'Chloé', 'Denis', 'Élodie', 'Fabrice', 'Guillaume', 'Hélène', 'Inès', 'Julien', 'Lucie', 'Marc', 'Nadine', 'Olivier', 'Pauline', 'Rémi'],
  sv: ['Anders', 'Birgitta', 'Elin', 'Göran', 'Hanna', 'Johan', 'Karin', 'Lars', 'Maja', 'Nils', 'Sofia', 'Ulf'],
}
const LAST: Record<Tongue, string[]> = {
  en: ['Abbot', 'Barlow', 'Cresswell', 'Dunmore', 'Eastley', 'Farrow', 'Gillan', 'Hartnell', 'Ingham', 'Jessop', 'Kirby', 'Lomax', 'Merrow', 'Norley', 'Oakes', 'Pryor', 'Rudd', 'Selwood', 'Thorley', 'Whitlow'],
  de: ['Ahlers', 'Brandl', 'Dörfler', 'Eichner', 'Fuhrmann', 'Grabner', 'Hollmann', 'Jansen', 'Kessler', 'Lindner', 'Mertens', 'Nolte', 'Pfaff', 'Rademacher', 'Stocker', 'Thoma', 'Uhlig', 'Wieland'],
  fr: ['Aubry', 'Besson', 'Carlier', 'Delmas', 'Fabre', 'Girard', 'Hamelin', 'Jourdan', 'Lacroix', 'Marchand', 'Perrot', 'Roussel', 'Thibault', 'Vasseur'],
  sv: ['Almqvist', 'Bergdahl', 'Ekström', 'Forsell', 'Hedlund', 'Lindahl', 'Nyberg', 'Sandell', 'Wikander'],
}
const TITLES = ['Head of purchasing', 'Plant manager', 'Maintenance manager', 'Design engineer', 'Project engineer', 'Buyer', 'Managing director', 'Operations manager']
const SIZES = [['1-9', 6], ['10-49', 26], ['50-249', 40], ['250-999', 20], ['1000+', 8]] as const

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
    account: { name, domain, website: `https://www.${domain}`, industry, country: country.code, city: random.pick(country.cities), size: random.weighed(SIZES) },
    contact: { name: person, title: random.pick(TITLES), emails: [mailOf(person, domain)], ...(phone ? { phones: [phone] } : {}) },
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
  return round === 0 ? stem : `${HEADS[(n * 7 + round) % HEADS.length]}-${stem}${round > HEADS.length ? round : ''}`
}

/** Numbers that regulators keep free for stories; none where they keep none, or no more. */
export function phoneOf(country: string, n: number): string | null {
  const [three, four] = [String(n % 1000).padStart(3, '0'), String(n % 10_000).padStart(4, '0')]
  const round = Math.floor(n / 1000)
  if (country === 'GB') return `+44 ${['1632 960', '20 7946 0', '113 496 0', '161 496 0'][round % 4]}${three}`
  if (country === 'DE') return `+49 ${['30 23125', '69 90009', '40 66969'][round % 3]}${three}`
  if (country === 'FR') return `+33 1 99 00 ${four.slice(0, 2)} ${four.slice(2)}`
  if (country === 'US' || country === 'CA') return `+1 ${AREAS[Math.floor(n / 100) % AREAS.length]} 555 01${three.slice(1)}`
  return null
}

const AREAS = [203, 207, 215, 219, 234, 248, 302, 309, 316, 330, 402, 405, 414, 419, 501, 503, 509, 513, 602, 605, 614, 617, 701, 715, 802, 804, 816, 905, 918, 937]

function countryOf(code: string): Country {
  return COUNTRIES.find((one) => one.code === code) as Country
}

function mailOf(name: string, domain: string): string {
  return `${name.split(' ').map(plain).join('.')}@${domain}`
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9-]+/g, '-')
}
