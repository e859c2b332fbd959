/** The roles that come with a seat: begun today, kept where they are held as they should be, changed where not. */
import type { z } from 'zod'
import { ok, type Result } from '../../../platform/result.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { assign, changeAssignment, reassign } from '../roles/assignments.ts'
import { type Limits, limitsOf, NO_LIMITS, sameLimits } from '../roles/limits.ts'
import { holdsOn } from '../roles/role.ts'
import type { shapingIn } from './contract.ts'
import type { Seated } from './seating.ts'
import * as store from './store.ts'
import type { Hat, Template } from './template.ts'
import type { Title } from './titles.ts'

type Given = z.output<typeof shapingIn>

export interface Hatting {
  template: Template
  given: Given
  roles: Map<string, Title>
  people: Seated[]
}

interface Wanted {
  memberId: string
  roleId: string
  share: number
  standing: 'primary' | 'overflow'
  limits: Limits
}

type Row = Awaited<ReturnType<typeof store.openAssignments>>[number]

/** Gives everybody the roles of their seats, and ends their other ones where that was asked for. */
export async function giveHats(
  work: Work,
  hatting: Hatting,
): Promise<Result<{ begun: number; ended: number }>> {
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  const wanted = wantedBy(hatting)
  const memberIds = [...new Set(hatting.people.map((one) => one.memberId))]
  const held = await store.openAssignments(work, memberIds, today)
  let [begun, ended] = [0, 0]
  if (hatting.given.endOthers) {
    for (const one of held.filter((row) => !wanted.some((hat) => isFor(row, hat)))) {
      const done = await changeAssignment(work, one.id, { untilDay: laterOf(one.fromDay, today) })
      if (!done.ok) return done
      ended++
    }
  }
  for (const hat of wanted) {
    const known = held.find((row) => isFor(row, hat) && holdsOn(row, today))
    if (known && known.share === hat.share && known.standing === hat.standing) continue
    const done = await putOn(work, hat, known)
    if (!done.ok) return done
    begun++
    if (known) ended++
  }
  return ok({ begun, ended })
}

function putOn(work: Work, hat: Wanted, known: Row | undefined): Promise<Result<unknown>> {
  const { memberId, roleId, share, standing, limits } = hat
  if (known) return reassign(work, { assignmentId: known.id, share, standing })
  return assign(work, { memberId, roleId, share, standing, ...limits })
}

// A person in two seats with the same hat wears it once.
function wantedBy({ template, given, roles, people }: Hatting): Wanted[] {
  const wanted: Wanted[] = []
  for (const { seat, memberId } of people) {
    for (const hat of template.seats.find((one) => one.key === seat)?.hats ?? []) {
      const { share, standing } = hat
      const roleId = (roles.get(hat.role) as Title).id
      const one = { memberId, roleId, share, standing, limits: dealsOf(hat, given) }
      if (!wanted.some((other) => other.memberId === memberId && other.roleId === roleId)) wanted.push(one)
    }
  }
  return wanted
}

function dealsOf({ deals }: Hat, { fieldFrom }: Given): Limits {
  if (!deals || !fieldFrom) return NO_LIMITS
  const { amount, currency } = fieldFrom
  const size = deals === 'big' ? { atLeast: amount, below: null } : { atLeast: null, below: amount }
  return { ...NO_LIMITS, dealSize: { ...size, currency } }
}

function isFor(row: Row, hat: Wanted): boolean {
  return row.memberId === hat.memberId && row.roleId === hat.roleId && sameLimits(limitsOf(row), hat.limits)
}

// One that would only have begun later never holds.
const laterOf = (a: string, b: string) => (a > b ? a : b)
