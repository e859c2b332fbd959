// What examples about the shape of the team need first.
import { made, unique } from './things.ts'
import type { Company } from './town.ts'

export const aMonday = '2026-03-02'

/** A pod with the manager in it. */
export const aPod = (company: Company) =>
  made(company, '/pods', { name: unique('Pod'), memberIds: [company.people.manager.memberId] })
