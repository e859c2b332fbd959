import { describe, expect, it } from 'vitest'
import {
  cannotEnter,
  cannotLose,
  cannotOpen,
  cannotWin,
  closedAt,
  comesTo,
  missingFor,
  nameOf,
  nextStepMissing,
  notOpen,
} from './opportunity.ts'

const nothing = { confirmedNeeds: 0, matchedNeeds: 0, coursesAsked: 0 }
const all = { confirmedNeeds: 1, matchedNeeds: 1, coursesAsked: 1 }

describe('a stage', () => {
  it('is entered when what it takes can be observed', () => {
    expect(cannotEnter('discover', 'match', { ...nothing, confirmedNeeds: 1 })).toBeNull()
    expect(cannotEnter('discover', 'decide', all)).toBeNull()
  })
  it('says what it still takes', () => {
    expect(cannotEnter('discover', 'match', nothing)).toMatchObject({
      code: 'stage-not-reached',
      field: 'stage',
      message: 'Before match comes a need that the prospect confirmed.',
    })
  })
  it('cannot be skipped to without what lies between', () => {
    expect(missingFor('decide', { ...nothing, coursesAsked: 1 })).toEqual([
      'a need that the prospect confirmed',
      'a need linked to a product that answers it',
    ])
  })
  it('can always be gone back to', () => {
    expect(cannotEnter('decide', 'discover', nothing)).toBeNull()
    expect(cannotEnter('match', 'match', nothing)).toBeNull()
  })
})

describe('an outcome', () => {
  it('is won when the decisive course of action is done', () => {
    expect(cannotWin([{ decisive: true, done: true }])).toBeNull()
  })
  it('is not won by anything less', () => {
    expect(cannotWin([])).toMatchObject({ code: 'no-decision-done', field: 'course' })
    expect(cannotWin([{ decisive: true, done: false }])?.message).toMatch(/^Mark the decisive course/)
    expect(cannotWin([{ decisive: false, done: true }])).toMatchObject({ code: 'no-decision-done' })
  })
  it('is lost with a reason, of which no decision is one', () => {
    expect(cannotLose('no_decision')).toBeNull()
    expect(cannotLose(undefined)).toMatchObject({ code: 'unknown-reason' })
    expect(cannotLose('bad weather')).toMatchObject({ field: 'reason' })
  })
  it('decides the lead when none is open any more: won if any is won', () => {
    expect(comesTo(['won', 'open'])).toBeNull()
    expect(comesTo(['won', 'lost'])).toBe('won')
    expect(comesTo(['lost', 'lost'])).toBe('lost')
    expect(comesTo([])).toBeNull()
  })
})

describe('the day of an outcome', () => {
  const clock = { now: '2026-03-10T10:00:00.000Z', timeZone: 'Europe/London' }
  const opportunity = { openedAt: '2026-03-02T09:00:00.000Z' }
  it('is now unless said', () => {
    expect(closedAt(undefined, opportunity, clock)).toMatchObject({ value: clock.now })
    expect(closedAt('2026-03-10', opportunity, clock)).toMatchObject({ value: clock.now })
  })
  it('may be an earlier day, never before it was opened', () => {
    expect(closedAt('2026-03-05', opportunity, clock)).toMatchObject({ value: '2026-03-05T00:00:00.000Z' })
    expect(closedAt('2026-03-02', opportunity, clock)).toMatchObject({ value: opportunity.openedAt })
    expect(closedAt('2026-03-01', opportunity, clock)).toMatchObject({ code: 'before-opened' })
  })
  it('has come', () => {
    expect(closedAt('2026-03-11', opportunity, clock)).toMatchObject({ code: 'not-yet', field: 'closedOn' })
  })
})

describe('an open opportunity', () => {
  const open = { state: 'open', nextStep: 'Call', nextStepOn: '2026-03-10' }
  it('warns when no step lies ahead', () => {
    expect(nextStepMissing(open, '2026-03-10')).toBe(false)
    expect(nextStepMissing(open, '2026-03-11')).toBe(true)
    expect(nextStepMissing({ ...open, nextStep: null }, '2026-03-01')).toBe(true)
    expect(nextStepMissing({ ...open, nextStepOn: null }, '2026-03-01')).toBe(true)
  })
  it('does not warn any more once it is decided', () => {
    expect(nextStepMissing({ state: 'lost', nextStep: null, nextStepOn: null }, '2026-03-01')).toBe(false)
    expect(notOpen({ state: 'won' })).toMatchObject({ code: 'opportunity-closed' })
  })
  it('belongs to a lead at convert', () => {
    const lead = { closedAs: null, ownerMemberId: 'me', ownerQueueId: null }
    expect(cannotOpen({ ...lead, level: 'convert', state: 'working' })).toBeNull()
    expect(cannotOpen({ ...lead, level: 'serve', state: 'working' })).toMatchObject({
      code: 'not-at-convert',
    })
    expect(cannotOpen({ ...lead, level: 'convert', state: 'nurture' })).toMatchObject({
      code: 'not-at-convert',
    })
  })
})

describe('its name', () => {
  it('says who it is for, and what', () => {
    expect(nameOf({ account: 'Acme', contact: 'Ann', line: 'Valves', interest: 'x' })).toBe('Acme · Valves')
  })
  it('falls back on the person and their words', () => {
    const interest = 'a control valve for steam at 40 bar in the new plant'
    expect(nameOf({ account: null, contact: 'Ann', line: null, interest })).toBe(
      'Ann · a control valve for steam at 40 bar',
    )
    expect(nameOf({ account: null, contact: null, line: null, interest: null })).toBe('Opportunity')
  })
})
