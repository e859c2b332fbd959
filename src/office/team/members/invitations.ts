/** Invitations: a link that makes somebody a member, sent, sent again, withdrawn, seen and accepted. */
import type { z } from 'zod'
import { NO_ID } from '../../../platform/id.ts'
import type { IncomingHeaders } from '../../../platform/identity.ts'
import { record } from '../../../platform/journal.ts'
import { type Outside, workInside } from '../../../platform/outside.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import { addMs, DAY_MS } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { systemActor } from '../actor.ts'
import { hashOf, newSecret } from '../token.ts'
import { memberOf } from './actions.ts'
import type { accepted, invitationIn, invitationSeen, invited, Member } from './contract.ts'
import { INVITATION_DAYS, mayCommand, mayGive, mayReportTo } from './member.ts'
import * as store from './store.ts'

type Given = z.output<typeof invitationIn>
type Invited = z.input<typeof invited>

/** Invites somebody new; the answer carries the link, this once. */
export async function invite(work: Work, given: Given): Promise<Result<Invited>> {
  await takeTurn(work)
  const id = work.newId()
  const gives = mayGive(work.actor, given.access)
  if (!gives.ok) return gives
  const chain = mayReportTo(await store.lockTeam(work), id, given.reportsTo ?? null)
  if (!chain.ok) return chain
  if (await store.isEmailTaken(work, given.email, null)) return emailTaken()
  const { name, email, position, access } = given
  const timeZone = given.timeZone ?? work.actor.workspace.timeZone
  const reportsTo = given.reportsTo ?? null
  const member = await insertRow(work, 'members', {
    id,
    name,
    email,
    position,
    reportsTo,
    access,
    status: 'invited',
    timeZone,
    joinedAt: work.now,
  })
  return sendInvitation(work, id, email, [member])
}

/** Sends a new link, to somebody invited before or to a former member who comes back; earlier links close. */
export async function inviteAgain(work: Work, memberId: string, email?: string): Promise<Result<Invited>> {
  await takeTurn(work)
  const before = (await store.lockTeam(work)).find((one) => one.id === memberId)
  if (!before) return refuse('not-found', 'There is no such member.')
  if (before.status === 'active') return refuse('already-member', 'This person is in the team already.')
  const commands = mayCommand(work.actor, before)
  if (!commands.ok) return commands
  const address = email ?? before.email
  if (!address) return refuse('email-needed', 'Say to which e-mail the invitation goes.', { field: 'email' })
  if (await store.isEmailTaken(work, address, memberId)) return emailTaken()
  const member = await patchRow(work, 'members', before, { email: address, status: 'invited', leftAt: null })
  return sendInvitation(work, memberId, address, [member, ...(await closeInvitations(work, memberId))])
}

/** The link no longer opens anything; whoever never came is a former member. */
export async function withdrawInvitation(work: Work, memberId: string): Promise<Result<Member>> {
  await takeTurn(work)
  const before = (await store.lockTeam(work)).find((one) => one.id === memberId)
  if (!before) return refuse('not-found', 'There is no such member.')
  if (before.status !== 'invited') return refuse('not-invited', 'There is no open invitation to withdraw.')
  const member = await patchRow(work, 'members', before, { status: 'former', leftAt: work.now })
  const rows = [member, ...(await closeInvitations(work, memberId))]
  await record(work, { fact: 'invitation.withdrawn', function: 'manage', detail: { memberId }, rows })
  return memberOf(work, memberId)
}

/** What the holder of a link may know before accepting. Refuses what is unknown, closed or too old. */
export async function seeInvitation(
  outside: Outside,
  slug: string,
  token: string,
): Promise<Result<z.input<typeof invitationSeen>>> {
  return atInvitation(outside, slug, token, async (work, invitation) => {
    const member = await memberOf(work, invitation.memberId)
    if (!member.ok) return member
    const { name, email, position } = member.value
    const { slug, name: company } = work.actor.workspace
    const inviter = invitation.invitedBy ? await memberOf(work, invitation.invitedBy) : null
    const invitedBy = inviter?.ok ? inviter.value.name : null
    const { expiresAt } = invitation
    return ok({ workspace: { slug, name: company }, invitedBy, name, email, position, expiresAt })
  })
}

/** Joins: with name and password as a new account, without as the person signed in. */
export async function accept(
  outside: Outside,
  at: { slug: string; token: string },
  given: { name?: string; password?: string },
  headers: IncomingHeaders,
): Promise<Result<z.input<typeof accepted>>> {
  const session = given.password === undefined ? await outside.session(headers, { fresh: true }) : null
  return atInvitation(outside, at.slug, at.token, async (work, invitation) => {
    await takeTurn(work)
    const team = await store.lockTeam(work)
    const before = team.find((one) => one.id === invitation.memberId)
    if (!before) throw new Error(`invitation ${invitation.id} of nobody`)
    const name = given.name ?? before.name
    const person = session ? ok(session) : await newAccount(outside, work, before.email, { ...given, name })
    if (!person.ok) return person
    const { userId } = person.value
    if (team.some((one) => one.userId === userId && one.id !== before.id)) {
      return refuse('already-member', 'You are in this team already. Sign in.')
    }
    const joins = { name, userId, status: 'active', joinedAt: work.now, leftAt: null }
    const rows = [
      await patchRow(work, 'members', before, joins),
      await patchRow(work, 'invitations', invitation, { acceptedAt: work.now }),
    ]
    await store.admit(work, userId, before.id)
    await record(work, { fact: 'member.joined', function: 'manage', memberId: before.id, rows })
    return ok({ workspaceId: work.actor.workspaceId, slug: work.actor.workspace.slug, memberId: before.id })
  })
}

type Invitation = NonNullable<Awaited<ReturnType<typeof store.lockInvitation>>>

async function atInvitation<T>(
  outside: Outside,
  slug: string,
  token: string,
  task: (work: Work, invitation: Invitation) => Promise<Result<T>>,
): Promise<Result<T>> {
  const workspaceId = await outside.transact(NO_ID, (tx) => store.workspaceOfSlug(tx, slug))
  if (!workspaceId) return unknownLink()
  return workInside(
    outside,
    workspaceId,
    (tx) => systemActor(tx, workspaceId),
    async (work) => {
      const invitation = await store.lockInvitation(work, hashOf(token))
      if (!invitation) return unknownLink()
      const open = isOpen(invitation, work.now)
      return open.ok ? task(work, invitation) : open
    },
  )
}

function isOpen(invitation: Invitation, now: string): Result<null> {
  if (invitation.acceptedAt)
    return refuse('invitation-accepted', 'This invitation was accepted already. Sign in.')
  if (invitation.withdrawnAt) {
    return refuse('invitation-withdrawn', 'This invitation was withdrawn. Ask for a new one.')
  }
  if (invitation.expiresAt <= now)
    return refuse('invitation-expired', 'This invitation is too old. Ask for a new one.')
  return ok(null)
}

async function newAccount(
  outside: Outside,
  work: Work,
  email: string | null,
  { name, password }: { name: string; password?: string },
): Promise<Result<{ userId: string }>> {
  if (!password || !email) {
    return refuse('sign-in-first', 'Choose a password, or sign in with the account you have.', {
      field: 'password',
    })
  }
  return outside.createPerson(work, { name, email, password })
}

async function sendInvitation(work: Work, memberId: string, email: string, rows: (RowChange | null)[]) {
  const token = newSecret()
  const id = work.newId()
  const expiresAt = addMs(work.now, INVITATION_DAYS * DAY_MS)
  const row = await insertRow(work, 'invitations', {
    id,
    memberId,
    invitedBy: work.actor.memberId,
    tokenHash: hashOf(token),
    expiresAt,
  })
  await record(work, {
    fact: 'member.invited',
    function: 'manage',
    detail: { memberId },
    rows: [...rows, row],
  })
  const link = `/join/${work.actor.workspace.slug}/${token}`
  const answer = await answerFact(work, 'member.invited', { invitationId: id, memberId, email, link })
  if (!answer.ok) return answer
  const member = await memberOf(work, memberId)
  if (!member.ok) return member
  const mailed = (answer.value as { mailed?: boolean } | null)?.mailed ?? false
  return ok({ member: member.value, invitation: { id, memberId, expiresAt, link, mailed } })
}

async function closeInvitations(work: Work, memberId: string): Promise<(RowChange | null)[]> {
  const rows = []
  for (const one of await store.lockOpenInvitations(work, memberId)) {
    rows.push(await patchRow(work, 'invitations', one, { withdrawnAt: work.now }))
  }
  return rows
}

function unknownLink() {
  return refuse('not-found', 'This invitation is unknown. Check the address, or ask for a new one.')
}

function emailTaken() {
  return refuse('email-taken', 'Another member has this e-mail.', { field: 'email' })
}
