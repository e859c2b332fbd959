import { describe, expect, it } from 'vitest'
import { CHANNEL_KINDS, endsBeforeStart, kindOfName } from './channel.ts'

describe('the kind of a channel found in a file', () => {
  it.each([
    ['Trade show', 'trade_show'],
    ['direct-mail', 'direct_mail'],
    ['paid_search', 'online_advertising'],
    ['organic_search', 'website'],
    ['social', 'social_media'],
    ['unknown', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('of %j is %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind)
  })

  it('is always one there is', () => {
    for (const kind of CHANNEL_KINDS) expect(kindOfName(kind.toUpperCase())).toBe(kind)
  })
})

describe('a campaign', () => {
  it('does not end before it begins, but may be open on both sides', () => {
    expect(endsBeforeStart({ fromDay: '2026-03-02', untilDay: '2026-03-01' })).toBe(true)
    expect(endsBeforeStart({ fromDay: '2026-03-02', untilDay: '2026-03-02' })).toBe(false)
    expect(endsBeforeStart({ fromDay: null, untilDay: '2026-03-01' })).toBe(false)
  })
})
