/** Rights as the API tells them. */
import type { paths } from '../../api-types.ts'

export type RoleRights =
  paths['/api/v1/role-rights']['get']['responses'][200]['content']['application/json']['items'][number]
export type Explained =
  paths['/api/v1/members/{id}/rights']['get']['responses'][200]['content']['application/json']
export const LEVELS = ['gather', 'qualify', 'convert', 'serve'] as const
export const REACHES = ['nothing', 'own', 'pod', 'team', 'below', 'territory', 'everything'] as const
export const PROFILES = ['open_floor', 'own_and_team', 'own_only', 'by_territory'] as const
export type Profile = (typeof PROFILES)[number]
