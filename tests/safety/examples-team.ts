// Good requests about roles that change and pods.

import { aRole, made, unique } from './things.ts'
import { aMonday, aPod } from './things-team.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<{ path: string; body?: Record<string, unknown> }>

export const shapes: Record<string, Make> = {
  'POST /role-changes': async (company) => {
    const held = { memberId: company.people.manager.memberId, roleId: (await aRole(company)).id }
    const { id, version } = await made(company, '/role-assignments', held)
    return { path: '/role-changes', body: { assignmentId: id, version, share: 40, standing: 'overflow' } }
  },
  'GET /team-templates': async () => ({ path: '/team-templates' }),
  'POST /team-shapes': async (company) => {
    const seats = [
      { seat: 'lead', memberId: company.people.manager.memberId },
      {
        seat: 'sdr',
        name: unique('Newcomer'),
        email: `${unique('seat').replace(' ', '')}@${company.slug}.example`,
      },
    ]
    return { path: '/team-shapes', body: { template: 'pod', seats } }
  },
  'GET /pods': async () => ({ path: `/pods?asOf=${aMonday}` }),
  'POST /pods': async (company) => ({
    path: '/pods',
    body: { name: unique('Pod'), memberIds: [company.people.member.memberId] },
  }),
  'PATCH /pods/:id': async (company) => {
    const { id, version } = await aPod(company)
    return { path: `/pods/${id}`, body: { version, name: unique('Pod') } }
  },
  'DELETE /pods/:id': async (company) => ({ path: `/pods/${(await aPod(company)).id}` }),
  'POST /pod-members': async (company) => ({
    path: '/pod-members',
    body: { podId: (await aPod(company)).id, memberId: company.people.member.memberId },
  }),
  'PATCH /pod-members/:id': async (company) => {
    const { members } = await aPod(company)
    const [{ id, version }] = members
    return { path: `/pod-members/${id}`, body: { version, untilDay: '2027-01-01' } }
  },
}
