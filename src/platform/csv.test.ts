import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvLines } from './csv.ts'
import { harmless } from './formulas.ts'

test('what a spreadsheet would carry out gets an apostrophe', () => {
  for (const cell of [
    '=1+1',
    '+1+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '+34-600-111',
    '＝1+1',
    '-A1',
    '+',
  ])
    expect(harmless(cell)).toBe(`'${cell}`)
})

test('numbers and phone numbers stay as they are', () => {
  for (const cell of [
    '+34600111222',
    '+34 600 111 222',
    '-12.50',
    '-1.234,50',
    '12',
    'Alto Foods',
    '',
    "O'Neill",
  ])
    expect(harmless(cell)).toBe(cell)
  expect(harmless(-5)).toBe('-5')
  expect(harmless(null)).toBe('')
})

test('quotes, separators and line ends survive', () => {
  const rows = [
    ['a,"b"', 'c\nd'],
    ['=x', 'é'],
  ]
  expect(parse(csvLines(rows))).toEqual([
    ['a,"b"', 'c\nd'],
    ["'=x", 'é'],
  ])
})
