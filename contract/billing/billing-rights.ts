import { working } from '#domain/access/roles.ts'
import type { Right } from '../access/rights.ts'

/** Who asks billing about customers, and who says how it is reached. */
export const billingRights: Readonly<Record<string, Right>> = {
  // No SP: domain/billing/reading.ts.
  'billing-account': { who: working, key: null },
  // Asked of a case: whoever does not see it is told that there is none, before anything of roles.
  'case-billing': { who: 'member', key: null },
  'billing-connectors': { who: ['administrator'], key: 'network:read' },
  'keep-billing-connector': { who: ['administrator'], key: null, stepUp: true },
}
