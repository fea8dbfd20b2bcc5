import type { Right } from '../access/rights.ts'

/** How SPs are reached decides whose mail counts: administrators of the operator only, and proved anew. */
export const spRights: Readonly<Record<string, Right>> = {
  'sp-ways': { who: ['administrator'], key: null },
  'write-sp-way': { who: ['administrator'], key: null, stepUp: true },
}
