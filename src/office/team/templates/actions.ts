/** A team takes the shape of a template: in one step, adding to what is there. Doing it again changes nothing more. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { takeTurn } from '../../../platform/turns.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import type { shaped, shapingIn } from './contract.ts'
import { giveHats } from './hats.ts'
import { type Seated, seatEverybody } from './seating.ts'
import * as store from './store.ts'
import { TEMPLATES, type Template, templateOf } from './template.ts'
import { makePods, makeRoles, roleLike } from './titles.ts'

type Given = z.output<typeof shapingIn>
type Shaped = z.input<typeof shaped>

/** Every template, with what of it is there already. */
export async function templatesHere(work: Work) {
  const here = await store.present(work)
  return TEMPLATES.map((name) => {
    const { roles, seats, pods, pools } = templateOf(name)
    return {
      ...{ name, seats, pools },
      roles: roles.map((role) => ({ ...role, isThere: roleLike(here.roles, role) !== undefined })),
      pods: pods.map((pod) => ({ name: pod, isThere: here.pods.some((one) => one.name === pod) })),
    }
  })
}

/**
 * Roles and pods are made where they are missing, people invited or taken as they are, and given the roles of their
 * seats from today. The answer to `team.shaped` sets the pools.
 */
export async function shapeTeam(work: Work, given: Given): Promise<Result<Shaped>> {
  await takeTurn(work)
  const template = templateOf(given.template)
  const fine = seatsKnown(template, given)
  if (!fine.ok) return fine
  const roles = await makeRoles(work, template.roles)
  if (!roles.ok) return roles
  const people = await seatEverybody(work, template, given.seats)
  if (!people.ok) return people
  const hats = await giveHats(work, { template, given, roles: roles.value, people: people.value })
  if (!hats.ok) return hats
  const pods = await makePods(work, podsOf(template, people.value))
  if (!pods.ok) return pods
  const pools = await answerFact(work, 'team.shaped', { pools: template.pools })
  if (!pools.ok) return pools
  const detail = { template: template.name, begun: hats.value.begun, ended: hats.value.ended }
  await record(work, { fact: 'team.shaped', function: 'manage', detail, rows: [] })
  return ok({
    ...{ template: template.name, roles: [...roles.value.values()], pods: pods.value, ...hats.value },
    people: people.value.map(({ seat, memberId, name, email, invitation }) => {
      return { seat, memberId, name, email, invitation }
    }),
    openSeats: openSeats(template, people.value),
  })
}

function seatsKnown(template: Template, { seats }: Given): Result<null> {
  const keys = new Set(template.seats.map((seat) => seat.key))
  const seen = new Set<string>()
  for (const [n, one] of seats.entries()) {
    const field = `seats.${n}.seat`
    if (!keys.has(one.seat)) return refuse('unknown-seat', 'This template has no such seat.', { field })
    if (seen.has(one.seat)) return refuse('seat-taken', 'Two people are given this seat.', { field })
    seen.add(one.seat)
    if (!one.memberId && !(one.name && one.email)) {
      return refuse('nobody-named', 'Say who sits here: somebody of the team, or name and e-mail.', { field })
    }
  }
  return ok(null)
}

function podsOf(template: Template, people: Seated[]): Map<string, string[]> {
  const inIt = (pod: string) =>
    people.filter(({ seat }) => template.seats.find((one) => one.key === seat)?.pod === pod)
  return new Map(
    template.pods.map((pod) => [pod, [...new Set(inIt(pod).map(({ memberId }) => memberId))]] as const),
  )
}

function openSeats(template: Template, people: Seated[]): string[] {
  const filled = new Set(people.map(({ seat }) => seat))
  return template.seats.map((seat) => seat.key).filter((key) => !filled.has(key))
}
