import { expect, test } from 'vitest'
import { allCurrencies, guessCurrency, sayCurrency } from './currency.ts'

test.each([
  [['en-GB', 'en'], 'GBP'],
  [['de-CH'], 'CHF'],
  [['de-AT'], 'EUR'],
  [['es', 'es-MX'], 'MXN'],
  [['en'], 'USD'],
  [['de'], 'EUR'],
  [[], 'EUR'],
])('%j probably sells in %s', (languages, currency) => {
  expect(guessCurrency(languages)).toBe(currency)
})

test('the usual currencies come first, each once', () => {
  const all = allCurrencies()
  expect(all.slice(0, 4)).toEqual(['EUR', 'USD', 'GBP', 'CHF'])
  expect(new Set(all).size).toBe(all.length)
})

test('a currency is said with its name', () => {
  expect(sayCurrency('EUR', 'en')).toBe('EUR, Euro')
})
