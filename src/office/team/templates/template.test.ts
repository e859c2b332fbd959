import { describe, expect, it } from 'vitest'
import { functionChart, gaps, overbooked } from '../charts.ts'
import { fromTheTop, superiorOf, TEMPLATES, templateOf } from './template.ts'

const DAY = '2026-03-02'
const SIZES = { alone: 1, pod: 5, line: 40, field: 12 }

describe.each(TEMPLATES)('the template %s', (name) => {
  const template = templateOf(name)
  const people = template.seats.map(({ key, position }) => ({
    ...{ id: key, name: key, position, status: 'active', reportsTo: null },
  }))
  const held = template.seats.flatMap(({ key, hats }) =>
    hats.map(({ role, share, standing }) => ({
      ...{ id: `${key} ${role}`, memberId: key, roleId: role, share, standing, fromDay: DAY, untilDay: null },
      ...{ territoryIds: null, productLineIds: null, channelIds: null },
      ...{ dealAtLeast: null, dealBelow: null, dealCurrency: null },
    })),
  )

  it('has the seats it says', () => expect(template.seats).toHaveLength(SIZES[name]))

  it('leaves no function without anybody, and nobody with more than their time', () => {
    const roles = template.roles.map((role) => ({ id: role.name, functions: role.functions }))
    expect(gaps(functionChart(roles, held, people, DAY), people)).toEqual([])
    expect(overbooked(held, DAY)).toEqual([])
  })

  it('names only its own roles, seats and pods, each once', () => {
    const roles = template.roles.map((role) => role.name)
    const keys = template.seats.map((seat) => seat.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const seat of template.seats) {
      expect(seat.hats.every(({ role }) => roles.includes(role))).toBe(true)
      expect(seat.reportsTo === null || keys.includes(seat.reportsTo)).toBe(true)
      expect(seat.pod === null || template.pods.includes(seat.pod)).toBe(true)
    }
  })

  it('has one at the top, and everybody comes after whom they report to', () => {
    const order = fromTheTop(template).map((seat) => seat.key)
    expect(template.seats.filter((seat) => seat.reportsTo === null)).toHaveLength(1)
    for (const seat of template.seats)
      if (seat.reportsTo) expect(order.indexOf(seat.reportsTo)).toBeLessThan(order.indexOf(seat.key))
  })
})

describe('whom one reports to when a seat above stays open', () => {
  it('is the next above who is there', () => {
    const line = templateOf('line')
    expect(superiorOf(line, 'sdr-3', new Set(['head', 'lead-qualify']))).toBe('lead-qualify')
    expect(superiorOf(line, 'sdr-3', new Set(['head']))).toBe('head')
    expect(superiorOf(line, 'sdr-3', new Set())).toBeNull()
  })
})
