import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from '../route-frame.tsx'
import { searchAddress } from './search-address.ts'

/** Search over everything that one may see. */
export const search = createRoute({
  getParentRoute: () => frame,
  path: '/search',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
})
