import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame, root } from '../route-frame.tsx'
import { boardSearch, scorecardSearch } from './board-search.ts'

/** The numbers of what one sees. */
export const board = createRoute({
  getParentRoute: () => frame,
  path: '/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./BoardPage.tsx'), 'BoardPage'),
})

/** How SPs do. */
export const scorecard = createRoute({
  getParentRoute: () => frame,
  path: '/board/sps',
  validateSearch: scorecardSearch,
  component: lazyRouteComponent(() => import('./ScorecardPage.tsx'), 'ScorecardPage'),
})

/** The same numbers on a wall: nothing around them, and nobody who presses anything. */
export const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('./wall/WallPage.tsx'), 'WallPage'),
})
