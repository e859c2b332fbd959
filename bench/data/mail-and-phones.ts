// E-mail syntax and phone numbers against reference sets.
import { join } from 'node:path'
import { isMail, judgeMail } from '../../src/funnel/leads/normal/mail-syntax.ts'
import { readPhoneNumber } from '../../src/funnel/leads/normal/phones.ts'
import type { Result } from '../row.ts'
import type { Part } from './part.ts'
import { cellsOfColumn } from './truth.ts'

export const mailAndPhones: Part = {
  name: 'mail-and-phones',
  async run(realData) {
    return [
      mail(join(realData, 'reference/email/isemail_odd.csv')),
      phones(join(realData, 'reference/phones/example_numbers.csv')),
    ]
  },
}

function mail(file: string): Result {
  const categories = cellsOfColumn(file, 'category')
  const addresses = cellsUntrimmed(file)
  const of = (category: RegExp) => addresses.filter((_, n) => category.test(categories[n] ?? ''))
  const [valid, wrong] = [of(/VALID|DNSWARN/), of(/_ERR$/)]
  const between = of(/RFC|DEPREC|CFWS/)
  const [taken, refused] = [
    valid.filter(isMail).length,
    wrong.filter((one) => judgeMail(one).grade === 'wrong').length,
  ]
  return {
    what: 'e-mail addresses of the isemail set',
    figures: {
      'valid taken': `${taken} of ${valid.length}`,
      'wrong refused': `${refused} of ${wrong.length}`,
      'in between taken': `${between.filter(isMail).length} of ${between.length}`,
    },
    aim: 'all valid taken, all wrong refused',
    met: taken === valid.length && refused === wrong.length,
  }
}

function phones(file: string): Result {
  const [codes, numbers] = [
    cellsOfColumn(file, 'country_calling_code'),
    cellsOfColumn(file, 'national_number'),
  ]
  const all = codes.map((code, n) => `+${code}${numbers[n]}`)
  const read = all.filter((one) => readPhoneNumber(one).e164 === one).length
  return {
    what: 'valid phone numbers of 246 regions',
    figures: { read: `${read} of ${all.length}` },
    aim: 'all',
    met: read === all.length,
  }
}

// Blanks around an address matter here; control characters stand in the set as their pictures.
function cellsUntrimmed(file: string): string[] {
  return cellsOfColumn(file, 'address', false).map((text) =>
    text.replace(/[\u2400-\u241f]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x2400)),
  )
}
