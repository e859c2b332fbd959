import { describe, expect, it } from 'vitest'
import {
  alike,
  BLANK,
  counted,
  dayOf,
  type Entry,
  leadOf,
  marked,
  namesSomebody,
  nextToSend,
  worthKeeping,
} from './outbox.ts'

const fair = { channelId: 'c', campaignId: null, productLineId: null }
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ id: 'a', key: 'k', takenAt: '2026-11-27T10:00:00.000Z', typed: { ...BLANK, person: 'Maria' }, fair },
  ...{ mayWrite: null, contactId: null, state: 'waiting', says: null },
  ...more,
})

describe('an entry', () => {
  it('is sent with what was said only, under its own id and the time it was taken', () => {
    expect(
      leadOf(entry({ typed: { ...BLANK, person: ' Maria ', company: 'Alto' }, mayWrite: true })),
    ).toEqual({
      ...{
        id: 'a',
        receivedAt: '2026-11-27T10:00:00.000Z',
        tags: ['trade show'],
        to: 'intake',
        channelId: 'c',
      },
      ...{ contact: { name: 'Maria' }, account: { name: 'Alto' }, extras: { 'may be written to': 'yes' } },
    })
    expect(leadOf(entry({ contactId: 'm' }))).toMatchObject({ contact: { id: 'm' } })
    expect(leadOf(entry({ contactId: 'm', typed: { ...BLANK, company: 'X' } }))).not.toHaveProperty('account')
  })
  it('needs somebody who is meant', () => {
    expect([
      namesSomebody({ ...BLANK, interest: 'valves' }),
      namesSomebody({ ...BLANK, phone: '12' }),
    ]).toEqual([false, true])
  })
})

describe('the outbox', () => {
  const all = [
    entry({ id: 'a', state: 'sent' }),
    entry({ id: 'b' }),
    entry({ id: 'c', state: 'refused' }),
    entry({ id: 'd' }),
  ]
  it('sends what waits in its order, and passes over what was refused', () => {
    expect(nextToSend(all)?.id).toBe('b')
    expect(nextToSend(marked(all, 'b', { state: 'sent' }))?.id).toBe('d')
    expect(nextToSend([])).toBeNull()
  })
  it('forgets what was received on another day, and nothing else', () => {
    expect(worthKeeping(all, '2026-11-28').map(({ id }) => id)).toEqual(['b', 'c', 'd'])
    expect(counted(all, dayOf('2026-11-27T10:00:00.000Z'))).toEqual({ today: 4, waiting: 2, refused: 1 })
  })
  it('knows who is there already by mail, number or both names', () => {
    const there = [
      entry({
        typed: {
          ...BLANK,
          person: 'María Ortega',
          company: 'Alto Foods',
          email: 'm@alto.example',
          phone: '0912 345 678',
        },
      }),
    ]
    const found = (typed: Partial<typeof BLANK>) => alike({ ...BLANK, ...typed }, there).length
    expect([
      found({ email: 'M@Alto.example ' }),
      found({ phone: '+34 912 345 678' }),
      found({ person: 'maria ortega' }),
    ]).toEqual([1, 1, 1])
    expect([found({ person: 'Maria Ortega', company: 'Beta' }), found({ phone: '12' }), found({})]).toEqual([
      0, 0, 0,
    ])
  })
})
