import { describe, expect, it } from 'vitest'
import { functionChart } from './charts.ts'
import { onlyOverflow, overlaps, restOnOne, uncovered } from './findings.ts'

const DAY = '2026-03-02'
const PEOPLE = ['ann', 'bob', 'cy'].map((id) => ({
  ...{ id, name: id, position: 'rep', status: 'active', reportsTo: null },
}))
const ROLES = [
  { id: 'sdr', functions: ['qualify'] },
  { id: 'closer', functions: ['convert'] },
]
const MARKET = {
  territories: [
    { id: 'europe', parentId: null },
    { id: 'north', parentId: 'europe' },
    { id: 'south', parentId: 'europe' },
    { id: 'america', parentId: null },
  ],
  productLines: [{ id: 'pumps' }, { id: 'valves' }],
  channels: [{ id: 'fair' }, { id: 'web' }],
}
const holds = (memberId: string, more: object = {}, roleId = 'closer') => ({
  ...{ id: `${memberId}-${JSON.stringify(more)}`, memberId, roleId, share: 100, standing: 'primary' },
  ...{ territoryIds: null, productLineIds: null, channelIds: null },
  ...{ dealAtLeast: null, dealBelow: null, dealCurrency: null, fromDay: '2026-01-01', untilDay: null },
  ...more,
})
const chartOf = (...held: ReturnType<typeof holds>[]) => functionChart(ROLES, held, PEOPLE, DAY)
const brief = (part: object) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null && String(value) !== ''))

describe('parts nobody covers', () => {
  const found = (...held: ReturnType<typeof holds>[]) =>
    uncovered(chartOf(...held), PEOPLE, MARKET).map(brief)

  it('are none while somebody takes everything', () => {
    expect(found(holds('ann'), holds('bob', { territoryIds: ['north'] }))).toEqual([])
  })

  it('are territories, covered through the one above; and not of a function nobody holds', () => {
    expect(found(holds('ann', { territoryIds: ['europe'] }))).toEqual([
      { function: 'convert', territoryIds: ['america'] },
    ])
  })

  it('are product lines, channels and sizes of deal', () => {
    const limits = { productLineIds: ['pumps'], channelIds: ['web'], dealAtLeast: 50, dealBelow: 90 }
    expect(found(holds('ann', { ...limits, dealCurrency: 'EUR' }))).toEqual([
      { function: 'convert', productLineIds: ['valves'] },
      { function: 'convert', channelIds: ['fair'] },
      { function: 'convert', dealSize: { atLeast: null, below: 50, currency: 'EUR' } },
      { function: 'convert', dealSize: { atLeast: 90, below: null, currency: 'EUR' } },
    ])
  })

  it('are pairs, where each is covered but not both together', () => {
    const held = [
      holds('ann', { territoryIds: ['europe'], productLineIds: ['pumps'] }),
      holds('bob', { territoryIds: ['america'], productLineIds: ['valves'] }),
    ]
    expect(found(...held)).toEqual([
      { function: 'convert', territoryIds: ['north'], productLineIds: ['valves'] },
      { function: 'convert', territoryIds: ['south'], productLineIds: ['valves'] },
      { function: 'convert', territoryIds: ['america'], productLineIds: ['pumps'] },
    ])
  })

  it('are none where two sizes meet', () => {
    const held = [
      holds('ann', { dealBelow: 50, dealCurrency: 'EUR' }),
      holds('bob', { dealAtLeast: 50, dealCurrency: 'EUR' }),
    ]
    expect(found(...held)).toEqual([])
  })
})

describe('parts that rest on one person', () => {
  it('are told once for each person, where others hold the function too', () => {
    const held = [
      holds('ann', { territoryIds: ['europe'] }),
      holds('bob', { territoryIds: ['america', 'north'] }),
    ]
    expect(restOnOne(chartOf(...held), PEOPLE, MARKET).map(brief)).toEqual([
      { function: 'convert', territoryIds: ['south'], memberIds: ['ann'] },
      { function: 'convert', territoryIds: ['america'], memberIds: ['bob'] },
    ])
    expect(restOnOne(chartOf(holds('ann', { territoryIds: ['europe'] })), PEOPLE, MARKET)).toEqual([])
  })

  it('have a backup in whoever helps out', () => {
    const held = [holds('ann', { territoryIds: ['europe'] }), holds('bob', { standing: 'overflow' })]
    const found = restOnOne(chartOf(...held), PEOPLE, MARKET).map(brief)
    expect(found).toEqual([{ function: 'convert', territoryIds: ['america'], memberIds: ['bob'] }])
  })
})

describe('parts that several are limited to', () => {
  const found = (...held: ReturnType<typeof holds>[]) => overlaps(chartOf(...held), PEOPLE).map(brief)

  it('are named with everybody who is', () => {
    const held = ['ann', 'bob', 'cy'].map((id) => holds(id, { territoryIds: ['north'] }))
    expect(found(...held)).toEqual([
      { function: 'convert', territoryIds: ['north'], memberIds: ['ann', 'bob', 'cy'] },
    ])
  })

  it('are what both limits meet in, not what only one names', () => {
    const held = [
      holds('ann', { territoryIds: ['north', 'south'] }),
      holds('bob', { territoryIds: ['south'], productLineIds: ['pumps'] }),
    ]
    expect(found(...held)).toEqual([
      { function: 'convert', territoryIds: ['south'], productLineIds: ['pumps'], memberIds: ['ann', 'bob'] },
    ])
  })

  it('are none among those without limits, who help out, or are the same person', () => {
    const north = { territoryIds: ['north'] }
    expect(found(holds('ann'), holds('bob'))).toEqual([])
    expect(found(holds('ann', north), holds('bob', { ...north, standing: 'overflow' }))).toEqual([])
    expect(found(holds('ann', north), holds('ann', { territoryIds: ['north', 'south'] }))).toEqual([])
  })
})

describe('a function that is only helped out in', () => {
  it('is called out', () => {
    const chart = chartOf(holds('ann', { standing: 'overflow' }), holds('bob', {}, 'sdr'))
    expect(onlyOverflow(chart, PEOPLE)).toEqual(['convert'])
  })
})
