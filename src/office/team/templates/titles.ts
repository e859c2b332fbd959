/** The job titles and pods of a template: what is there is used, what is missing is made. */
import { ok, type Result } from '../../../platform/result.ts'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { addPod, join } from '../pods/actions.ts'
import { addRole } from '../roles/actions.ts'
import * as store from './store.ts'
import type { RolePlan } from './template.ts'

export interface Title {
  id: string
  name: string
  isNew: boolean
}

interface RoleHere {
  id: string
  name: string
  functions: string[]
  reach: string
}

/** The role of the company that stands for the same: same name, maybe numbered, and the same functions. */
export function roleLike(here: RoleHere[], plan: RolePlan): RoleHere | undefined {
  const isSame = (one: RoleHere) =>
    one.reach === plan.reach && [...one.functions].sort().join() === [...plan.functions].sort().join()
  const bearsName = ({ name }: RoleHere) =>
    name.toLowerCase() === plan.name.toLowerCase() || new RegExp(`^${plan.name} \\d+$`, 'i').test(name)
  return here.find((one) => bearsName(one) && isSame(one))
}

/** The roles of a template by their name in it. A title that stands for something else here is left alone. */
export async function makeRoles(work: Work, plans: RolePlan[]): Promise<Result<Map<string, Title>>> {
  const { roles: here } = await store.present(work)
  const titles = new Map<string, Title>()
  for (const plan of plans) {
    const known = roleLike(here, plan)
    if (known) {
      titles.set(plan.name, { id: known.id, name: known.name, isNew: false })
      continue
    }
    const made = await addRole(work, { ...plan, name: freeName(here, plan.name) })
    if (!made.ok) return made
    titles.set(plan.name, { id: made.value.id, name: made.value.name, isNew: true })
  }
  return ok(titles)
}

/** The pods of a template with those who sit in them; who is in already stays. */
export async function makePods(work: Work, wanted: Map<string, string[]>): Promise<Result<Title[]>> {
  const { pods: here } = await store.present(work)
  const today = dayOf(work.now, work.actor.workspace.timeZone)
  const pods: Title[] = []
  for (const [name, memberIds] of wanted) {
    const known = here.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!known) {
      const made = await addPod(work, { name, memberIds })
      if (!made.ok) return made
      pods.push({ id: made.value.id, name, isNew: true })
      continue
    }
    const inside = await store.inPod(work, known.id, today)
    for (const memberId of memberIds.filter((one) => !inside.has(one))) {
      const joined = await join(work, { podId: known.id, memberId })
      if (!joined.ok) return joined
    }
    pods.push({ id: known.id, name: known.name, isNew: false })
  }
  return ok(pods)
}

function freeName(here: RoleHere[], name: string): string {
  const taken = new Set(here.map((one) => one.name.toLowerCase()))
  if (!taken.has(name.toLowerCase())) return name
  for (let n = 2; ; n++) if (!taken.has(`${name} ${n}`.toLowerCase())) return `${name} ${n}`
}
