/** Access levels bound what a person or a key may do at all; functions and command refine it. */

export const ACCESS = ['viewer', 'member', 'manager', 'admin', 'owner'] as const
export type Access = (typeof ACCESS)[number]

/** Does the access someone has reach the access something needs. */
export function reaches(has: Access, needs: Access): boolean {
  return ACCESS.indexOf(has) >= ACCESS.indexOf(needs)
}
