import type { CategoryRow, PolicyContent, Retention } from './policy.ts'
import { seedPolicy } from './seed-policy.ts'

type Younger =
  | 'spMayCallCustomer'
  | 'retention'
  | 'tellSpMinutes'
  | 'verifyContactsDays'
  | 'remindContactsDays'

/** A category as it was published, also from before it said how urgent its cases are. */
type KeptRow = Omit<CategoryRow, 'priority'> & Partial<Pick<CategoryRow, 'priority'>>

/** A version as it was published: one from before a switch was there says nothing of it. */
export type KeptPolicy = Omit<PolicyContent, Younger | 'categories'> &
  Partial<Pick<PolicyContent, Younger>> & { readonly categories: Readonly<Record<string, KeptRow>> }

/** Before there were rules about keeping, nobody said that anything is to be forgotten. */
const keptForEver: Retention = {
  cases: { consultation: null, query: null, complaint: null },
  attachments: null,
  callRecords: null,
}

/** A version of the policy as it is read today: what it does not speak of is as shipped, but nothing is forgotten by it. */
export function policyAsKept(kept: KeptPolicy): PolicyContent {
  const { spMayCallCustomer, tellSpMinutes, verifyContactsDays, remindContactsDays } = seedPolicy
  const categories = Object.entries(kept.categories).map(([key, row]) => [key, ranked(key, row)] as const)
  return {
    ...{ spMayCallCustomer, tellSpMinutes, verifyContactsDays, remindContactsDays },
    retention: keptForEver,
    ...kept,
    categories: Object.fromEntries(categories),
  }
}

function ranked(key: string, row: KeptRow): CategoryRow {
  return { priority: seedPolicy.categories[key]?.priority ?? 'normal', ...row }
}
