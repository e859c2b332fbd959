/** Amounts as people write them, brought into the one form that is read: `1234.50`. */

const AROUND =
  /^(?:[A-Z]{2,3}\$?|[$€£¥₹₽₺₩₪฿]|kr\.?|zł|fr\.?)\s*|\s*(?:[A-Z]{3}|[$€£¥₹₽₺₩₪฿]|kr\.?|zł|fr\.?|,-)$/gi
const BLANKS = /[\s\u00a0\u202f'’]/g
const TIMES: Record<string, number> = { '': 0, k: 3, m: 6, b: 9 }
const PLAIN = /^(-?)(\d*)(?:\.(\d*))?([kmb]?)$/i

/** `€ 1.234,50`, `$1,117.10K` or `1 234` as digits with a point; null when it is no number. */
export function canonicalNumber(text: string, mark: '.' | ','): string | null {
  if (/^\d+(?:\.\d+)?$/.test(text) && mark === '.') return text
  const bare = text.replace(AROUND, '').replace(AROUND, '').replace(BLANKS, '')
  const groups = mark === '.' ? ',' : '.'
  if (!grouped(bare, groups, mark)) return null
  const pointed = bare.replaceAll(groups, '').replace(mark, '.')
  const [, sign = '', whole = '', part = '', times = ''] = PLAIN.exec(pointed) ?? []
  if (whole === '' && part === '') return null
  return moved(sign, whole, part, TIMES[times.toLowerCase()] ?? 0)
}

// "12.50" is no thousand, though points may group: what is grouped ends in three digits.
function grouped(text: string, groups: string, mark: string): boolean {
  const [whole = ''] = text.split(mark)
  if (text.slice(whole.length).includes(groups)) return false
  const [first = '', ...parts] = whole.replace(/^-|[kmb]$/gi, '').split(groups)
  if (parts.length === 0) return true
  const least = groups === ',' ? 2 : 3
  const isGroup = (part: string, at: number) =>
    part.length === 3 || (part.length === least && at < parts.length - 1)
  return first.length > 0 && first.length <= 3 && parts.every(isGroup)
}

function moved(sign: string, whole: string, part: string, places: number): string {
  const digits = part.padEnd(places, '0')
  const after = digits.slice(places)
  const before = (whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '')
  return `${sign}${before || '0'}${/[1-9]/.test(after) ? `.${after}` : ''}`
}

/** The sign before the decimals that a column agrees on; null when its cells are no numbers. */
export function decimalMarkOf(texts: string[]): '.' | ',' | null {
  const reads = (mark: '.' | ',') => texts.every((text) => canonicalNumber(text, mark) !== null)
  const [point, comma] = [reads('.'), reads(',')]
  if (point && comma) {
    // "1.234" and "1,234" alone say nothing; "12,50" beside them does.
    return texts.some((text) => /\d,\d{1,2}\D*$/.test(text) && !/\.\d/.test(text.split(',')[1] ?? ''))
      ? ','
      : '.'
  }
  return point ? '.' : comma ? ',' : null
}

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '฿': 'THB',
  zł: 'PLN',
}
const HAS_SIGN = /[€£₹₽₺₩₪฿]|zł|\b[A-Z]{3}\b|US\$|\$/

/** An amount with the sign it came with before it, as cells are kept: `€ 1.234,50` as `EUR 1234.50`. */
export function canonicalAmount(text: string, mark: '.' | ','): string | null {
  const number = canonicalNumber(text, mark)
  const [sign] = HAS_SIGN.exec(text) ?? []
  return number === null || !sign ? number : `${SIGNS[sign] ?? sign.replace('US$', 'USD')} ${number}`
}

/** The digits of such an amount and its currency; a bare `$` is the company's own dollar, if it counts in one. */
export function amountParts(text: string, own: string): { digits: string; currency: string | null } {
  const at = text.indexOf(' ')
  if (at < 0) return { digits: text, currency: null }
  const sign = text.slice(0, at)
  const dollar = DOLLARS.has(own) ? own : 'USD'
  return { digits: text.slice(at + 1), currency: sign === '$' ? dollar : sign }
}

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'CLP', 'COP', 'ARS'])
