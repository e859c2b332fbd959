/** Countries as people choose them: by name in the language of the form. */
import { getCountries } from 'libphonenumber-js'
import type { Language } from './form.ts'

const made = new Map<Language, [code: string, name: string][]>()

/** Every country with its name, in the order of the language. */
export function countriesIn(language: Language): [code: string, name: string][] {
  const kept = made.get(language)
  if (kept) return kept
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const all = getCountries().map((code): [string, string] => [code, names.of(code) ?? code])
  all.sort(([, a], [, b]) => a.localeCompare(b, language))
  made.set(language, all)
  return all
}
