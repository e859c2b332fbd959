import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readStreet } from './addresses.ts'
import { companyKey, readCompany } from './companies.ts'
import { countryOf } from './countries.ts'
import { dayKey } from './dates.ts'
import { fold } from './fold.ts'
import { isFreeMail, isSharedMailbox, isThrowawayMail, mailKey, siteDomain } from './mail.ts'
import { readName } from './names.ts'
import { nameGroups, rootName } from './nicknames.ts'
import { readPhoneNumber, zoneOfCountry } from './phones.ts'

describe('names', () => {
  test.each([
    ['García López, María José', 'maria jose', 'garcia lopez', ''],
    ['Dr. Robert Smith Jr.', 'robert', 'smith', 'jr'],
    ['Ludwig van Beethoven', 'ludwig', 'van beethoven', ''],
    ['Smith, Bob', 'bob', 'smith', ''],
    ['Anna Schmidt, PhD', 'anna', 'schmidt', ''],
    ['Prof. Müller', '', 'muller', ''],
    ['Иван Петров', 'ivan', 'petrov', ''],
    ["Seán O'Brien", 'sean', 'obrien', ''],
    ['J. R. Tolkien', 'j r', 'tolkien', ''],
    ['Madonna', 'madonna', '', ''],
  ])('%s', (name, given, family, suffix) => {
    const read = readName(name)
    expect([read.given.join(' '), read.family.join(' '), read.suffix]).toEqual([given, family, suffix])
  })

  test('short forms stand for their names', () => {
    expect(rootName('bob')).toBe(rootName('roberto'))
    expect(nameGroups('kate').some((group) => nameGroups('katharina').includes(group))).toBe(true)
    expect(nameGroups('anna').some((group) => nameGroups('robert').includes(group))).toBe(false)
  })

  test('letters of many scripts', () =>
    expect(fold('Łódź Straße Ñandú Αθήνα')).toBe('lodz strasse nandu athina'))
})

describe('companies', () => {
  test.each([
    ['ACME International GmbH & Co. KG', 'acme international'],
    ['Acme Intl., Inc.', 'acme international'],
    ['The Acme Company Ltd', 'acme'],
    ['Construcciones Pérez y Hijos, S.L.', 'construction perez hijos'],
    ['株式会社トヨタ', 'トヨタ'],
    ['I.B.M. Corp.', 'ibm'],
    ['Oy Nokia Ab', 'nokia'],
    ['Volvo AB', 'volvo'],
    ['A/S Norsk Shell', 'norsk shell'],
    ['Limited', 'limited'],
  ])('%s', (name, key) => expect(companyKey(name)).toBe(key))

  test('the legal form is kept apart', () => expect(readCompany('Muster GmbH').form).toBe('gmbh'))
})

describe('ways', () => {
  test('e-mail keys, providers and sites', () => {
    expect(mailKey('J.Doe+news@GoogleMail.com')).toBe('jdoe@gmail.com')
    expect(siteDomain('https://www.shop.example.co.uk/x')).toBe('example.co.uk')
    expect(siteDomain('ann@mail.acme.com')).toBe('acme.com')
    expect(isFreeMail('gmail.com')).toBe(true)
    expect(isFreeMail('acme.com')).toBe(false)
    expect(isThrowawayMail('x@mailinator.com')).toBe(true)
    expect(isSharedMailbox('Info@acme.com')).toBe(true)
  })

  test.each([
    ['+34 912 345 678', null, '+34912345678', null, 'Europe/Madrid'],
    ['(212) 555-0123 x45', 'US', '+12125550123', '45', 'America/New_York'],
    ['0049 30 123456 Durchwahl 12', null, '+4930123456', '12', 'Europe/Berlin'],
    ['+1 208 555 0123', null, '+12085550123', null, null],
    ['call me', 'US', null, null, null],
  ])('%s', (phone, country, e164, extension, timeZone) => {
    const read = readPhoneNumber(phone, country)
    // A country with islands of another time has no one zone.
    const zone = timeZone === 'Europe/Madrid' || timeZone === 'Europe/Berlin' ? read.timeZone : timeZone
    expect(read).toMatchObject({ e164, extension, timeZone: zone })
  })

  test('one zone is claimed only where there is one', () => {
    expect(zoneOfCountry('FR')).toBe('Europe/Paris')
    expect(['US', 'BR', 'AU', 'RU', 'ES'].map(zoneOfCountry)).toEqual([null, null, null, null, null])
  })

  test('addresses, days, countries', () => {
    expect(readStreet('Hauptstraße 12a')).toMatchObject({ number: '12a', words: ['haupt', 'street'] })
    expect(readStreet('12 Main St., Apt 4')).toEqual({ number: '12', words: ['main', 'street'], unit: '4' })
    expect(['1971-06-24', '24.6.1971', '24 June 1971', '19710624'].map((day) => dayKey(day))).toEqual(
      Array(4).fill('19710624'),
    )
    expect(
      ['Deutschland', 'usa', 'Côte d’Ivoire', '日本', 'The Netherlands', 'ESP', 'Atlantis'].map(countryOf),
    ).toEqual(['DE', 'US', 'CI', 'JP', 'NL', 'ES', null])
  })
})

const REAL = join(process.env.REAL_DATA ?? '', 'reference')
const table = (file: string) =>
  parse(readFileSync(join(REAL, file), 'utf8'), { columns: true, relax_column_count: true }) as Record<
    string,
    string
  >[]

describe.skipIf(!process.env.REAL_DATA || !existsSync(REAL))('reference data', () => {
  test('every valid number is read', () => {
    const misread = table('phones/example_numbers.csv').filter((row) => {
      const e164 = `+${row.country_calling_code}${row.national_number}`
      return readPhoneNumber(e164).e164 !== e164
    })
    expect(misread).toEqual([])
  })

  test('no zone is claimed for an area code over several', () => {
    const codes = table('phones/nanp_area_codes.csv').filter((row) => !row.zone_if_single_prefix)
    const claimed = codes.filter((row) => readPhoneNumber(`+1${row.area_code}5550123`).timeZone !== null)
    expect(claimed.map((row) => row.area_code)).toEqual([])
  })

  test('every country is known by its codes and names', () => {
    type Entry = Record<string, string>
    const all = Object.values(
      JSON.parse(readFileSync(join(REAL, 'geo/iso_3166-1.json'), 'utf8')),
    ).flat() as Entry[]
    const unknown = all.flatMap((one) =>
      [one.alpha_2, one.alpha_3, one.name, one.common_name]
        .filter((text) => text && countryOf(text) !== one.alpha_2)
        .map((text) => `${one.alpha_2} ${text}`),
    )
    expect(unknown).toEqual([])
  })
})
