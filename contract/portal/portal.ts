import type { Right } from '../access/rights.ts'
import type { Endpoint } from '../endpoint.ts'
import {
  askSignInCode,
  deleteAccount,
  enterAccount,
  keepInAccount,
  leaveAccount,
  leaveAccountEverywhere,
  showAccount,
} from './account.ts'
import {
  askPortalCode,
  attachAsCustomer,
  enterPortal,
  followCase,
  leavePortal,
  moveAsCustomer,
} from './following.ts'
import { attachToOwnCase, listOwnCases, moveOwnCase, showOwnCase } from './own-cases.ts'
import { findForCustomer, listPublished, showPortal, submitAtPortal } from './window.ts'

/** What customers may say at the website. */
export const portalEndpoints: readonly Endpoint[] = [
  showPortal,
  findForCustomer,
  listPublished,
  submitAtPortal,
  askPortalCode,
  enterPortal,
  followCase,
  moveAsCustomer,
  attachAsCustomer,
  leavePortal,
  askSignInCode,
  enterAccount,
  showAccount,
  keepInAccount,
  deleteAccount,
  leaveAccount,
  leaveAccountEverywhere,
  listOwnCases,
  showOwnCase,
  moveOwnCase,
  attachToOwnCase,
]

/**
 * Customers are nobody here: what they may do follows from a code that reached them, and holds for one case, or for
 * those that name what it reached.
 */
export const portalRights: Readonly<Record<string, Right>> = Object.fromEntries(
  portalEndpoints.map(({ name }) => [name, { who: 'anyone', key: null } satisfies Right]),
)
