// One good request for every route about rights. None of them narrows what the other examples need: they are asked by
// owners, whom no rights bind.
import { PROFILES } from '../../src/office/team/rights/right.ts'
import type { Make } from './examples.ts'
import { aRole, made } from './things.ts'

export const rights: Record<string, Make> = {
  'GET /role-rights': async () => ({ path: '/role-rights' }),
  'POST /role-rights': async (company) => {
    const { id } = await aRole(company)
    return { path: '/role-rights', body: { roleId: id, version: 1, rights: PROFILES.own_only } }
  },
  'DELETE /role-rights/:id': async (company) => {
    const { id: roleId } = await aRole(company)
    const { id } = await made(company, '/role-rights', { roleId, rights: PROFILES.own_and_team })
    return { path: `/role-rights/${id}` }
  },
  'POST /rights-profiles': async () => ({ path: '/rights-profiles', body: { profile: 'open_floor' } }),
  'GET /members/:id/rights': async (company) => ({
    path: `/members/${company.people.member.memberId}/rights`,
  }),
}
