import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { NotFound } from './frame/Odd.tsx'

/** What every address lies under. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

/** The pages of whoever has signed in. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: lazyRouteComponent(() => import('./frame/Frame.tsx'), 'Frame'),
})
