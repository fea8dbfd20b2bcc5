import type { PolicyContent } from './policy.ts'
import { seedPolicy } from './seed-policy.ts'

type Younger = 'spMayCallCustomer'

/** A version as it was published: one from before a switch was there says nothing of it. */
export type KeptPolicy = Omit<PolicyContent, Younger> & Partial<Pick<PolicyContent, Younger>>

/** A version of the policy as it is read today: what it does not speak of is as shipped. */
export function policyAsKept(kept: KeptPolicy): PolicyContent {
  const { spMayCallCustomer } = seedPolicy
  return { spMayCallCustomer, ...kept }
}
