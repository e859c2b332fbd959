/** Which money is used where, for a first guess: regions outside of the euro that many readers come from. */
const OF_REGION: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CH: 'CHF',
  LI: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  BG: 'BGN',
  TR: 'TRY',
  UA: 'UAH',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  KR: 'KRW',
  SG: 'SGD',
  MY: 'MYR',
  TH: 'THB',
  ID: 'IDR',
  PH: 'PHP',
  VN: 'VND',
  IN: 'INR',
  PK: 'PKR',
  BD: 'BDT',
  AE: 'AED',
  SA: 'SAR',
  IL: 'ILS',
  EG: 'EGP',
  ZA: 'ZAR',
  NG: 'NGN',
  KE: 'KES',
  BR: 'BRL',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
}

const USUAL = ['EUR', 'USD', 'GBP', 'CHF']

/** The currency a reader of these languages probably sells in: by the first tag that names a region. */
export function guessCurrency(languages: readonly string[]): string {
  const region = languages.map((tag) => new Intl.Locale(tag).region).find((found) => found !== undefined)
  if (!region) return languages[0]?.startsWith('en') ? 'USD' : 'EUR'
  return OF_REGION[region] ?? 'EUR'
}

/** Every currency this browser knows, the usual ones first. */
export function allCurrencies(): string[] {
  const known = Intl.supportedValuesOf('currency')
  return [...USUAL, ...known.filter((code) => !USUAL.includes(code))]
}

/** A currency with its name in the reader's language: "EUR, Euro". */
export function sayCurrency(code: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code)
  return name && name !== code ? `${code}, ${name}` : code
}
