import type { Priority } from '../policy/priority.ts'

/** What the category makes of the priority; absent where somebody set it, and in histories from before. */
export type Ranked = { readonly priority?: Priority }

/** What a desk settles about its own work; none of it is told to the customer, and no clock hears of it. */
export type DeskFacts =
  | { readonly type: 'assigned'; readonly handler: string | null; readonly before: string | null }
  | {
      readonly type: 'prioritised'
      readonly priority: Priority
      readonly before: Priority
      readonly reason: string | null
    }
  | { readonly type: 'retitled'; readonly title: string | null; readonly before: string | null }
