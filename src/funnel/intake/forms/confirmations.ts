/** Asking by mail whether it was them: a letter with a link, and what the link's page does. Looking confirms nothing. */
import type { LongJob } from '../../../platform/jobs.ts'
import type { Letter, Mail } from '../../../platform/mail.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import type { Language } from './form.ts'
import { confirmableUntil, confirmToken, isOurLink, type readConfirm } from './keys.ts'
import { PAGE_WORDS } from './page-words.ts'
import { receiveFrom } from './receive.ts'
import * as store from './store.ts'
import * as kept from './submission-store.ts'
import { CONFIRM_JOB } from './submissions.ts'

/** The job that sends the letters. */
export function confirmationJob(mail: Mail, baseUrl: string): LongJob {
  return {
    name: CONFIRM_JOB,
    async run({ ids, inTransaction }) {
      const letter = await inTransaction((work) => letterFor(work, String(ids.submissionId), baseUrl))
      if (letter && mail.configured) await mail.send(letter)
    },
  }
}

/** The letter about a submission that waits. Nothing a stranger typed stands in it but where it goes. */
export async function letterFor(work: Work, submissionId: string, baseUrl: string): Promise<Letter | null> {
  const { tx, actor } = work
  const submission = await kept.lockSubmission(work, submissionId)
  const form = submission && (await store.readForm(work, submission.formId))
  const secret = await store.readSecret(tx, actor.workspaceId)
  const email = (submission?.given as Record<string, string> | null)?.email
  if (!form || !secret || submission.state !== 'waiting' || !email) return null
  const words = PAGE_WORDS[form.language as Language]
  const link = new URL('/f/confirm', baseUrl)
  link.searchParams.set('t', confirmToken(secret, actor.workspaceId, submissionId))
  const company = actor.workspace.name.replace(/\s+/g, ' ')
  return {
    to: email,
    subject: words.mailSubject(company),
    text: words.mailText(company, link.href, confirmableUntil(submission.at).slice(0, 10)),
    messageId: `<${submissionId}@${new URL(baseUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

export type Link = NonNullable<ReturnType<typeof readConfirm>>

/** The form a link is about; refused when the link is none of ours, too old, or what was sent is gone. */
export async function seeLink(work: Work, link: Link): Promise<Result<store.FormNow>> {
  const found = await whatWaits(work, link)
  return found.ok ? ok(found.value.form) : found
}

/** They say it was them: the lead is received. A second time it is only said again. */
export async function confirm(work: Work, link: Link): Promise<Result<store.FormNow>> {
  const found = await whatWaits(work, link)
  if (!found.ok) return found
  const { form, submission } = found.value
  if (submission.state === 'received') return ok(form)
  const received = await receiveFrom(work, form, submission, 'confirmed')
  if (!received.ok)
    await kept.decide(work, submission.id, { state: 'refused', why: received.code, decidedAt: work.now })
  work.touched.push({ noun: 'forms', id: form.id, version: form.version })
  return ok(form)
}

async function whatWaits(work: Work, link: Link) {
  const secret = await store.readSecret(work.tx, work.actor.workspaceId)
  if (!secret || !isOurLink(secret, link)) return gone()
  const submission = await kept.lockSubmission(work, link.submissionId)
  if (!submission || submission.state === 'refused') return gone()
  if (submission.state === 'waiting' && confirmableUntil(submission.at) < work.now) return gone()
  const form = await store.readForm(work, submission.formId)
  return form ? ok({ form, submission }) : gone()
}

const gone = () => refuse('not-found', 'This link is not valid any more.')
