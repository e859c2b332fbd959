/**
 * What a seam asks of those who hand on and of those who take over: the packet's required fields, how long an answer and
 * the first touch may take, and who hears of it when they take longer. The defaults hold from the first day; they are
 * argued in docs/decisions/clocks.md.
 */
import { type Refusal, refuse } from '../../../platform/result.ts'
import { CLOCK_SEAMS, type ClockSeam } from '../../leads/clocks/clock.ts'
import { LEAD_NEEDS, type LeadNeed } from './needs.ts'

export { CLOCK_SEAMS, type ClockSeam }

/** What a packet may be asked to hold, in the order in which a receiver reads it. */
export const PACKET_FIELDS = [
  'need',
  'market_fit',
  'authority',
  'financial_power',
  'buying_decision',
  'approach',
  'buyingCentre',
  'summary',
  'objections',
  'promised',
  'nextStep',
  'nextStepOn',
] as const
export type PacketField = (typeof PACKET_FIELDS)[number]

/** What a seam may require: of its packet and, from gather to qualify, of the lead itself. */
export const REQUIRABLE = [...LEAD_NEEDS, ...PACKET_FIELDS] as const
export type Requirable = LeadNeed | PacketField

/** Who is told, or what is done, when a clock has run out: one after the other. */
export const STEPS = ['remind', 'lead', 'manager', 'pool', 'expire'] as const
export type Step = (typeof STEPS)[number]
/** A first touch that is owed cannot expire: the lead was taken over. */
export const TOUCH_STEPS = ['remind', 'lead', 'manager', 'pool'] as const

export interface Policy {
  seam: ClockSeam
  required: Requirable[]
  /** Business minutes; null keeps no clock. */
  answerMinutes: number | null
  touchMinutes: number | null
  /** At risk when so much of the time has passed. */
  atRiskPercent: number
  answerSteps: Step[]
  touchSteps: (typeof TOUCH_STEPS)[number][]
  /** Business minutes between two steps; the first comes with the breach. */
  stepMinutes: number
}

const HOUR = 60
const USUAL: Omit<Policy, 'seam'> = {
  required: [],
  answerMinutes: 4 * HOUR,
  touchMinutes: 8 * HOUR,
  atRiskPercent: 75,
  answerSteps: ['remind', 'lead', 'manager'],
  touchSteps: ['remind', 'lead', 'manager'],
  stepMinutes: 4 * HOUR,
}
const UNUSUAL: Partial<Record<ClockSeam, Partial<Policy>>> = {
  // Whoever cannot be reached cannot be qualified; all else a qualifier can ask.
  'gather>qualify': { required: ['reach'] },
  'qualify>convert': { required: ['need', 'market_fit', 'approach'] },
  // A new lead's first touch is the customer's own clock.
  'serve>gather': { touchMinutes: null },
  // The second clock of a request runs until its result.
  specialist: { touchMinutes: 16 * HOUR },
  field: { answerMinutes: 8 * HOUR, touchMinutes: 40 * HOUR },
  customer: { answerMinutes: null, answerSteps: [], touchSteps: ['remind', 'lead'] },
}

/** What holds where a workspace has not said otherwise. */
export const DEFAULTS = Object.fromEntries(
  CLOCK_SEAMS.map((seam) => [seam, { seam, ...USUAL, ...UNUSUAL[seam] }]),
) as Record<ClockSeam, Policy>

/** The time one clock is given, and what happens after it. */
export function termsOf(policy: Policy, kind: string): { minutes: number | null; steps: Step[] } {
  return kind === 'answer'
    ? { minutes: policy.answerMinutes, steps: policy.answerSteps }
    : { minutes: policy.touchMinutes, steps: policy.touchSteps }
}

/** What is known when an offer is made: the packet as it will be read, with every check's answer by its code. */
export interface Known extends Partial<Record<string, unknown>> {
  answers?: { code: string; answer: string }[]
}

/** The required fields a packet does not fill. A check is filled by any answer but `unknown`. */
export function missingFields(required: readonly Requirable[], known: Known): Requirable[] {
  return required.filter((field) => !isFilled(field, known))
}

function isFilled(field: Requirable, known: Known): boolean {
  const check = known.answers?.find(({ code }) => code === field)
  if (check) return check.answer !== 'unknown'
  const value = known[field] ?? (field === 'need' ? known.interest : null)
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''
}

const SAID: Record<Requirable, string> = {
  reach: 'a way to reach them: an e-mail address or a phone number',
  person: 'the name of a person',
  email: 'an e-mail address',
  phone: 'a phone number',
  company: 'the company',
  country: 'the country',
  channel: 'the channel',
  campaign: 'the campaign',
  productLine: 'the product line',
  need: 'the need in the prospect’s words',
  market_fit: 'an answer about the target market',
  authority: 'an answer about who decides',
  financial_power: 'an answer about the money',
  buying_decision: 'an answer about the buying decision',
  approach: 'the approach',
  buyingCentre: 'the people of the buying centre',
  summary: 'the summary',
  objections: 'the objections',
  promised: 'what was promised',
  nextStep: 'the next step',
  nextStepOn: 'the day of the next step',
}

/** Where a missing field stands in the request; what the lead itself lacks is completed, not sent along. */
function fieldOf(field: Requirable): string {
  if ((LEAD_NEEDS as readonly string[]).includes(field)) return field
  if (field === 'approach') return 'approach'
  return ['market_fit', 'authority', 'financial_power', 'buying_decision'].includes(field)
    ? `answers.${field}`
    : `packet.${field}`
}

/** The refusal of an offer that lacks something, naming every field; null when it lacks nothing. */
export function incomplete(missing: Requirable[], seam?: ClockSeam): Refusal | null {
  const [first] = missing
  if (!first) return null
  const details = missing.map((code) => ({ code, field: fieldOf(code), says: SAID[code] }))
  const what = missing.map((field) => SAID[field]).join(', ')
  const message =
    seam === 'gather>qualify' ? `This lead lacks ${what}. Complete it first.` : `This offer lacks ${what}.`
  return refuse('packet-incomplete', message, { field: fieldOf(first), details: { missing: details } })
}
