import { describe, expect, it } from 'vitest'
import { functionChart, gaps, orgChart, overbooked, singlePoints } from './charts.ts'

const DAY = '2026-03-02'
const person = (id: string, reportsTo: string | null = null, status = 'active') => ({
  id,
  name: id,
  position: 'rep',
  status,
  reportsTo,
})
const holds = (
  memberId: string,
  roleId: string,
  share = 100,
  fromDay = '2026-01-01',
  untilDay: string | null = null,
) => ({
  id: `${memberId}-${roleId}`,
  memberId,
  roleId,
  share,
  fromDay,
  untilDay,
  standing: 'primary',
  territoryIds: null,
  productLineIds: null,
  channelIds: null,
  dealAtLeast: null,
  dealBelow: null,
  dealCurrency: null,
})
const ROLES = [
  { id: 'all', functions: ['gather', 'qualify', 'convert', 'serve', 'manage', 'operate'] },
  { id: 'sdr', functions: ['qualify'] },
  { id: 'closer', functions: ['convert', 'serve'] },
]

describe('the function chart', () => {
  it('shows a team of one in every function, told apart', () => {
    const people = [person('ann')]
    const chart = functionChart(ROLES, [holds('ann', 'all')], people, DAY)
    const holders = chart.map((column) => [column.function, column.holders.map((one) => one.memberId)])
    expect(Object.fromEntries(holders)).toMatchObject({ gather: ['ann'], serve: ['ann'], specialist: [] })
    expect(gaps(chart, people)).toEqual([])
    expect(singlePoints(chart, people).map((one) => one.function)).toEqual([
      'gather',
      'qualify',
      'convert',
      'serve',
    ])
  })

  it('says which level nobody holds, and which hangs on one', () => {
    const people = [person('ann'), person('bob'), person('cy')]
    const held = [holds('ann', 'sdr'), holds('bob', 'sdr'), holds('cy', 'closer')]
    const chart = functionChart(ROLES, held, people, DAY)
    expect(gaps(chart, people)).toEqual(['gather'])
    expect(singlePoints(chart, people)).toEqual([
      { function: 'convert', memberId: 'cy' },
      { function: 'serve', memberId: 'cy' },
    ])
  })

  it('looks at the day asked for, the longest holder first', () => {
    const people = [person('ann'), person('bob'), person('cy')]
    const held = [
      holds('ann', 'sdr', 50, '2026-02-01'),
      holds('bob', 'sdr', 100, '2025-06-01'),
      holds('cy', 'sdr', 100, '2025-01-01', DAY),
    ]
    const on = (day: string) =>
      functionChart(ROLES, held, people, day)
        .find((column) => column.function === 'qualify')
        ?.holders.map((one) => one.memberId)
    expect(on(DAY)).toEqual(['bob', 'ann'])
    expect(on('2026-01-15')).toEqual(['cy', 'bob'])
  })

  it('does not count who is only invited, and leaves out who has left', () => {
    const people = [person('ann', null, 'invited'), person('bob', null, 'former')]
    const chart = functionChart(ROLES, [holds('ann', 'sdr'), holds('bob', 'sdr')], people, DAY)
    expect(chart.find((column) => column.function === 'qualify')?.holders.map((one) => one.memberId)).toEqual(
      ['ann'],
    )
    expect(gaps(chart, people)).toContain('qualify')
  })

  it('counts one person in two roles of a function once', () => {
    const people = [person('ann')]
    const chart = functionChart(ROLES, [holds('ann', 'sdr', 40), holds('ann', 'all', 60)], people, DAY)
    expect(singlePoints(chart, people)).toContainEqual({ function: 'qualify', memberId: 'ann' })
  })

  it('names whose roles add up to more than their time', () => {
    const held = [holds('ann', 'sdr', 60), holds('ann', 'closer', 60), holds('bob', 'sdr', 100)]
    expect(overbooked(held, DAY)).toEqual([{ memberId: 'ann', share: 120 }])
  })
})

describe('the org chart', () => {
  it('goes down from the top, everybody below whom they report to', () => {
    const people = [person('zoe', 'meg'), person('al', 'sam'), person('sam', 'meg'), person('meg')]
    expect(orgChart(people)).toEqual([
      { memberId: 'meg', reportsTo: null, depth: 0, reports: 2 },
      { memberId: 'sam', reportsTo: 'meg', depth: 1, reports: 1 },
      { memberId: 'al', reportsTo: 'sam', depth: 2, reports: 0 },
      { memberId: 'zoe', reportsTo: 'meg', depth: 1, reports: 0 },
    ])
  })

  it('puts who reported to somebody gone at the top', () => {
    const lines = orgChart([person('al', 'gone'), person('gone', null, 'former')])
    expect(lines).toEqual([{ memberId: 'al', reportsTo: null, depth: 0, reports: 0 }])
  })
})
