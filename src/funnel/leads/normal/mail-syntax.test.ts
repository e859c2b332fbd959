import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { isMail, judgeMail } from './mail-syntax.ts'

describe('e-mail addresses', () => {
  test.each([
    'ann@example.com',
    'a.b+tag@sub.example.co.uk',
    '"john doe"@example.com',
    "o'brien@example.ie",
    'jörg@müller.example',
    'user@[192.0.2.1]',
    'user@[IPv6:2001:db8::1]',
    '用户@例え.jp',
  ])('%s is taken', (address) => expect(judgeMail(address)).toEqual({ grade: 'valid', why: null }))

  test.each([
    ['', 'wrong'],
    ['ann', 'wrong'],
    ['@example.com', 'wrong'],
    ['ann@', 'wrong'],
    ['ann@example..com', 'wrong'],
    ['ann.@example.com', 'wrong'],
    ['ann lee@example.com', 'wrong'],
    ['ann@example.com\n', 'wrong'],
    ['ann@-example.com', 'wrong'],
    ['"ann@example.com', 'wrong'],
    ['ann@example.com, bob@example.com', 'wrong'],
    ['ann@gmail', 'odd'],
    ['ann(work)@example.com', 'odd'],
    [' ann@example.com', 'odd'],
    ['ann@[300.1.1.1]', 'odd'],
    [`${'a'.repeat(65)}@example.com`, 'odd'],
  ])('%j is %s', (address, grade) => expect(judgeMail(address).grade).toBe(grade))

  test('says why', () => expect(judgeMail('ann@gmail').why).toBe('has a domain without a dot'))
})

const FILE = join(process.env.REAL_DATA ?? '', 'reference/email/isemail_odd.csv')

describe.skipIf(!process.env.REAL_DATA || !existsSync(FILE))('the reference set', () => {
  const rows = () => parse(readFileSync(FILE, 'utf8'), { columns: true }) as Record<string, string>[]
  // Control characters stand in the set as their pictures.
  const real = (text: string) =>
    text.replace(/[\u2400-\u241f]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x2400))

  test('every valid address is taken, every wrong one refused', () => {
    const misjudged = rows().filter(({ address = '', category = '' }) => {
      if (category === 'ISEMAIL_VALID_CATEGORY' || category === 'ISEMAIL_DNSWARN')
        return !isMail(real(address))
      return category === 'ISEMAIL_ERR' && judgeMail(real(address)).grade !== 'wrong'
    })
    expect(misjudged).toEqual([])
  })

  test('what only old grammar knows is odd, never wrong', () => {
    const odd = rows().filter(({ category = '' }) => /DEPREC|CFWS|RFC5322/.test(category))
    const misjudged = odd.filter(({ address = '' }) => judgeMail(real(address)).grade !== 'odd')
    expect(misjudged).toEqual([])
  })
})
