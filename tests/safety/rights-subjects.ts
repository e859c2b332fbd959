// People who differ in one right each, in a town at work: somebody who sees all and works nothing, somebody without
// amounts, somebody without people. Each comes as a member and as a manager, for routes differ in the access they want.

import { LEVELS } from '../../src/office/team/functions.ts'
import { enrol } from '../../src/office/team/members/enrol.ts'
import { setRights } from '../../src/office/team/rights/actions.ts'
import type { RoleRights } from '../../src/office/team/rights/right.ts'
import { addRole } from '../../src/office/team/roles/actions.ts'
import { mustBeOk } from '../../src/platform/result.ts'
import { anAssignment } from '../world.ts'
import type { Answer, Asked, Company } from './town.ts'

const every = <T>(reach: T) =>
  Object.fromEntries(LEVELS.map((level) => [level, reach])) as Record<(typeof LEVELS)[number], T>
const ALL_OF_IT: RoleRights = {
  see: every('everything'),
  work: every('everything'),
  figures: 'everything',
  amounts: true,
  personal: true,
}

/** One right less than everybody has. */
export const SUBJECTS = {
  looksOnly: { ...ALL_OF_IT, work: every('nothing') },
  withoutAmounts: { ...ALL_OF_IT, amounts: false },
  withoutPeople: { ...ALL_OF_IT, personal: false },
} satisfies Record<string, RoleRights>
export type Subject = keyof typeof SUBJECTS
export type Asking = (
  who: Subject,
  as: 'member' | 'manager',
  method: string,
  path: string,
  asked?: Asked,
) => Promise<Answer>

/** Hires them; what is answered asks as one of them. */
export async function hireSubjects(company: Company): Promise<Asking> {
  for (const who of Object.keys(SUBJECTS) as Subject[])
    for (const access of ['member', 'manager'] as const) await hire(company, who, access)
  return (who, as, method, path, asked = {}) => {
    const headers = { 'x-test-person': userId(who, as), 'baton-workspace': company.slug, ...asked.headers }
    return company.ask(method, path, { ...asked, as: null, headers })
  }
}

const userId = (who: Subject, access: string) => `${who}-${access}`

function hire(company: Company, who: Subject, access: 'member' | 'manager') {
  return company.work(async (work) => {
    const name = `${who} ${access}`
    const functions = [...LEVELS, 'specialist' as const]
    const roleId = mustBeOk(await addRole(work, { name, functions, reach: 'inside' })).id
    mustBeOk(await setRights(work, { roleId, rights: SUBJECTS[who] }))
    const [memberId] = await enrol(work, [{ name, status: 'active', access }])
    await anAssignment(work, { memberId: memberId as string, roleId })
    await work.tx
      .updateTable('members')
      .set({ userId: userId(who, access) })
      .where('id', '=', memberId as string)
      .execute()
  })
}
