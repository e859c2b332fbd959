import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMs, instantOf } from '../../platform/time.ts'
import { DEFAULTS, type Settings, settingsWith } from './notice.ts'
import { afterQuiet, dueAt, type When } from './timing.ts'

const settings = (more: Partial<Settings> = {}): Settings => ({ ...DEFAULTS, ...more })
const at = (now: string, more: Partial<When> = {}) =>
  dueAt({
    ...{
      now,
      channel: 'mail',
      kind: 'offer',
      settings: DEFAULTS,
      timeZone: 'Europe/Madrid',
      lastAt: null,
      ...more,
    },
  } as When)

describe('at once', () => {
  it('waits half a minute for what belongs to it', () => {
    expect(at('2026-03-02T09:00:00.000Z')).toBe('2026-03-02T09:00:30.000Z')
  })
  it('keeps a quarter of an hour apart from the last of its kind', () => {
    const lastAt = '2026-03-02T08:59:00.000Z'
    expect(at('2026-03-02T09:00:00.000Z', { lastAt })).toBe('2026-03-02T09:14:00.000Z')
    expect(at('2026-03-02T09:30:00.000Z', { lastAt })).toBe('2026-03-02T09:30:30.000Z')
  })
  it('is on the screen of a browser within seconds', () => {
    expect(at('2026-03-02T09:00:00.000Z', { channel: 'push' })).toBe('2026-03-02T09:00:03.000Z')
  })
  it('is not sent in quiet hours, on the clock of the reader', () => {
    expect(at('2026-03-02T22:00:00.000Z')).toBe('2026-03-03T06:00:00.000Z')
    expect(at('2026-03-02T22:00:00.000Z', { timeZone: 'America/New_York' })).toBe('2026-03-02T22:00:30.000Z')
    expect(at('2026-03-02T03:00:00.000Z', { channel: 'push' })).toBe('2026-03-02T06:00:00.000Z')
  })
  it('a test is sent whatever the hour and the choice', () => {
    expect(at('2026-03-02T22:00:00.000Z', { kind: 'test' })).toBe('2026-03-02T22:00:00.000Z')
  })
})

describe('a choice', () => {
  it('never is never', () => {
    expect(at('2026-03-02T09:00:00.000Z', { kind: 'pool' })).toBeNull()
    expect(at('2026-03-02T09:00:00.000Z', { kind: 'pool', channel: 'push' })).toBeNull()
  })
  it('over what is delivered leaves the rest as it is, and forgets what it does not know', () => {
    const chosen = settingsWith({
      kinds: { pool: { push: true }, gone: { mail: 'now' } },
      digest: null as never,
    })
    expect(chosen.kinds.pool).toEqual({ mail: 'never', push: true })
    expect(chosen.kinds.offer).toEqual(DEFAULTS.kinds.offer)
    expect(chosen.digest).toBe('hourly')
    expect(Object.keys(chosen.kinds)).not.toContain('gone')
  })
})

describe('a digest', () => {
  const digest = (now: string, more: Partial<Settings> = {}, when: Partial<When> = {}) =>
    at(now, { kind: 'answer', settings: settings(more), ...when })
  it('comes at the full hour', () => {
    expect(digest('2026-03-02T09:00:00.000Z')).toBe('2026-03-02T10:00:00.000Z')
    expect(digest('2026-03-02T09:59:59.999Z')).toBe('2026-03-02T10:00:00.000Z')
  })
  it('or once a day, at a time of the reader, also over the change of clocks', () => {
    const daily = { digest: 'daily', digestAt: '08:00' } as const
    expect(digest('2026-03-02T06:59:00.000Z', daily)).toBe('2026-03-02T07:00:00.000Z')
    expect(digest('2026-03-02T07:00:00.000Z', daily)).toBe('2026-03-03T07:00:00.000Z')
    expect(digest('2026-03-28T12:00:00.000Z', daily)).toBe('2026-03-29T06:00:00.000Z')
  })
  it('waits for working hours where they are known and wanted', () => {
    const nextWorking = () => '2026-03-04T08:00:00.000Z'
    expect(digest('2026-03-02T09:10:00.000Z', {}, { nextWorking })).toBe('2026-03-04T08:00:00.000Z')
    const any = { workingHours: false }
    expect(digest('2026-03-02T09:10:00.000Z', any, { nextWorking })).toBe('2026-03-02T10:00:00.000Z')
  })
})

it('law: what is put off is put off to the end of the quiet hours, at most a day, never brought forward', () => {
  const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
    const two = (n: number) => String(n).padStart(2, '0')
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  })
  const zone = fc.constantFrom('UTC', 'Europe/Madrid', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kolkata')
  const instant = fc.integer({ min: 1_767_225_600_000, max: 1_798_761_600_000 }).map(instantOf)
  fc.assert(
    fc.property(instant, clock, clock, zone, (now, quietFrom, quietUntil, timeZone) => {
      const when = { settings: settings({ quiet: true, quietFrom, quietUntil }), timeZone }
      const sent = afterQuiet(now, when)
      expect(sent >= now && sent <= addMs(now, 25 * 3_600_000)).toBe(true)
      expect(afterQuiet(sent, when)).toBe(sent)
    }),
    { seed: 20261127, numRuns: 300 },
  )
})
