import { expect, test } from 'vitest'
import type { Import } from './imports.ts'
import { constantsOf, faultOf, fieldOf, isSame, mapColumn, mapConstant, previewOf } from './mapping.ts'

const record = {
  kind: 'leads',
  columns: ['Firm', 'Mail'],
  fields: ['channel', 'accountName', 'email'],
  sample: [['Alto Foods', 'maria@alto.example']],
} as unknown as Import

test('a field is read from one column only', () => {
  const first = mapColumn({}, 'Firm', 'accountName')
  const moved = mapColumn(first, 'Mail', 'accountName')
  expect(moved).toEqual({ accountName: 'Mail' })
  expect(fieldOf(moved, 'Firm')).toBeNull()
  expect(mapColumn(moved, 'Mail', null)).toEqual({})
})

test('a constant is for every row, and goes away again', () => {
  const mapping = mapConstant({ accountName: 'Firm' }, 'channel', 'Trade show')
  expect(constantsOf(mapping)).toEqual([['channel', 'Trade show']])
  expect(previewOf(record, mapping).rows).toEqual([
    { number: 2, cells: { accountName: 'Alto Foods', channel: 'Trade show' } },
  ])
  expect(mapConstant(mapping, 'channel', null)).toEqual({ accountName: 'Firm' })
})

test('a map that names nobody is told apart from one with a wrong column', () => {
  expect(faultOf(record, { channel: { value: 'x' } })).toEqual({ missing: true })
  expect(faultOf(record, { email: 'Post' })).toHaveProperty('says')
  expect(faultOf(record, { email: 'Mail' })).toBeNull()
})

test('the order of a map says nothing', () => {
  expect(isSame({ a: 'x', b: 'y' }, { b: 'y', a: 'x' })).toBe(true)
})
