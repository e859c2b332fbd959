/** The verbs about members: change, leave, and the answers neighbours may ask for. */
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { patchRow } from '../../../platform/rows.ts'
import { may } from '../../../platform/scope.ts'
import { type Day, dayOf } from '../../../platform/time.ts'
import { takeTurn } from '../../../platform/turns.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { lockOpenMemberships } from '../pods/store.ts'
import type { Member, MemberPatch } from './contract.ts'
import { keepsAnOwner, mayChange, mayCommand, mayGive, mayReportTo } from './member.ts'
import * as store from './store.ts'

type Row = Awaited<ReturnType<typeof store.lockTeam>>[number]

/** One member as the team sees them, with the functions held today. */
export async function memberOf(work: Work, memberId: string): Promise<Result<Member>> {
  const found = await store.readMember(work, may(work.actor, 'members'), memberId)
  return found ? ok(found) : noMember()
}

/** Changes what is said of a member; everybody may change their own name and time zone. */
export async function changeMember(
  work: Work,
  memberId: string,
  patch: MemberPatch,
): Promise<Result<Member>> {
  const { version, ...fields } = patch
  await takeTurn(work)
  const team = await store.lockTeam(work)
  const before = team.find((one) => one.id === memberId)
  if (!before) return noMember()
  const fine = staleUnless(await shown(work, memberId), version) ?? (await mayBe(work, team, before, fields))
  if (!fine.ok) return fine
  const change = await patchRow(work, 'members', before, fields)
  if (change)
    await record(work, { fact: 'member.changed', function: 'manage', detail: { memberId }, rows: [change] })
  return memberOf(work, memberId)
}

/**
 * The member leaves: assignments and times in pods end today, keys and invitations close, whoever reported to them reports one step up.
 * The answer to `member.leaving` may refuse, as long as open work is held.
 */
export async function leave(work: Work, memberId: string, version?: number): Promise<Result<Member>> {
  await takeTurn(work)
  const team = await store.lockTeam(work)
  const before = team.find((one) => one.id === memberId)
  if (!before) return noMember()
  const fine = staleUnless(await shown(work, memberId), version) ?? mayLeave(work, team, before)
  if (!fine.ok) return fine
  const answer = await answerFact(work, 'member.leaving', { memberId })
  if (!answer.ok) return answer
  const rows = [
    await patchRow(work, 'members', before, { status: 'former', leftAt: work.now }),
    ...(await closeWhatIsHeld(work, memberId)),
    ...(await reportOneStepUp(work, team, before)),
  ]
  if (before.userId) await store.dismiss(work, before.userId)
  await record(work, { fact: 'member.left', function: 'manage', detail: { memberId }, rows })
  return memberOf(work, memberId)
}

/** Refuses unless every id is a member of the present team (active or invited). */
export async function mustBePresent(
  work: Work,
  memberId: string,
  field = 'memberId',
): Promise<Result<Member>> {
  const found = await memberOf(work, memberId)
  if (found.ok && found.value.status !== 'former') return found
  return refuse('unknown-member', 'Nobody of the present team has this id.', { field })
}

async function shown(work: Work, memberId: string): Promise<Member> {
  return (await store.readMember(work, may(work.actor, 'members'), memberId)) as Member
}

async function mayBe(
  work: Work,
  team: Row[],
  before: Row,
  fields: Omit<MemberPatch, 'version'>,
): Promise<Result<null>> {
  const { access, reportsTo, email, externalName } = fields
  const changes = mayChange(work.actor, before, Object.keys(fields))
  if (!changes.ok) return changes
  const lift = access === undefined ? ok(null) : mayGetAccess(work, team, before, access)
  if (!lift.ok) return lift
  const chain = reportsTo === undefined ? ok(null) : mayReportTo(team, before.id, reportsTo)
  if (!chain.ok) return chain
  if (email && (await store.isEmailTaken(work, email, before.id))) return emailTaken()
  if (externalName && (await store.isExternalNameTaken(work, externalName, before.id)))
    return externalNameTaken()
  return ok(null)
}

function mayGetAccess(
  work: Work,
  team: Row[],
  before: Row,
  access: NonNullable<MemberPatch['access']>,
): Result<null> {
  const gives = mayGive(work.actor, access)
  if (!gives.ok || access === 'owner' || before.access !== 'owner') return gives
  return keepsAnOwner(activeOwners(team), before.id)
}

function mayLeave(work: Work, team: Row[], before: Row): Result<null> {
  if (before.status === 'former') return refuse('already-left', 'This member has left already.')
  const commands = mayCommand(work.actor, before)
  if (!commands.ok || before.access !== 'owner' || before.status !== 'active') return commands
  return keepsAnOwner(activeOwners(team), before.id)
}

function activeOwners(team: Row[]): Row[] {
  return team.filter((one) => one.access === 'owner' && one.status === 'active')
}

async function closeWhatIsHeld(work: Work, memberId: string) {
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  const { assignments, keys } = await store.lockHeldBy(work, memberId, today)
  const invitations = await store.lockOpenInvitations(work, memberId)
  const rows = []
  for (const one of assignments) {
    // One that would only have begun later never holds.
    const untilDay = laterOf(one.fromDay, today)
    rows.push(await patchRow(work, 'roleAssignments', one, { untilDay }))
  }
  for (const one of keys) rows.push(await patchRow(work, 'apiKeys', one, { revokedAt: work.now }))
  for (const one of invitations)
    rows.push(await patchRow(work, 'invitations', one, { withdrawnAt: work.now }))
  for (const one of await lockOpenMemberships(work, { memberId }, today))
    rows.push(await patchRow(work, 'podMembers', one, { untilDay: laterOf(one.fromDay, today) }))
  return rows
}

async function reportOneStepUp(work: Work, team: Row[], leaver: Row) {
  const rows = []
  for (const one of team.filter((report) => report.reportsTo === leaver.id)) {
    rows.push(await patchRow(work, 'members', one, { reportsTo: leaver.reportsTo }))
  }
  return rows
}

function laterOf(a: Day, b: Day): Day {
  return [a, b].sort()[1] as Day
}

function noMember() {
  return refuse('not-found', 'There is no such member.')
}

function emailTaken() {
  return refuse('email-taken', 'Another member has this e-mail.', { field: 'email' })
}

function externalNameTaken() {
  return refuse('name-taken', 'Another member goes by this name in files.', { field: 'externalName' })
}
