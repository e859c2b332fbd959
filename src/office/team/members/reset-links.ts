/** A link to a new password, handed over by an admin where no mail is sent. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { memberOf } from './actions.ts'
import type { resetLink } from './contract.ts'
import { mayCommand } from './member.ts'

/**
 * Makes a link with which a member chooses a new password; the answer carries it, this once.
 * Refuses `not-active`, `forbidden` for those above the asker, and what identity refuses: `no-account`, `belongs-elsewhere`.
 */
export async function makeResetLink(
  work: Work,
  memberId: string,
): Promise<Result<z.input<typeof resetLink>>> {
  const member = await memberOf(work, memberId)
  if (!member.ok) return member
  const { email, status } = member.value
  if (status !== 'active' || !email) {
    return refuse('not-active', 'Only who has joined has a password. Send an invitation instead.')
  }
  const commands = mayCommand(work.actor, member.value)
  if (!commands.ok) return commands
  const answer = await answerFact(work, 'member.locked-out', { email })
  if (!answer.ok) return answer
  await record(work, { fact: 'reset-link.made', function: 'operate', detail: { memberId }, rows: [] })
  return ok(answer.value as z.input<typeof resetLink>)
}
