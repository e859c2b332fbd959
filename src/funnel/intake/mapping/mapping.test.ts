import { describe, expect, test } from 'vitest'
import { cellsOf, type Mapping, planOf } from '../fields.ts'
import { isProblem, readLeadRow } from '../lead-row.ts'
import { timeReader } from '../values.ts'
import { cleanerFor, meansNothing } from './cleaning.ts'
import { canonicalTime, orderOf } from './dates.ts'
import { guessColumns, type Learnt, mappingOf } from './guess.ts'
import { lookOf } from './looks.ts'
import { givenFirst, properCase } from './names.ts'
import { amountParts, canonicalAmount, canonicalNumber, decimalMarkOf } from './numbers.ts'
import { phonesOf } from './ways.ts'

const NOW = '2026-11-27T12:00:00.000Z'

function row(mapping: Mapping, file: Record<string, string>) {
  const plan = planOf('leads', mapping, Object.keys(file))
  if (!plan.ok) throw new Error(plan.message)
  const reading = { now: NOW, readTime: timeReader('UTC'), currency: 'EUR', idOfRow: () => 'row:1' }
  return readLeadRow(2, cellsOf(plan.value, Object.values(file)), reading)
}

function lead(mapping: Mapping, file: Record<string, string>) {
  const read = row(mapping, file)
  if (isProblem(read)) throw new Error(read.message)
  return read
}

describe('cells that mean nothing', () => {
  test('are empty, whatever program wrote them', () => {
    for (const cell of [
      '-',
      '--',
      '—',
      'n/a',
      'N/A',
      '#N/A',
      'null',
      'Select',
      '- Select -',
      '-None-',
      '(none)',
      'NaN',
      '\\N',
      '?',
    ])
      expect([cell, meansNothing('city', cell)]).toEqual([cell, true])
  })

  test('are not Namibia, Mr Null, or anything that says something', () => {
    expect(meansNothing('country', 'NA')).toBe(false)
    expect(meansNothing('familyName', 'Null')).toBe(false)
    for (const cell of ['0', 'No', 'unknown', 'Selecta', 'Nancy', '-5'])
      expect(meansNothing('city', cell)).toBe(false)
  })
})

test('prefixes and the apostrophe of spreadsheets are taken off', () => {
  expect(cleanerFor('phone', null)('p:+447700900123')).toBe('+447700900123')
  expect(cleanerFor('phone', null)("'+34 600 111 222")).toBe('+34 600 111 222')
  expect(cleanerFor('email', null)('mailto:ada@x.example')).toBe('ada@x.example')
  expect(cleanerFor('postcode', null)('z:01960')).toBe('01960')
  expect(cleanerFor('externalId', null)('l:1234567890')).toBe('1234567890')
  expect(cleanerFor('interest', null)("'=cmd|x")).toBe('=cmd|x')
  expect(cleanerFor('interest', null)("'tis the season")).toBe("'tis the season")
})

describe('dates', () => {
  test.each([
    ['2024-03-12', null, '2024-03-12'],
    ['2024-03-12 09:14', null, '2024-03-12 09:14'],
    ['31/12/2026', null, '2026-12-31'],
    ['12/31/2026 3:04 PM', null, '2026-12-31 15:04:00'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['3.4.26', 'dmy', '2026-04-03'],
    ['26/04/03', 'ymd', '2026-04-03'],
    ['15 Apr, 2021 00:03:00', null, '2021-04-15 00:03:00'],
    ['01 Sep 2026', null, '2026-09-01'],
    ['Apr 15, 2021', null, '2021-04-15'],
    ['5 de marzo de 2025', null, '2025-03-05'],
    ['3. Juli 2025', null, '2025-07-03'],
    ['12 juin 2025', null, '2025-06-12'],
    ['20240312', null, '2024-03-12'],
    ['45631', 'excel', '2024-12-05'],
    ['45631.5', 'excel', '2024-12-05 12:00:00'],
    ['2024-03-12T09:14:00+01:00', null, '2024-03-12T09:14:00+01:00'],
    ['03/04/2026', null, null],
    ['31/31/2026', 'dmy', null],
    ['soon', null, null],
    ['29/02/2025', 'dmy', null],
  ] as const)('%s as %s', (text, order, read) => {
    expect(canonicalTime(text, order)).toBe(read)
  })

  test('their order is told by all of them together, or asked', () => {
    expect(orderOf(['03/04/2026', '25/04/2026'])).toBe('dmy')
    expect(orderOf(['03/04/2026', '04/25/2026'])).toBe('mdy')
    expect(orderOf(['03/04/2026', '05/06/2026'])).toBe('ask')
    expect(orderOf(['2026-04-03', '2026-01-01 10:00'])).toBe('any')
    expect(orderOf(['45631', '45632'])).toBe('excel')
    expect(orderOf(['Ada', 'Bob'])).toBeNull()
    expect(orderOf([])).toBeNull()
  })
})

describe('amounts', () => {
  test.each([
    ['1234.50', '.', '1234.5'],
    ['1,234.50', '.', '1234.5'],
    ['1.234,50', ',', '1234.5'],
    ['€ 1.234,50', ',', '1234.5'],
    ['$1,117.10K', '.', '1117100'],
    ['1 234', '.', '1234'],
    ["1'234.05", '.', '1234.05'],
    ['1,00,000', '.', '100000'],
    ['12.50', ',', null],
    ['12,50', '.', null],
    ['-12', '.', '-12'],
    ['a lot', '.', null],
  ] as const)('%s with %s before the decimals', (text, mark, number) => {
    const read = canonicalNumber(text, mark)
    expect(read === null ? null : String(Number(read))).toBe(number)
  })

  test('the sign is told by the column', () => {
    expect(decimalMarkOf(['1.234', '12,50'])).toBe(',')
    expect(decimalMarkOf(['1,234', '12.50'])).toBe('.')
    expect(decimalMarkOf(['many'])).toBeNull()
  })

  test('a sign of a currency counts where no column says it', () => {
    expect(amountParts(canonicalAmount('£1,200', '.') ?? '', 'EUR')).toEqual({
      digits: '1200',
      currency: 'GBP',
    })
    expect(amountParts(canonicalAmount('$5', '.') ?? '', 'CAD')).toEqual({ digits: '5', currency: 'CAD' })
    expect(
      lead(
        { email: 'e', expectedValue: { column: 'v', as: 'decimal-comma' } },
        { e: 'a@b.example', v: '1.234,50 €' },
      ).expectedValue,
    ).toEqual({ amount: 123450, currency: 'EUR' })
  })
})

test('names are turned round and capitalised as they were chosen to be', () => {
  expect(givenFirst('Doe, Jane')).toBe('Jane Doe')
  expect(givenFirst('Alto Foods, Inc.')).toBe('Alto Foods, Inc.')
  expect(properCase("JANE O'NEILL-SMITH")).toBe("Jane O'Neill-Smith")
  expect(properCase('ludwig van beethoven')).toBe('Ludwig van Beethoven')
  expect(properCase('Ada McKay')).toBe('Ada McKay')
})

test.each([
  ['0711 / 123 45-67', ['+497111234567']],
  ['+49 711 / 1234567', ['+497111234567']],
  ['0711 1234567 / 0171 1234567', ['+497111234567', '+491711234567']],
])('a slash parts whole numbers, not an area code from its number: %s', (phone, wanted) => {
  const read = phonesOf({ phone }, 'DE')
  expect('value' in read && read.value?.map((one) => one.e164)).toEqual(wanted)
})

describe('a row', () => {
  test('joins names, gathers e-mails and phones, and keeps columns as extra fields', () => {
    const file = {
      G: 'Jane',
      F: 'Doe',
      A: 'j@x.example; J@X.example',
      B: 'jane@home.example',
      P: '+34 600 111 222',
      X: '12',
      L: 'linkedin.com/in/jane',
      N: 'Blue',
      C: 'yes',
    }
    const read = lead(
      {
        givenName: 'G',
        familyName: 'F',
        email: 'A',
        email2: 'B',
        phone: 'P',
        extension: 'X',
        linkedin: 'L',
        'extra:Colour': 'N',
        consent: 'C',
      },
      file,
    )
    expect(read.contact?.name).toBe('Jane Doe')
    expect(read.emails).toHaveLength(2)
    expect(read.phones).toEqual([{ phone: '+34 600 111 222', e164: '+34600111222', extension: '12' }])
    expect(read.extras).toEqual({ linkedin: 'linkedin.com/in/jane', Colour: 'Blue' })
    expect(read.consent).toBe('given')
  })

  test('takes several numbers from one cell, and refuses one that a spreadsheet has rounded', () => {
    expect(lead({ phone: 'P' }, { P: '+34 600 111 222 ::: +34 600 111 223' }).phones).toHaveLength(2)
    expect(row({ phone: 'P' }, { P: '4.4E+11' })).toMatchObject({
      code: 'rounded-phone',
      field: 'phone',
      value: '4.4E+11',
    })
  })
})

describe('a guess', () => {
  const of = (file: Record<string, string[]>, learnt?: Learnt) => {
    const headings = Object.keys(file)
    const length = Math.max(...Object.values(file).map((cells) => cells.length))
    const sample = Array.from({ length }, (_, at) => headings.map((name) => file[name]?.[at] ?? ''))
    return guessColumns('leads', headings, sample, learnt)
  }

  test('goes by the cells where the headings say nothing', () => {
    const guesses = of({
      A: ['Maria Ortega', 'Jan Nord', 'Ida Holm'],
      B: ['maria@a.example', 'jan@b.example', 'ida@c.example'],
      C: ['Alto Foods SA', 'Nord GmbH', 'Delta Ltd'],
      D: ['+34 600 111 222', '030 1234567', '+45 12 34 56 78'],
      E: ['ES', 'DE', 'DK'],
      F: ['https://alto.example', 'www.nord.example', 'delta.example'],
    })
    expect(mappingOf(guesses)).toEqual({
      contactName: 'A',
      email: 'B',
      accountName: 'C',
      phone: 'D',
      country: 'E',
      website: 'F',
    })
    expect(guesses[1]).toMatchObject({ why: 'content', sure: 'likely', look: 'email' })
  })

  test('does not believe a heading that its cells contradict', () => {
    expect(
      mappingOf(of({ Email: ['yes', 'no', 'yes'], Contact: ['a@x.example', 'b@x.example', 'c@x.example'] })),
    ).toEqual({ email: 'Contact' })
  })

  test('says how dates are to be read, and asks when nobody can tell', () => {
    expect(of({ Email: ['a@x.example'], Created: ['25/12/2025', '03/04/2026'] })[1]).toMatchObject({
      as: 'day-first',
      asks: false,
    })
    expect(of({ Email: ['a@x.example'], Created: ['03/04/2026', '05/06/2026'] })[1]).toMatchObject({
      as: null,
      asks: true,
    })
  })

  test('turns names round that the column writes the other way', () => {
    expect(of({ Name: ['Doe, Jane', 'Nord, Jan'] })[0]).toMatchObject({
      field: 'contactName',
      as: 'family-first',
    })
    expect(of({ Name: ['JANE DOE', 'JAN NORD'] })[0]).toMatchObject({
      field: 'contactName',
      as: 'proper-case',
    })
  })

  test('goes by what was confirmed before, first of all', () => {
    const one = { field: 'interest', as: null, since: '2026-05-03' }
    const learnt = {
      whole: null,
      headings: new Map<string, typeof one | (Omit<typeof one, 'field'> & { field: null })>([
        ['remarks', one],
        ['city', { ...one, field: null }],
      ]),
    }
    const [remarks, city] = of({ Remarks: ['a@x.example'], City: ['Bonn'] }, learnt)
    expect(remarks).toMatchObject({ field: 'interest', why: 'before', since: '2026-05-03', sure: 'sure' })
    expect(city).toMatchObject({ field: null, why: 'before' })
    const whole = {
      mapping: { city: { column: 'Created', as: 'proper-case' as const } },
      since: '2026-06-01',
    }
    expect(of({ Created: ['2026-01-01'] }, { ...learnt, whole })[0]).toMatchObject({
      field: 'city',
      as: 'proper-case',
      since: '2026-06-01',
    })
  })
})

test('columns look like what most of their cells are', () => {
  const is = (...cells: string[]) => lookOf(cells, (cell) => /^(ES|DE)$/.test(cell))?.look
  expect(is('ES', 'DE')).toBe('country')
  expect(is('2026-01-02', '2026-01-03')).toBe('date')
  expect(is('+34 600 111 222')).toBe('phone')
  expect(is('$1,200', '€ 50')).toBe('amount')
  expect(is('yes', 'no')).toBe('yes-no')
  expect(is('https://www.linkedin.com/in/ada')).toBe('linkedin')
  expect(is()).toBeUndefined()
})
