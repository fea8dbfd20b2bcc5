import { type Filter, ME, OWN } from './filter.ts'

/** How near, in minutes, `soon` may be asked to be, and how near it is when nothing is said. */
export const soonMinutes = [15, 30, 60, 120, 240] as const
export const SOON = 60

/** The filters of one click. Several of them narrow each other. */
export const quickFilters = {
  own: { join: 'and', parts: [{ field: 'holder', is: 'oneOf', of: [OWN] }] },
  byMe: { join: 'and', parts: [{ field: 'handler', is: 'oneOf', of: [ME] }] },
  unassigned: { join: 'and', parts: [{ field: 'handler', is: 'empty' }] },
  urgent: { join: 'and', parts: [{ field: 'priority', is: 'oneOf', of: ['urgent'] }] },
  soon: soonIn(SOON),
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

/** What is due in so many minutes and is not overdue yet. */
export function soonIn(minutes: number) {
  return {
    join: 'and',
    parts: [
      { field: 'due', is: 'within', minutes },
      { field: 'due', is: 'notWithin', minutes: 0 },
    ],
  } as const satisfies Filter
}

/** A filter of one click, where `soon` is as near as was asked. */
export function quickFilter(name: QuickName, soon = SOON): Filter {
  return name === 'soon' ? soonIn(soon) : quickFilters[name]
}

/** The queues that are found by who holds, answers or helps, so that filters of one click are counted in them. */
export const quickCountedIn = ['mine', 'followed', 'tasks'] as const

/** The filters whose counts say something: in the first of these queues `own` is all of them. */
export const quickCounted = [
  'byMe',
  'unassigned',
  'urgent',
  'soon',
  'breached',
  'waitingSp',
  'returned',
  'massFault',
] as const
