/** "What may Bea see?": the circles a person's rights come to, and which role or access level gives each. */
import type { Access, Circle } from '../../../platform/access.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Actor, Work } from '../../../platform/work.ts'
import { LEVELS } from '../functions.ts'
import { rightsTable } from './actions.ts'
import type { Explained, RoleRightsOut } from './contract.ts'
import type { Reach, RoleRights } from './right.ts'
import * as store from './store.ts'

type Reason = Explained['figures']['reasons'][number]

/** Explains the rights of an actor, as they are now. `roles` are the job titles held. */
export async function explain(work: Work, actor: Actor, roleIds: string[]): Promise<Result<Explained>> {
  if (!actor.memberId) return refuse('not-found', 'There is no such member.')
  const table = await rightsTable(work)
  const rest = table.at(-1) as RoleRightsOut
  const held = table.filter(({ role }) => role && roleIds.includes(role.id))
  const grants = held.length > 0 ? held : [{ ...rest, asTheRest: true }]
  const why = (reach: (rights: RoleRights) => Reach) => reasonsOf(actor.access, grants, reach)
  const { see, work: works, figures, amounts, personal } = actor.rights
  const levels: Explained['levels'] = []
  for (const level of LEVELS) {
    levels.push({
      level,
      see: { whose: await named(work, see[level] as Circle), reasons: why((rights) => rights.see[level]) },
      work: {
        whose: await named(work, works[level] as Circle),
        reasons: why((rights) => rights.work[level]),
      },
    })
  }
  const whoseFigures = {
    ...figures,
    none: !figures.all && figures.members.length === 0,
    queues: [],
    territories: [],
  }
  return ok({
    member: { id: actor.memberId, name: actor.name },
    access: actor.access,
    levels,
    figures: { whose: await named(work, whoseFigures), reasons: why((rights) => rights.figures) },
    amounts,
    personal,
  })
}

function reasonsOf(access: Access, grants: RoleRightsOut[], reach: (rights: RoleRights) => Reach): Reason[] {
  const level = (given: Reach): Reason => ({ role: null, access, reach: given, asTheRest: false })
  if (access === 'admin' || access === 'owner') return [level('everything')]
  const roles = grants.map(
    ({ role, rights, asTheRest }): Reason => ({ role, access: null, reach: reach(rights), asTheRest }),
  )
  return access === 'manager' ? [...roles, level('below')] : roles
}

async function named(work: Work, circle: Circle) {
  return {
    all: circle.all,
    none: circle.none,
    people: await store.namesOf(work, 'members', circle.members),
    queues: await store.namesOf(work, 'queues', circle.queues),
    territories: await store.namesOf(work, 'territories', circle.territories),
  }
}
