/** Reading a day of birth as it stands in lists. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `1971-06-24`, `19710624`, `24.6.1971`, `24/06/71`, `24 June 1971` as 19710624; a year alone as 19710000; else ''. */
export function dayKey(text: string, dayFirst = true): string {
  const plain = text.trim()
  if (/^\d{8}$/.test(plain)) return eightDigits(plain, dayFirst)
  if (/^\d{4}$/.test(plain)) return plain > '1800' && plain < '2200' ? `${plain}0000` : ''
  const parts = plain.replace(/[T ]\d\d:\d\d.*$/, '').match(/\d+|\p{L}{3,}/gu) ?? []
  const named = parts.findIndex((part) => MONTHS.includes(part.slice(0, 3).toLowerCase()))
  if (named >= 0) return withMonthName(parts, named)
  if (parts.length !== 3) return ''
  const [a, b, c] = parts as [string, string, string]
  if (a.length === 4) return made(a, b, c)
  return dayFirst ? made(century(c), b, a) : made(century(c), a, b)
}

function eightDigits(plain: string, dayFirst: boolean): string {
  if (plain >= '18000000' && plain < '22000000')
    return made(plain.slice(0, 4), plain.slice(4, 6), plain.slice(6))
  const [a, b, year] = [plain.slice(0, 2), plain.slice(2, 4), plain.slice(4)]
  return dayFirst ? made(year, b, a) : made(year, a, b)
}

function withMonthName(parts: string[], named: number): string {
  const month = MONTHS.indexOf((parts[named] as string).slice(0, 3).toLowerCase()) + 1
  const others = parts.filter((_, n) => n !== named)
  const year = others.find((one) => one.length === 4) ?? others.at(-1) ?? ''
  const day = others.find((one) => one !== year) ?? '0'
  return made(century(year), String(month), day)
}

// The other way round when the month cannot be one: no date is lost for its order.
function made(year: string, month: string, day: string): string {
  if (!/^\d{4}$/.test(year)) return ''
  const [m, d] = Number(month) > 12 && Number(day) <= 12 ? [day, month] : [month, day]
  return Number(m) > 12 || Number(d) > 31 ? `${year}${pad(month)}${pad(day)}` : `${year}${pad(m)}${pad(d)}`
}

const pad = (digits: string) => digits.padStart(2, '0').slice(-2)

function century(year: string): string {
  if (year.length !== 2) return year
  return Number(year) > 30 ? `19${year}` : `20${year}`
}
