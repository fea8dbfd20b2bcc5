import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from '../route-frame.tsx'

/** The piles of paper forms. */
export const paper = createRoute({
  getParentRoute: () => frame,
  path: '/paper',
  component: lazyRouteComponent(() => import('./PaperPage.tsx'), 'PaperPage'),
})

/** A pile, row by row. */
export const onePile = createRoute({
  getParentRoute: () => frame,
  path: '/paper/$pile',
  component: lazyRouteComponent(() => import('./PilePage.tsx'), 'PilePage'),
})

/** The receipt of a pile. */
export const pileReceipt = createRoute({
  getParentRoute: () => frame,
  path: '/paper/$pile/receipt',
  component: lazyRouteComponent(() => import('./ReceiptPage.tsx'), 'ReceiptPage'),
})
