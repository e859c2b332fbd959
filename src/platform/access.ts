/** Access levels bound what a person or a key may do at all; functions and command refine it. */

export const ACCESS = ['viewer', 'member', 'manager', 'admin', 'owner'] as const
export type Access = (typeof ACCESS)[number]

/** Does the access someone has reach the access something needs. */
export function reaches(has: Access, needs: Access): boolean {
  return ACCESS.indexOf(has) >= ACCESS.indexOf(needs)
}

/** Whose records are reached: of these people, queues and territories; or all; or none. */
export interface Circle {
  all: boolean
  none: boolean
  members: string[]
  queues: string[]
  territories: string[]
}

/** What of a record may be left out: money, and whatever names or reaches a person. */
export type Kept = 'amounts' | 'personal'
