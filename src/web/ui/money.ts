/** How many digits after the point a currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/**
 * Money in words of the reader's language. `amount` is in whole minor units. Whole amounts are shown
 * without cents; `bare` leaves the currency out, for columns whose head says it once.
 */
export function sayMoney(amount: number, currency: string, locale: string, bare = false): string {
  const digits = minorDigits(currency)
  const major = amount / 10 ** digits
  const shown = Number.isInteger(major) ? 0 : digits
  const style = bare ? {} : { style: 'currency' as const, currency }
  const range = { minimumFractionDigits: shown, maximumFractionDigits: shown }
  return new Intl.NumberFormat(locale, { ...style, ...range }).format(major)
}

/** An amount of minor units as a plain number for other programs: 1250 EUR is 12.50. */
export function majorUnits(amount: number, currency: string): string {
  const digits = minorDigits(currency)
  return (amount / 10 ** digits).toFixed(digits)
}
