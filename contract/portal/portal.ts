import type { Right } from '../access/rights.ts'
import type { Endpoint } from '../endpoint.ts'
import {
  askPortalCode,
  attachAsCustomer,
  enterPortal,
  followCase,
  leavePortal,
  moveAsCustomer,
} from './following.ts'
import { findForCustomer, showPortal, submitAtPortal } from './window.ts'

/** What customers may say at the website. */
export const portalEndpoints: readonly Endpoint[] = [
  showPortal,
  findForCustomer,
  submitAtPortal,
  askPortalCode,
  enterPortal,
  followCase,
  moveAsCustomer,
  attachAsCustomer,
  leavePortal,
]

/** Customers are nobody here: what they may do follows from a code that reached them, and holds for one case. */
export const portalRights: Readonly<Record<string, Right>> = Object.fromEntries(
  portalEndpoints.map(({ name }) => [name, { who: 'anyone', key: null } satisfies Right]),
)
