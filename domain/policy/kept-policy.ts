import type { PolicyContent, Retention } from './policy.ts'
import { seedPolicy } from './seed-policy.ts'

type Younger = 'spMayCallCustomer' | 'retention' | 'tellSpMinutes'

/** A version as it was published: one from before a switch was there says nothing of it. */
export type KeptPolicy = Omit<PolicyContent, Younger> & Partial<Pick<PolicyContent, Younger>>

/** Before there were rules about keeping, nobody said that anything is to be forgotten. */
const keptForEver: Retention = {
  cases: { consultation: null, query: null, complaint: null },
  attachments: null,
  callRecords: null,
}

/** A version of the policy as it is read today: what it does not speak of is as shipped, but nothing is forgotten by it. */
export function policyAsKept(kept: KeptPolicy): PolicyContent {
  const { spMayCallCustomer, tellSpMinutes } = seedPolicy
  return { spMayCallCustomer, tellSpMinutes, retention: keptForEver, ...kept }
}
