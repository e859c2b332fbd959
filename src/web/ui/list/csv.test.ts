import { expect, test } from 'vitest'
import { csvCell, csvFile } from './csv.ts'

test('a cell that a spreadsheet would run is plain text', () => {
  expect(['=1+1', '+34 96', '-5', '@sum', 'a=b'].map(csvCell)).toEqual([
    "'=1+1",
    '+34 96',
    '-5',
    "'@sum",
    'a=b',
  ])
})

test('commas, quotes and line ends stay in their cell', () => {
  expect(csvCell('Alto, "Foods"')).toBe('"Alto, ""Foods"""')
  expect(csvCell('two\nlines')).toBe('"two\nlines"')
  expect(csvCell(null)).toBe('')
})

test('a file has a line for every row', () => {
  expect(
    csvFile([
      ['a', 'b'],
      [1, '=2'],
    ]),
  ).toBe("\uFEFFa,b\r\n1,'=2\r\n")
})
