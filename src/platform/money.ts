/** Money is whole minor units with a currency (ISO 4217); two currencies are never added. */
import { ok, type Result, refuse } from './result.ts'

export interface Money {
  amount: number
  currency: string
}

/** The largest amount kept: what a double counts exactly. */
export const LARGEST_AMOUNT = Number.MAX_SAFE_INTEGER

const digitsOf = new Map<string, number>()

/** How many digits stand behind the point in a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency)
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    digitsOf.set(currency, digits)
  }
  return digits
}

/** The sum; refused when the currencies differ. */
export function addMoney(a: Money, b: Money): Result<Money> {
  if (a.currency !== b.currency) {
    return refuse('two-currencies', `${a.currency} and ${b.currency} cannot be added.`)
  }
  return ok({ amount: a.amount + b.amount, currency: a.currency })
}

/** Reads `1234.5` in major units exactly; null when it is no amount or has more digits than the currency. */
export function moneyFromMajor(text: string, currency: string): Money | null {
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return null
  const digits = minorDigits(currency)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return null
  const amount = Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
  return Number.isSafeInteger(amount) ? { amount, currency } : null
}

/** `1,234.50 EUR` in the way of a locale. */
export function formatMoney(money: Money, locale = 'en'): string {
  const major = money.amount / 10 ** minorDigits(money.currency)
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(major)
}

/**
 * Splits an amount by whole weights so that the parts sum to the whole; the largest remainders get the odd units, the
 * first of equal ones. Counted in big integers: a large amount times a weight is more than a double holds.
 */
export function splitAmount(amount: number, weights: number[]): number[] {
  const whole = BigInt(amount)
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total <= 0n) return weights.map(() => 0)
  const exact = weights.map((weight) => whole * BigInt(weight))
  const parts = exact.map((value) => value / total)
  let left = Number(whole - parts.reduce((sum, part) => sum + part, 0n))
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value % total }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  for (const { index } of byRemainder) {
    if (left-- <= 0) break
    parts[index] = (parts[index] ?? 0n) + 1n
  }
  return parts.map(Number)
}
