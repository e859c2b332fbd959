/**
 * A qualification decides whether a lead is a prospect: does it fit the market, can this person decide, is there
 * money, will they decide. Each check is answered with evidence; what nobody asked yet is unknown, which is not no.
 * It ends with a verdict and, for a prospect, with the approach: how this one is to be sold to.
 */
import { type Refusal, refuse } from '../../platform/result.ts'
import { badReason, type LeadNow, REASONS, type ReasonsOf, standing } from '../leads/lead.ts'

/** The four checks of the trade, in the order they are asked. */
export const CHECKS = ['market_fit', 'authority', 'financial_power', 'buying_decision'] as const
export const CRITERION_CODES = [...CHECKS, 'own'] as const
export const ANSWERS = ['unknown', 'no', 'partial', 'yes'] as const
export type Answer = (typeof ANSWERS)[number]
export const SOURCES = [
  'call',
  'mail',
  'meeting',
  'website',
  'form',
  'order_history',
  'colleague',
  'other',
] as const
export const VERDICTS = ['qualified', 'not_now', 'bad_data', 'disqualified'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Answered {
  code: string
  name: string
  answer: Answer
}

/** Everything but `unknown` needs evidence: what was seen or said. */
export function withoutEvidence(answer: Answer, evidence: string | null, at: number): Refusal | null {
  if (answer === 'unknown' || evidence) return null
  return refuse('evidence-missing', `What makes it a ${answer}? Write down what you saw or heard.`, {
    field: `answers.${at}.evidence`,
  })
}

/** What stands between a qualification and an offer to convert, in sentences; empty when nothing does. */
export function missingForOffer({
  approach,
  answers,
}: {
  approach: string | null
  answers: Answered[]
}): string[] {
  const missing: string[] = []
  const checks = answers.filter(({ code }) => code !== 'own')
  const fit = checks.find(({ code }) => code === 'market_fit')
  if (!fit || fit.answer === 'unknown') {
    missing.push(`Find out about ${fit?.name ?? 'target-market fit'}: it has no answer yet.`)
  }
  for (const { name, answer } of checks) {
    if (answer === 'no') missing.push(`${name} is answered no: correct the answer, or disqualify.`)
  }
  if (!approach) missing.push('Choose the approach: how this prospect is to be sold to.')
  return missing
}

/** The refusal of an offer that lacks something; null when it lacks nothing. */
export function notReady(missing: string[]): Refusal | null {
  if (missing.length === 0) return null
  return refuse('not-ready', missing.join(' '), { field: 'verdict', details: { missing } })
}

const REASONS_OF: Record<Exclude<Verdict, 'qualified'>, ReasonsOf> = {
  not_now: 'notNow',
  bad_data: 'badData',
  disqualified: 'disqualify',
}

/** A verdict other than qualified gives its reasons, from the list that is counted. */
export function badReasons(verdict: Verdict, reasons: string[]): Refusal | null {
  if (verdict === 'qualified') return null
  const list = REASONS_OF[verdict]
  if (reasons.length === 0) {
    return refuse('unknown-reason', `Choose a reason: ${REASONS[list].join(', ')}.`, { field: 'reasons' })
  }
  for (const [at, reason] of reasons.entries()) {
    const bad = badReason(list, reason)
    if (bad) return { ...bad, field: `reasons.${at}` }
  }
  return null
}

/** Qualifying happens at qualify, while it is waiting or being worked. */
export function cannotQualify(lead: LeadNow): Refusal | null {
  if (lead.level === 'qualify' && (lead.state === 'waiting' || lead.state === 'working')) return null
  return refuse('not-at-qualify', `Only a lead at qualify is qualified: this one is ${standing(lead)}.`, {
    details: { level: lead.level, state: lead.state },
  })
}
