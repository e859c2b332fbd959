const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

// Regions that browsers name but which are no countries: unions, the unknown, pseudo places.
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB'])

/** A country's name in the reader's language. */
export function sayCountry(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** All countries this browser can name, by name, as choices. */
export function allCountries(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((code) => !NO_COUNTRIES.has(code))
  const modern = codes.filter((code) => new Intl.Locale(`und-${code}`).region === code)
  return modern
    .flatMap((value) => {
      const label = names.of(value)
      return label ? [{ value, label }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
