/** How a call ended, in the order of the keys 1 to 9, and what follows from it. */
export type After = 'again' | 'step' | 'nurture' | 'back' | 'suppress'
export type Disposition = {
  outcome: Outcome
  after: After
  /** Days until the proposed next step. */
  days: number
  /** The reason proposed for sending it back. */
  reason?: string
}

export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOMES = [
  'no_answer',
  'left_voicemail',
  'callback_requested',
  'connected_interested',
  'meeting_booked',
  'not_now',
  'wrong_person',
  'invalid_number',
  'do_not_call',
  'busy',
  'gatekeeper',
  'not_interested',
  'not_qualified',
] as const

/** `again` is logged at once with the next attempt set; the others ask what follows. */
export const DISPOSITIONS: readonly Disposition[] = [
  { outcome: 'no_answer', after: 'again', days: 1 },
  { outcome: 'left_voicemail', after: 'again', days: 2 },
  { outcome: 'callback_requested', after: 'step', days: 1 },
  { outcome: 'connected_interested', after: 'step', days: 3 },
  { outcome: 'meeting_booked', after: 'step', days: 5 },
  { outcome: 'not_now', after: 'nurture', days: 90, reason: 'asked_to_wait' },
  { outcome: 'wrong_person', after: 'back', days: 1, reason: 'wrong_person' },
  { outcome: 'invalid_number', after: 'back', days: 1, reason: 'wrong_number' },
  { outcome: 'do_not_call', after: 'suppress', days: 0, reason: 'asked_not_to_be_contacted' },
]

/** The working day that lies at least so many days ahead: never Saturday or Sunday. */
export function dayAhead(today: string, days: number): string {
  const day = new Date(`${today}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
