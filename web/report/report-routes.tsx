import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from '../route-frame.tsx'

/** The list of reports. */
export const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
})

/** The reports of a month, for whoever receives them. */
export const monthOfReports = createRoute({
  getParentRoute: () => frame,
  path: '/reports/month/$period',
  component: lazyRouteComponent(() => import('./MonthPage.tsx'), 'MonthPage'),
})

/** A report as it is read. */
export const oneReport = createRoute({
  getParentRoute: () => frame,
  path: '/reports/$report',
  component: lazyRouteComponent(() => import('./ReportPage.tsx'), 'ReportPage'),
})
