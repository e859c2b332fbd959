/** Every endpoint of the team, in the order of the readable page. */
import type { Route } from '../../platform/route.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { chartRoutes } from './chart-routes.ts'
import { keyRoutes } from './keys/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { podRoutes } from './pods/routes.ts'
import { rightsRoutes } from './rights/routes.ts'
import { assignmentRoutes, queueRoutes, roleRoutes } from './roles/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { segmentRoutes, territoryRoutes } from './territories/routes.ts'
import { workspaceRoutes } from './workspace/routes.ts'

export const teamRoutes: Route[] = [
  ...workspaceRoutes,
  ...memberRoutes,
  ...roleRoutes,
  ...assignmentRoutes,
  ...podRoutes,
  ...chartRoutes,
  ...templateRoutes,
  ...territoryRoutes,
  ...segmentRoutes,
  ...queueRoutes,
  ...calendarRoutes,
  ...rightsRoutes,
  ...keyRoutes,
]
