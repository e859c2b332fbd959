/** What was refused, or waits for a mail nobody answers, let through by a person who looked at it. */
import { reaches } from '../../../platform/access.ts'
import { mustSeePeople } from '../../../platform/hidden.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import { type Actor, functionsOf, type Work } from '../../../platform/work.ts'
import type { SubmissionOut } from './contract.ts'
import { receiveFrom } from './receive.ts'
import * as store from './store.ts'
import * as kept from './submission-store.ts'

/** What strangers typed is read by who manages or operates, and may see people. */
export function mayReadSubmissions(actor: Actor): Refusal | null {
  const does = functionsOf(actor).some((fn) => fn === 'manage' || fn === 'operate')
  if (!does && !reaches(actor.access, 'manager'))
    return refuse('forbidden', 'What was sent in is read by who manages or operates.')
  return mustSeePeople(actor)
}

/** Lets a submission through: its lead opens at the intake queue, or where the form sends its leads. */
export async function admit(work: Work, id: string): Promise<Result<SubmissionOut>> {
  const not = mayReadSubmissions(work.actor)
  if (not) return not
  const submission = await kept.lockSubmission(work, id)
  const form = submission && (await store.readForm(work, submission.formId))
  if (!submission || !form) return refuse('not-found', 'There is no such submission.')
  if (submission.state === 'received')
    return refuse('already-received', 'A lead has come of this already. Open it instead.')
  const received = await receiveFrom(work, form, submission, 'person')
  if (!received.ok) return received
  work.touched.push({ noun: 'forms', id: form.id, version: form.version })
  return ok(submissionOut((await kept.lockSubmission(work, id)) as kept.Submission))
}

/** A submission as it is shown. */
export function submissionOut(row: kept.Submission): SubmissionOut {
  const { id, formId, state, why, proof, at, decidedAt, leadId, given } = row
  return { id, formId, state, why, proof, at, decidedAt, leadId, given } as SubmissionOut
}
