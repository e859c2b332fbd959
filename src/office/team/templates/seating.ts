/** Who sits where: people of the team as they are, others invited with position, access and whom they report to. */
import type { z } from 'zod'
import { ok, type Result } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { changeMember, mustBePresent } from '../members/actions.ts'
import type { invitation } from '../members/contract.ts'
import { invite, inviteAgain } from '../members/invitations.ts'
import type { shapingIn } from './contract.ts'
import * as store from './store.ts'
import { fromTheTop, type Seat, superiorOf, type Template } from './template.ts'

type Sitting = z.output<typeof shapingIn>['seats'][number]

export interface Seated {
  seat: string
  memberId: string
  name: string
  email: string | null
  invitation: z.infer<typeof invitation> | null
}

/** Seats everybody from the top down, so that whom one reports to is there first. */
export async function seatEverybody(
  work: Work,
  template: Template,
  asked: Sitting[],
): Promise<Result<Seated[]>> {
  const filled = new Set(asked.map((one) => one.seat))
  const seated: Seated[] = []
  for (const seat of fromTheTop(template)) {
    const n = asked.findIndex((one) => one.seat === seat.key)
    if (n < 0) continue
    const above = superiorOf(template, seat.key, filled)
    const superior = seated.find((one) => one.seat === above)?.memberId ?? null
    const found = await sit(work, seat, asked[n] as Sitting, superior)
    if (!found.ok) return { ...found, field: `seats.${n}.${found.field ?? 'seat'}` }
    seated.push(found.value)
  }
  return ok(seated)
}

async function sit(work: Work, seat: Seat, one: Sitting, superior: string | null): Promise<Result<Seated>> {
  const bearer = one.memberId ? null : await store.bearerOf(work, one.email as string)
  const memberId = one.memberId ?? (bearer && bearer.status !== 'former' ? bearer.id : null)
  if (memberId) return asTheyAre(work, seat, memberId, superior)
  const { name, email } = one as { name: string; email: string }
  const { position, access } = seat
  // Without anybody above in the template they report to who sets it up.
  const reportsTo = superior ?? work.actor.memberId
  const came = bearer
    ? await inviteAgain(work, bearer.id)
    : await invite(work, { name, email, position, access, reportsTo })
  if (!came.ok) return came
  const { member, invitation } = came.value
  return ok({ seat: seat.key, memberId: member.id, name: member.name, email, invitation } as Seated)
}

// Whom somebody reports to already is not overwritten.
async function asTheyAre(
  work: Work,
  seat: Seat,
  memberId: string,
  superior: string | null,
): Promise<Result<Seated>> {
  const known = await mustBePresent(work, memberId)
  if (!known.ok) return known
  const { name, email, reportsTo, access } = known.value
  if (reportsTo === null && superior !== null && superior !== memberId && access !== 'owner') {
    const moved = await changeMember(work, memberId, { reportsTo: superior })
    // Somebody below them may sit above here: then the chain stays as it is.
    if (!moved.ok && moved.code !== 'reports-to-loop') return moved
  }
  return ok({ seat: seat.key, memberId, name, email, invitation: null })
}
