/** What a notice says in a mail or a push message, in a sentence. The web app has words of its own, in the reader's language. */
import type { AnyKind } from './notice.ts'
import type { Seen } from './store.ts'

/** One notice in a sentence: who did what with whom. Where its record is not the reader's to see, without names. */
export function sentenceOf(notice: Seen): string {
  if (notice.kind === 'test') return 'This is a test. Notices reach you this way.'
  const about = aboutOf(notice)
  if (!notice.mayOpen) return `${HEADS[notice.kind]}, about a record that you cannot open.`
  return SENTENCES[notice.kind](notice, notice.byName ?? 'Baton', about)
}

/** The head of a letter about one notice: never more of a prospect than the company's name. */
export function headOf(notice: Seen): string {
  if (notice.kind === 'test') return 'Test of your notices'
  const company = notice.mayOpen ? notice.accountName : null
  return company ? `${HEADS[notice.kind]}: ${company}` : HEADS[notice.kind]
}

/** The head of a letter about several: how many of which kind. */
export function headOfMany(notices: Pick<Seen, 'kind'>[]): string {
  const kinds = [...new Set(notices.map(({ kind }) => kind))]
  if (kinds.length === 1) return `${notices.length} ${PLURALS[kinds[0] as AnyKind]}`
  return `${notices.length} notices`
}

/** The company's name, else the person's. */
export function aboutOf(notice: Pick<Seen, 'mayOpen' | 'accountName' | 'contactName'>): string | null {
  return notice.mayOpen ? (notice.accountName ?? notice.contactName) : null
}

const HEADS: Record<AnyKind, string> = {
  offer: 'Offered to you',
  lead: 'A lead is yours',
  pool: 'New in your pool',
  answer: 'Your offer was answered',
  at_risk: 'About to be late',
  breached: 'Late',
  escalated: 'Late in your team',
  request: 'Asked of you',
  mention: 'You were mentioned',
  promise: 'A promise is yours to keep',
  test: 'Test of your notices',
}

/** What the kinds are called when there are several. */
export const PLURALS: Record<AnyKind, string> = {
  offer: 'offers to you',
  lead: 'leads that are yours now',
  pool: 'pools with new work',
  answer: 'answers to your offers',
  at_risk: 'clocks about to run out',
  breached: 'clocks that ran out',
  escalated: 'late leads in your team',
  request: 'requests to you',
  mention: 'mentions',
  promise: 'promises that are yours to keep',
  test: 'tests',
}

type Say = (notice: Seen, who: string, about: string | null) => string

const SENTENCES: Record<Exclude<AnyKind, 'test'>, Say> = {
  offer: (_, who, about) => `${who} offers you ${about ?? 'a lead'}.`,
  lead: ({ code }, who, about) =>
    `${about ?? 'A lead'} is yours now: ${who} ${CAME[code] ?? 'handed it to you'}.`,
  pool: ({ queueName }, _, about) =>
    `New work waits in ${queueName ?? 'your pool'}${about ? `, ${about} among it` : ''}.`,
  answer: ({ code, detail }, who, about) =>
    code === 'expired'
      ? `Nobody answered your offer of ${about ?? 'a lead'} in time. It is with you again.`
      : `${who} ${ANSWERED[code] ?? 'answered'} ${about ?? 'your offer'}${because(detail.reason)}.`,
  at_risk: ({ code }, _, about) =>
    `${CLOCKS[code] ?? 'A clock'} of ${about ?? 'a lead'} is about to run out.`,
  breached: ({ code }, _, about) =>
    LOST[code]
      ? `${about ?? 'A lead'}: ${LOST[code]}.`
      : `${CLOCKS[code] ?? 'A clock'} of ${about ?? 'a lead'} has run out.`,
  escalated: ({ code, lateName }, _, about) =>
    `${CLOCKS[code] ?? 'A clock'} of ${about ?? 'a lead'} has run out${lateName ? ` with ${lateName}` : ''}.`,
  request: ({ code }, who, about) => `${who} ${ASKED[code] ?? 'asks for you'}, about ${about ?? 'a lead'}.`,
  mention: (_, who, about) => `${who} mentioned you${about ? ` about ${about}` : ''}.`,
  promise: (_, who, about) => `A promise about ${about ?? 'a lead'} is yours to keep now, by ${who}.`,
}

const CAME: Record<string, string> = {
  routed: 'routed it to you',
  reassigned: 'reassigned it to you',
  returned: 'sent it back to you',
  woken: 'woke it, its day has come',
  reopened: 'reopened it',
  cancelled: 'took it back, its order was cancelled',
}

const ANSWERED: Record<string, string> = {
  accepted: 'accepted',
  rejected: 'rejected',
  needs_work: 'sent back for more work',
}

const CLOCKS: Record<string, string> = {
  answer: 'The time to answer the offer',
  touch: 'The time to the first touch',
  customer: "The customer's time",
}

const LOST: Record<string, string> = {
  remind: 'still waiting for you, and late',
  pool: 'taken from you for want of time, others may take it now',
  expire: 'the offer to you has expired',
}

const ASKED: Record<string, string> = {
  task: 'set you a task',
  specialist: 'asks for a specialist',
  field: 'asks for somebody in the field',
  accepted: 'takes up your request',
  answered: 'answered your request',
  turned_back: 'did not take up your request',
  withdrawn: 'withdrew a request to you',
}

const because = (reason: unknown) => (reason ? ` (${String(reason).replaceAll('_', ' ')})` : '')
