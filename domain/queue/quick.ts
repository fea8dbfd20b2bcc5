import { type Filter, OWN } from './filter.ts'

/** The filters of one click. Several of them narrow each other. */
export const quickFilters = {
  own: { join: 'and', parts: [{ field: 'holder', is: 'oneOf', of: [OWN] }] },
  soon: {
    join: 'and',
    parts: [
      { field: 'due', is: 'within', minutes: 60 },
      { field: 'due', is: 'notWithin', minutes: 0 },
    ],
  },
  breached: { join: 'and', parts: [{ field: 'breached', is: 'yes' }] },
  waitingSp: { join: 'and', parts: [{ field: 'status', is: 'oneOf', of: ['awaitingSp'] }] },
  returned: { join: 'and', parts: [{ field: 'arrived', is: 'oneOf', of: ['return', 'spReturn'] }] },
  massFault: {
    join: 'or',
    parts: [
      { field: 'massFault', is: 'yes' },
      { field: 'parent', is: 'given' },
    ],
  },
} as const satisfies Readonly<Record<string, Filter>>

export type QuickName = keyof typeof quickFilters
export const quickNames = Object.keys(quickFilters) as readonly QuickName[]
