/**
 * A member is a person in the company: a position and somebody to report to (the chain of command), and an access level.
 * What they do along the funnel is not said here but by role assignments.
 * Whoever leaves stays as a former member: the history names them.
 */
import { type Access, reaches } from '../../../platform/access.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'

export const POSITIONS = ['manager', 'sales_lead', 'rep'] as const
export const STATUSES = ['invited', 'active', 'former'] as const
export const INVITATION_DAYS = 14

interface Person {
  id: string
  access: string
  status: string
  reportsTo: string | null
}

interface Changer {
  memberId: string | null
  access: Access
}

/** What anybody may change of themselves; all else is for those who run the team. */
export const OWN_FIELDS = ['name', 'timeZone']

/** May this person change these fields of that member. */
export function mayChange(who: Changer, member: Person, fields: string[]): Result<null> {
  const own = who.memberId === member.id && fields.every((field) => OWN_FIELDS.includes(field))
  if (own) return ok(null)
  if (!reaches(who.access, 'admin')) {
    return refuse('forbidden', 'You may change your own name and time zone; the rest is for an admin.')
  }
  return mayCommand(who, member)
}

/** Nobody changes those above them: an admin does not rename, demote or remove an owner. */
export function mayCommand(who: Changer, member: Person): Result<null> {
  if (reaches(who.access, member.access as Access)) return ok(null)
  return refuse('forbidden', `This member has ${member.access} access, which is above yours.`)
}

/** May this access be given: nobody lifts anybody above themselves. */
export function mayGive(who: Changer, access: Access): Result<null> {
  if (reaches(who.access, access)) return ok(null)
  return refuse('access-above-own', `You have ${who.access} access and cannot give ${access} access.`, {
    field: 'access',
  })
}

/** A company always has somebody who owns it. `owners` are the active ones. */
export function keepsAnOwner(owners: { id: string }[], without: string): Result<null> {
  if (owners.some((owner) => owner.id !== without)) return ok(null)
  return refuse('last-owner', 'This is the only owner. Make somebody else an owner first.', {
    field: 'access',
  })
}

/** The chain of command has an end: nobody reports to themselves, by however many steps. */
export function mayReportTo(team: Person[], memberId: string, superior: string | null): Result<null> {
  if (superior === null) return ok(null)
  const known = new Map(team.map((one) => [one.id, one]))
  const direct = known.get(superior)
  if (!direct || direct.status === 'former') {
    return refuse('unknown-member', 'Nobody of the present team to report to has this id.', {
      field: 'reportsTo',
    })
  }
  for (let at: Person | undefined = direct; at; at = at.reportsTo ? known.get(at.reportsTo) : undefined) {
    if (at.id === memberId) {
      return refuse('reports-to-loop', 'Then these people would report to each other in a circle.', {
        field: 'reportsTo',
      })
    }
  }
  return ok(null)
}
