/** Reading phone numbers: E.164, extension, and where the clock is likely to be. The number as typed stays beside. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { NANP_ZONES } from './nanp-zones.ts'

export interface PhoneReading {
  e164: string | null
  extension: string | null
  country: string | null
  /** The one time zone it must be in; null where several are plausible. */
  timeZone: string | null
  /** Is it a number that the country's plan knows; a merely possible one is kept all the same. */
  valid: boolean
}

const UNREAD: PhoneReading = { e164: null, extension: null, country: null, timeZone: null, valid: false }

/** Reads a number as it was typed, with the country where it is likely to be. */
export function readPhoneNumber(phone: string, country: string | null = null): PhoneReading {
  const read = possible(phone, country)
  if (!read) return UNREAD
  return {
    e164: read.number,
    extension: read.ext ?? null,
    country: read.country ?? null,
    timeZone: zoneOf(read),
    valid: read.isValid(),
  }
}

/** The number and its extension alone, for passes over many. */
export function readDigits(phone: string, country: string | null): Pick<PhoneReading, 'e164' | 'extension'> {
  const read = possible(phone, country)
  return { e164: read?.number ?? null, extension: read?.ext ?? null }
}

function possible(phone: string, country: string | null): PhoneNumber | null {
  const read = parsed(phone, country)
  return read && (read.isPossible() || isFormer(read)) ? read : null
}

// As numbers were before a country changed its plan: lists are full of them for years. Benin put two digits before its
// eight at the end of 2024.
const FORMER_LENGTHS: Record<string, number> = { BJ: 8 }

function isFormer({ country, nationalNumber }: PhoneNumber): boolean {
  return country !== undefined && FORMER_LENGTHS[country] === nationalNumber.length
}

// Without a country, `0049 ...` and `00 1 ...` are meant as `+49 ...`.
function parsed(phone: string, country: string | null): PhoneNumber | undefined {
  const plain = withExtension(phone.normalize('NFKC'))
  const options = {
    defaultCountry: (country ?? undefined) as CountryCode | undefined,
    extended: true,
  } as const
  const read = parsePhoneNumberFromString(plain, options)
  if (read?.isPossible()) return read
  const abroad = plain.replace(/^\s*\(?00\)?(?=[\s\d])/, '+')
  return abroad === plain ? read : parsePhoneNumberFromString(abroad, options)
}

// What libraries do not know as an extension: `DW 12`, `Durchwahl 12`, `poste 12`, `int. 12`, `p. 12`.
function withExtension(phone: string): string {
  return phone.replace(
    /[\s,;]*\b(?:durchwahl|dw|poste|interno|int|anexo|ramal|toestel|klapka)\.?\s*:?\s*(\d{1,6})\s*$/i,
    ' ext. $1',
  )
}

function zoneOf(read: PhoneNumber): string | null {
  const country = read.country
  if (read.countryCallingCode === '1' && (country === 'US' || country === 'CA' || country === undefined)) {
    return NANP_ZONES.get(read.nationalNumber.slice(0, 3)) ?? null
  }
  // Numbers that can be anywhere say nothing of a clock.
  const type = read.getType()
  if (!country || (type && /TOLL_FREE|PREMIUM|SHARED_COST|PERSONAL|VOIP|UAN/.test(type))) return null
  return zoneOfCountry(country)
}

/** Where the clock of somebody with these numbers is likely to be; several that disagree leave a doubt. */
export function likelyZone(phones: { e164: string | null }[]): string | null {
  const all = new Set(phones.flatMap(({ e164 }) => (e164 ? (readPhoneNumber(e164).timeZone ?? []) : [])))
  return all.size === 1 ? ([...all][0] ?? null) : null
}

const zones = new Map<string, string | null>()

/** The time zone of a country that has but one. */
export function zoneOfCountry(country: string): string | null {
  const found = zones.get(country)
  if (found !== undefined) return found
  const all = zonesOfCountry(country)
  const one = all.length === 1 ? (all[0] ?? null) : null
  zones.set(country, one)
  return one
}

type Zoned = { getTimeZones?: () => string[] | undefined; timeZones?: string[] }

/** All time zones of a country, as the runtime knows them. */
export function zonesOfCountry(country: string): string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as unknown as Zoned
    return locale.getTimeZones?.() ?? locale.timeZones ?? []
  } catch {
    return []
  }
}
