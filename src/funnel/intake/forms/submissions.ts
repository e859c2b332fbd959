/**
 * Taking what somebody sent: read it, judge whether a person sent it, keep it once, and open the lead, or ask by mail
 * first. Nothing that could be read is lost: what is judged a bot waits for thirty days, and may be let through.
 */
import { addressBucket } from '../../../platform/addresses.ts'
import { enqueue } from '../../../platform/jobs-enqueue.ts'
import { addMs, DAY_MS, dayOf, type Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { emailKey } from '../../leads/person.ts'
import { formMeans } from './actions.ts'
import { readTouches } from './attribution.ts'
import type { FormField } from './form.ts'
import { fingerprint, isSolved, LEAST_MS, readToken } from './keys.ts'
import { isYes, readSent, type Typed } from './reading.ts'
import { receiveFrom } from './receive.ts'
import * as store from './store.ts'
import * as kept from './submission-store.ts'

export interface Sent {
  values: Record<string, string | boolean | string[] | undefined>
  token: string | undefined
  nonce: string | undefined
  /** What stands in the honeypot. */
  trap: string
  /** Which version of the words was shown; the one in force where nothing is said. */
  consentNumber: number | null
  carried: Record<string, string | undefined>
  address: string
}

export type Taken =
  | { is: 'received' }
  | { is: 'waiting'; email: string }
  | { is: 'wrong'; typed: Typed }
  | { is: 'late'; typed: Typed }
  | { is: 'too-many'; until: Instant; typed: Typed }

/** The job that asks by mail whether it was them. */
export const CONFIRM_JOB = 'intake.forms.confirm'
const MOST_LETTERS = 3

/** Takes what was sent to an open form. */
export async function submit(work: Work, form: store.FormNow, secret: string, sent: Sent): Promise<Taken> {
  const consent = await store.consentShown(work, form, sent.consentNumber)
  const typed = readSent(form.fields as unknown as FormField[], consent, sent.values)
  if (isYes(sent.values.consent)) typed.values.consent = 'yes'
  const token = sent.token ? readToken(secret, form.id, sent.token, work.now) : null
  if (token?.is === 'expired') return { is: 'late', typed }
  const isToken = token?.is === 'good'
  const isWrong = Object.keys(typed.troubles).length > 0
  const why = botSign(sent, token, isWrong)
  const once = onceOf(work, secret, isToken ? (sent.token ?? '') : '', why, typed)
  const before = await kept.sentOnce(work, form.id, once)
  if (before) return asBefore(before, typed)
  if (!why && isWrong) return { is: 'wrong', typed }
  const addressHash = fingerprint(secret, 'address', addressBucket(sent.address))
  const until = await kept.mustWait(work, form, addressHash)
  if (until) return { is: 'too-many', until, typed }
  const row = {
    ...{ id: work.newId(), formId: form.id, once, why, given: withoutConsent(typed.values) },
    state: why ? 'refused' : 'waiting',
    proof: isToken && isSolved(sent.token ?? '', sent.nonce) ? 'work' : 'none',
    attribution: readTouches(sent.carried),
    consentId: typed.values.consent ? (consent?.id ?? null) : null,
    addressHash,
    address: form.keepsAddress === 'full' ? sent.address.slice(0, 60) : null,
    emailHash: null,
    at: work.now,
    decidedAt: why ? work.now : null,
    memberId: null,
    leadId: null,
  }
  const meanwhile = await kept.keepOnce(work, row)
  if (meanwhile) return asBefore(meanwhile, typed)
  work.touched.push({ noun: 'forms', id: form.id, version: form.version })
  // What gives a bot away is not told to it.
  if (why) return { is: 'received' }
  return ask(work, form, secret, row as unknown as kept.Submission)
}

// By mail where the form wants that and mail can be sent; at once where not.
async function ask(work: Work, form: store.FormNow, secret: string, row: kept.Submission): Promise<Taken> {
  const { email } = row.given as Record<string, string>
  if (!(form.doubleOptIn && email && (await formMeans(work)).mails)) {
    const received = await receiveFrom(work, form, row, row.proof as 'work' | 'none')
    if (!received.ok)
      await kept.decide(work, row.id, { state: 'refused', why: received.code, decidedAt: work.now })
    return { is: 'received' }
  }
  const emailHash = fingerprint(secret, 'email', emailKey(email))
  const mailed = await kept.mailedSince(work, emailHash, addMs(work.now, -DAY_MS))
  // A stranger's mailbox is not to be filled by others; the first letters still confirm.
  if (mailed < MOST_LETTERS) {
    await kept.decide(work, row.id, { emailHash })
    await enqueue(work, CONFIRM_JOB, { submissionId: row.id })
  }
  return { is: 'waiting', email }
}

// Without a token the same words of one day count as the same sending.
function onceOf({ now }: Work, secret: string, token: string, why: string | null, { values }: Typed): string {
  if (token) return fingerprint(secret, 'token', token)
  const said = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprint(secret, 'words', `${dayOf(now, 'UTC')} ${why ?? ''} ${JSON.stringify(said)}`)
}

function asBefore({ state, given }: kept.Submission, typed: Typed): Taken {
  if (state !== 'waiting') return { is: 'received' }
  return { is: 'waiting', email: (given as Record<string, string> | null)?.email ?? typed.values.email ?? '' }
}

// Whoever presses the button at once, with nothing filled in, is a person.
function botSign(
  { trap }: Sent,
  token: ReturnType<typeof readToken> | null,
  isWrong: boolean,
): string | null {
  if (trap.trim() !== '') return 'trap'
  if (token?.is === 'forged') return 'forged'
  return token?.is === 'good' && token.age < LEAST_MS && !isWrong ? 'too-fast' : null
}

function withoutConsent({ consent: _, ...values }: Record<string, string>): Record<string, string> {
  return values
}
