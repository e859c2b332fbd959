import { expect, test } from 'vitest'
import type { Import } from './imports.ts'
import {
  constantsOf,
  faultOf,
  fieldOf,
  isSame,
  keepColumns,
  leftOut,
  mapColumn,
  mapConstant,
  mapTransform,
  transformOf,
  unasked,
} from './mapping.ts'

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

test('what is left out is told, and can be kept under its own name', () => {
  expect(leftOut(record, { accountName: 'Firm' })).toEqual(['Mail'])
  const kept = keepColumns({ accountName: 'Firm' }, ['Mail'])
  expect(kept).toEqual({ accountName: 'Firm', 'extra:Mail': 'Mail' })
  expect(leftOut(record, kept)).toEqual([])
})

test('dates that can be read in two ways are asked about until somebody says how', () => {
  const asked = { ...record, guesses: [{ column: 'Day', look: 'date', asks: true }] } as unknown as Import
  const mapping = { email: 'Mail', receivedAt: 'Day' }
  expect(unasked(asked, mapping)).toEqual(['Day'])
  const said = mapTransform(mapping, 'Day', 'day-first')
  expect(transformOf(said, 'Day')).toBe('day-first')
  expect(unasked(asked, said)).toEqual([])
  expect(unasked(asked, { email: 'Mail' })).toEqual([])
})
