/**
 * Why a lead is on the desk. Four reasons keep it there until a person has looked: it lacks what a qualifier needs, it
 * may be known already, nobody knows which channel brought it, or a value is odd. A hint keeps nothing: it says what
 * could be filled in with one key. A lead without a reason is clean and can be released at once.
 */

import { fillings, isUsableEmail, type LeadNeed } from '../../handoffs/policies/needs.ts'
import { missingFields, type Requirable } from '../../handoffs/policies/policy.ts'
import { isThrowawayMail } from '../../leads/normal/mail.ts'
import type { DeskFacts } from './facts.ts'
import { isLive, isNoName, isOneCase, isPlaceholder, isRoleAddress } from './odd.ts'
import {
  type Suggestion,
  suggestChannel,
  suggestCompany,
  suggestCountry,
  suggestDomain,
  suggestPerson,
  suggestPhone,
  suggestSpelling,
} from './suggest.ts'

export const WHYS = ['doubtful-double', 'incomplete', 'odd-value', 'unknown-channel'] as const
/** The order is that of what to do first: who is the same needs no completing. */
export type Why = (typeof WHYS)[number]

export interface Finding {
  /** Null for a hint. */
  why: Why | null
  /** What exactly: `missing.reach`, `email.throw-away`. The page says it in words. */
  code: string
  /** The value that is odd, or what is missing in one word. */
  value: string | null
  /** The heavier, the earlier it is shown. */
  weight: number
  suggestion: Suggestion | null
}

/** All that is to be said of a lead, the heaviest first. Pure: the same facts give the same findings. */
export function findingsOf(facts: DeskFacts, required: readonly Requirable[], now: string): Finding[] {
  const found = [...doubles(facts), ...lacks(facts, required), ...oddities(facts, now), ...channel(facts)]
  const known = new Set(found.map(({ suggestion }) => suggestion?.field))
  const hints = hintsOf(facts).filter(({ suggestion }) => !known.has(suggestion?.field))
  return [...found.sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1)), ...hints]
}

/** Why it is on the desk, each reason once, in the order of what to do first. */
export function whysOf(findings: readonly Finding[]): Why[] {
  return WHYS.filter((why) => findings.some((one) => one.why === why))
}

function finding(why: Why | null, code: string, more: Partial<Finding> = {}): Finding {
  return { why, code, value: null, weight: 0, suggestion: null, ...more }
}

function doubles({ twins, pairs }: DeskFacts): Finding[] {
  return [
    ...twins.map((twin) => finding('doubtful-double', 'double.lead', { value: twin.name, weight: 99 })),
    ...pairs.map((pair) =>
      finding('doubtful-double', `double.${pair.noun}`, {
        value: pair.name,
        weight: 60 + 35 * pair.probability,
      }),
    ),
  ]
}

function lacks(facts: DeskFacts, required: readonly Requirable[]): Finding[] {
  const filled = fillings(facts, facts)
  const known = {
    interest: facts.interest,
    nextStep: facts.nextStep,
    nextStepOn: facts.nextStepOn,
    ...filled,
  }
  return missingFields(required, known).map((need) =>
    finding('incomplete', `missing.${need}`, {
      value: need,
      weight: 80,
      suggestion: fillingFor(facts, need),
    }),
  )
}

function fillingFor(facts: DeskFacts, need: Requirable): Suggestion | null {
  const from: Partial<Record<LeadNeed, (facts: DeskFacts) => Suggestion | null>> = {
    person: suggestPerson,
    company: suggestCompany,
    country: suggestCountry,
    channel: suggestChannel,
  }
  return from[need as LeadNeed]?.(facts) ?? null
}

function channel(facts: DeskFacts): Finding[] {
  if (!facts.channelId) {
    return [finding('unknown-channel', 'channel.none', { weight: 20, suggestion: suggestChannel(facts) })]
  }
  if (!facts.isChannelUnconfirmed) return []
  return [finding('unknown-channel', 'channel.unconfirmed', { value: facts.channelName, weight: 25 })]
}

const DAY_MS = 86_400_000

function oddities(facts: DeskFacts, now: string): Finding[] {
  const odd: (Finding | null)[] = [
    Date.parse(facts.receivedAt) > Date.parse(now) + DAY_MS
      ? finding('odd-value', 'received.future', { value: facts.receivedAt, weight: 45 })
      : null,
    ...facts.emails.map(oddEmail),
    ...facts.phones.map((phone) => oddPhone(facts, phone)),
    ...oddPerson(facts),
    ...oddCompany(facts),
    ...[facts.title, facts.interest, facts.city].map((text) =>
      text && isLive(text)
        ? finding('odd-value', 'text.live', { value: text.slice(0, 120), weight: 50 })
        : null,
    ),
  ]
  const roles = facts.emails.filter(({ email }) => isRoleAddress(email))
  // Beside an address of the person's own it is one more way in.
  if (roles.length > 0 && roles.length === facts.emails.length && facts.phones.length === 0) {
    odd.push(finding('odd-value', 'email.role', { value: roles[0]?.email ?? null, weight: 30 }))
  }
  return odd.filter((one) => one !== null)
}

function oddEmail(one: DeskFacts['emails'][number]): Finding | null {
  const of = (code: string, weight: number) => finding('odd-value', code, { value: one.email, weight })
  if (one.validity === 'invalid') return of('email.bounced', 55)
  if (!isUsableEmail(one)) return of('email.malformed', 55)
  return isThrowawayMail(one.email) ? of('email.throw-away', 52) : null
}

function oddPhone(facts: DeskFacts, { phone, e164, validity }: DeskFacts['phones'][number]): Finding | null {
  const of = (code: string) =>
    finding('odd-value', code, { value: phone, weight: 40, suggestion: suggestPhone(facts, phone) })
  if (validity === 'invalid') return { ...of('phone.wrong'), suggestion: null }
  if (e164) return null
  // A number without a code is only odd where the country would tell it.
  return facts.country || phone.trim().startsWith('+') || phone.replace(/\D/g, '').length < 6
    ? of('phone.impossible')
    : of('phone.no-country')
}

function oddPerson({ person, ...facts }: DeskFacts): (Finding | null)[] {
  if (!person) return []
  const of = (code: string, weight: number, suggestion: Suggestion | null = null) =>
    finding('odd-value', code, { value: person.slice(0, 120), weight, suggestion })
  const name = suggestPerson({ ...facts, person })
  if (isLive(person)) return [of('person.live', 56, name)]
  if (isPlaceholder(person)) return [of('person.placeholder', 48, name)]
  if (isNoName(person)) return [of('person.no-name', 35, name)]
  const isCompany =
    facts.company !== null && person.toLowerCase().trim() === facts.company.toLowerCase().trim()
  return [
    isCompany ? of('person.is-company', 46, name) : null,
    isOneCase(person) ? of('person.one-case', 15, suggestSpelling('personName', person)) : null,
  ]
}

function oddCompany({ company }: DeskFacts): (Finding | null)[] {
  if (!company) return []
  const of = (code: string, weight: number) =>
    finding('odd-value', code, { value: company.slice(0, 120), weight })
  return [
    isLive(company) ? of('company.live', 56) : null,
    isPlaceholder(company) ? of('company.placeholder', 48) : null,
  ]
}

function hintsOf(facts: DeskFacts): Finding[] {
  const filled = fillings(facts, facts)
  const hints: Suggestion[] = [
    filled.person ? null : suggestPerson(facts),
    filled.company ? null : suggestCompany(facts),
    facts.company || filled.company === null ? suggestDomain(facts) : null,
    filled.country ? null : suggestCountry(facts),
  ].filter((one) => one !== null)
  return hints.map((suggestion) => finding(null, `hint.${suggestion.field}`, { suggestion }))
}
