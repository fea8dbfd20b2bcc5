import type { CategoryKey, Policy } from '../policy/policy.ts'
import type { Priority } from '../policy/priority.ts'
import type { Case } from './case.ts'
import type { World } from './deciding.ts'

/** The priority of a case of this category until somebody says otherwise. */
export function firstPriority({ categories }: Pick<Policy, 'categories'>, category: CategoryKey): Priority {
  return categories[category]?.priority ?? 'normal'
}

/** What another category makes of the priority; nothing once somebody has set it, for they knew the case. */
export function rankedAnew(c: Case, category: CategoryKey, { policy }: World): Pick<Case, 'priority'> {
  return c.prioritisedAt === undefined ? { priority: firstPriority(policy, category) } : {}
}
