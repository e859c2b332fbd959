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
  component: Outlet,
  notFoundComponent: Lost,
  errorComponent: Broken,
})

/** The address book of the web app. Every page is fetched when first visited. */
export function makeRouter(queries: QueryClient) {
  const routes = import.meta.env.DEV ? [gallery()] : []
  return createRouter({
    routeTree: root.addChildren([workplaceTree, ...routes]),
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

const workplace = createRoute({ getParentRoute: () => root, path: '/w/$slug' })

const workplaceTree = workplace.addChildren([
  createRoute({ getParentRoute: () => workplace, path: '/desk/$function' }),
  createRoute({ getParentRoute: () => workplace, path: '/leads' }),
  createRoute({ getParentRoute: () => workplace, path: '/deals' }),
  createRoute({ getParentRoute: () => workplace, path: '/customers' }),
  createRoute({ getParentRoute: () => workplace, path: '/figures' }),
  createRoute({ getParentRoute: () => workplace, path: '/team' }),
  createRoute({ getParentRoute: () => workplace, path: '/settings' }),
  createRoute({ getParentRoute: () => workplace, path: '/settings/$section' }),
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
