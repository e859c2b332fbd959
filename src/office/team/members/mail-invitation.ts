/** Invitations by mail: a job makes the link anew and sends it, because a job is told ids only, never secrets. */
import { enqueue, type LongJob } from '../../../platform/jobs.ts'
import { record } from '../../../platform/journal.ts'
import type { Letter, Mail } from '../../../platform/mail.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { hashOf, newSecret } from '../token.ts'
import { memberOf } from './actions.ts'
import { lockInvitationById } from './store.ts'

const NAME = 'team.mail-invitation'

/** What answers an invitation where mail is sent: the mail goes out after the commit. */
export async function mailLater(
  work: Work,
  { invitationId }: { invitationId: string },
): Promise<Result<{ mailed: boolean }>> {
  await enqueue(work, NAME, { invitationId })
  return ok({ mailed: true })
}

/** The job that sends invitations over a mail server, with links below `baseUrl`. */
export function invitationJob(mail: Mail, baseUrl: string): LongJob {
  return {
    name: NAME,
    async run({ ids, inTransaction }) {
      const letter = await inTransaction((work) => freshLetter(work, String(ids.invitationId), baseUrl))
      if (letter) await mail.send(letter)
    },
  }
}

// A new secret each time: what was shown or mailed before no longer opens.
async function freshLetter(work: Work, invitationId: string, baseUrl: string): Promise<Letter | null> {
  const invitation = await lockInvitationById(work, invitationId)
  if (!invitation || invitation.acceptedAt || invitation.withdrawnAt) return null
  const member = await memberOf(work, invitation.memberId)
  if (!member.ok || !member.value.email) return null
  const token = newSecret()
  const change = await patchRow(work, 'invitations', invitation, { tokenHash: hashOf(token) })
  await record(work, {
    fact: 'invitation.mailed',
    function: 'manage',
    detail: { memberId: invitation.memberId },
    rows: [change],
  })
  const { slug, name: company } = work.actor.workspace
  const link = new URL(`/join/${slug}/${token}`, baseUrl).href
  return {
    to: member.value.email,
    subject: `${company} invites you to Baton`,
    text: `Hello ${member.value.name},\n\n${company} works with Baton and invites you to join:\n\n${link}\n\nThe link is yours alone and works until ${invitation.expiresAt.slice(0, 10)}.\n`,
  }
}
