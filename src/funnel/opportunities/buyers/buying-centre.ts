/**
 * The buyer's side of a deal: who of them plays which parts in the buying, how well we know each, where each stands,
 * and who of us holds the contact. User is not buyer, and one person may play several parts (domain words, section 1:
 * "Buying-centre roles", with the specifier for architects and engineers). What is missing is said in words.
 */
import { type Day, daysBetween } from '../../../platform/time.ts'

export const PARTS = [
  'initiator',
  'user',
  'influencer',
  'decider',
  'approver',
  'buyer',
  'gatekeeper',
  'specifier',
] as const
export type BuyingPart = (typeof PARTS)[number]
export const STRENGTHS = ['none', 'weak', 'good', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]
export const STANCES = ['unknown', 'for', 'neutral', 'against'] as const
export type Stance = (typeof STANCES)[number]

/** A person of the buyer's side, as far as gaps go. */
export interface Known {
  contactId: string
  parts: readonly BuyingPart[]
  strength: Strength
  stance: Stance
  heldById: string | null
  /** The day they were last in touch, either way. */
  lastTouchOn: Day | null
}

export const BUYER_GAPS = [
  'nobody-known',
  'one-contact',
  'no-decider',
  'decider-unknown',
  'no-approver',
  'no-user',
  'against',
  'nobody-holds',
  'part-unknown',
  'quiet',
] as const
export type BuyerGap = { code: (typeof BUYER_GAPS)[number]; contactId: string | null }

/** Who decides, approves or pays must not fall silent for longer than this. */
export const QUIET_DAYS = 30

/** What is missing in what we know of the buyer's side, what matters most first. */
export function gapsOf(people: readonly Known[], today: Day): BuyerGap[] {
  if (people.length === 0) return [{ code: 'nobody-known', contactId: null }]
  return [...missingPeople(people), ...people.flatMap((one) => weakSpots(one, today))].sort(
    (a, b) => BUYER_GAPS.indexOf(a.code) - BUYER_GAPS.indexOf(b.code),
  )
}

function missingPeople(people: readonly Known[]): BuyerGap[] {
  const plays = (part: BuyingPart) => people.some(({ parts }) => parts.includes(part))
  const gap = (code: BuyerGap['code'], is: boolean) => (is ? [{ code, contactId: null }] : [])
  return [
    ...gap('one-contact', people.length === 1),
    ...gap('no-decider', !plays('decider')),
    ...gap('no-approver', !plays('approver')),
    ...gap('no-user', !plays('user')),
  ]
}

function weakSpots(one: Known, today: Day): BuyerGap[] {
  const gap = (code: BuyerGap['code'], is: boolean) => (is ? [{ code, contactId: one.contactId }] : [])
  const weighs = one.parts.some((part) => WEIGHTY.includes(part))
  return [
    ...gap('decider-unknown', one.parts.includes('decider') && one.strength === 'none'),
    ...gap('against', weighs && one.stance === 'against'),
    ...gap('nobody-holds', weighs && one.heldById === null),
    ...gap('part-unknown', one.parts.length === 0),
    ...gap('quiet', weighs && one.strength !== 'none' && isQuiet(one.lastTouchOn, today)),
  ]
}

const WEIGHTY: readonly BuyingPart[] = ['decider', 'approver', 'buyer']

function isQuiet(lastTouchOn: Day | null, today: Day): boolean {
  return lastTouchOn === null || daysBetween(lastTouchOn, today) > QUIET_DAYS
}

// What packets call people, beside the parts themselves (BANT and MEDDICC words).
const CALLED: Record<string, BuyingPart> = {
  'economic buyer': 'approver',
  signer: 'approver',
  champion: 'influencer',
  coach: 'influencer',
  evaluator: 'influencer',
  'decision maker': 'decider',
  purchasing: 'buyer',
  procurement: 'buyer',
  'end user': 'user',
  engineer: 'specifier',
  architect: 'specifier',
  assistant: 'gatekeeper',
}

/** The parts that somebody's words for a person mean: `Decider, champion`. What is no part is left out. */
export function partsIn(said: string): BuyingPart[] {
  const named = said
    .toLowerCase()
    .split(/[,;/+&]|\band\b/)
    .map((word) => word.trim().replace(/[_-]/g, ' '))
    .flatMap((word) => PARTS.find((part) => part === word) ?? CALLED[word] ?? [])
  return inOrder(named)
}

/** Parts once each, in the order of the list. */
export function inOrder(parts: readonly BuyingPart[]): BuyingPart[] {
  return PARTS.filter((part) => parts.includes(part))
}
