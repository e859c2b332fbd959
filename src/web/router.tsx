import { Notifications } from '@mantine/notifications'
import type { QueryClient } from '@tanstack/react-query'
import {
  type AnyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Broken, Lost } from './pages/Lost.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Everywhere,
  notFoundComponent: Lost,
  errorComponent: Broken,
})

// Notices stand inside the router, for some of them hold links.
function Everywhere() {
  return (
    <>
      <Outlet />
      <Notifications position="bottom-center" limit={3} />
    </>
  )
}

/** The address book of the web app. Every page is fetched when first visited. */
export function makeRouter(queries: QueryClient) {
  const routes = import.meta.env.DEV ? [gallery()] : []
  return createRouter({
    routeTree: root.addChildren([...doors, workplaceTree, ...routes]),
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

// biome-ignore lint/suspicious/noExplicitAny: a search part of any page; each page reads its own
type Search = Record<string, any>
const anySearch = (search: Search): Search => search

const doors = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/doors/Entry.tsx'), 'Entry'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/doors/SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset-password',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/doors/ResetPage.tsx'), 'ResetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join/$slug/$token',
    component: lazyRouteComponent(() => import('./pages/doors/JoinPage.tsx'), 'JoinPage'),
  }),
  // Outside of the workspace's frame, which asks who one is: this one opens without a connection.
  createRoute({
    getParentRoute: () => root,
    path: '/show/$slug',
    component: lazyRouteComponent(() => import('./pages/show/ShowPage.tsx'), 'ShowPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stop-notices/$token',
    component: lazyRouteComponent(() => import('./pages/doors/StopNotices.tsx'), 'StopNotices'),
  }),
] as const

const workplace = createRoute({
  getParentRoute: () => root,
  path: '/w/$slug',
  validateSearch: anySearch,
  component: lazyRouteComponent(() => import('./pages/Workplace.tsx'), 'Workplace'),
})

const workplaceTree = workplace.addChildren([
  createRoute({
    getParentRoute: () => workplace,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/desks/FirstDesk.tsx'), 'FirstDesk'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/start',
    component: lazyRouteComponent(() => import('./pages/doors/Start.tsx'), 'Start'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/desk/$function',
    component: lazyRouteComponent(() => import('./pages/desks/DeskPage.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/leads',
    component: lazyRouteComponent(() => import('./pages/leads/LeadsPage.tsx'), 'LeadsPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/leads/$id',
    component: lazyRouteComponent(() => import('./pages/leads/LeadPage.tsx'), 'LeadPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/deals',
    component: lazyRouteComponent(() => import('./pages/deals/DealsPage.tsx'), 'DealsPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/deals/$id',
    component: lazyRouteComponent(() => import('./pages/deals/DealPage.tsx'), 'DealPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/customers',
    component: lazyRouteComponent(() => import('./pages/customers/CustomersPage.tsx'), 'CustomersPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/customers/$id',
    component: lazyRouteComponent(() => import('./pages/customers/CustomerPage.tsx'), 'CustomerPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/figures',
    component: lazyRouteComponent(() => import('./pages/figures/FiguresPage.tsx'), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/team',
    component: lazyRouteComponent(() => import('./pages/team/TeamPage.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/notices',
    component: lazyRouteComponent(() => import('./pages/notices/NoticesPage.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/doubles',
    component: lazyRouteComponent(() => import('./pages/duplicates/DoublesPage.tsx'), 'DoublesPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/imports',
    component: lazyRouteComponent(() => import('./pages/imports/ImportsPage.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('./pages/imports/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings/SettingsHome.tsx'), 'SettingsHome'),
  }),
  createRoute({
    getParentRoute: () => workplace,
    path: '/settings/$section',
    component: lazyRouteComponent(() => import('./pages/settings/SettingsHome.tsx'), 'SettingsHome'),
  }),
])

// The pieces with invented content, for looking at them while building; the bundle does not hold it.
function gallery(): AnyRoute {
  return createRoute({
    getParentRoute: () => root,
    path: '/gallery/$shelf',
    component: lazyRouteComponent(() => import('./gallery/Gallery.tsx'), 'Gallery'),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
