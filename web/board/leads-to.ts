import { type Behind, behindText } from '#contract/board/behind.ts'
import type { Board } from '#contract/board/board.ts'
import type { SpMonth } from '#contract/board/scorecard.ts'
import type { Condition, Filter } from '#contract/queue/filter.ts'
import type { QueueSearch } from '../queue/queue-search.ts'
import type { BoardField } from './board-search.ts'

/** What a number counts. */
export const countedNames = ['open', 'breached', 'soon', 'came', 'went'] as const
export type Counted = (typeof countedNames)[number]

type Span = { readonly from: string; readonly to: string }

/** The numbers of an SP in a month, in the order of their columns, and what each of them counts. */
export const scoreMeasures = {
  dispatched: 'dispatched',
  answered: 'answered',
  onTime: 'kept',
  late: 'broken',
  onTimeRate: 'dispatched',
  averageAnswerHours: 'answered',
  returned: 'returned',
  refunds: 'refunds',
  refundYuan: 'refundFen',
  complaints: 'complaints',
  repeats: 'repeats',
  appeals: 'appeals',
} as const satisfies Partial<Record<keyof SpMonth, Extract<Behind, { of: 'score' }>['measure']>>

export type ScoreName = keyof typeof scoreMeasures
export const scoreNames = Object.keys(scoreMeasures) as readonly ScoreName[]

/** The list of the cases behind a number that is counted by events. */
export function listOf(behind: Behind): QueueSearch {
  return { queue: 'all', state: 'any', behind: behindText(behind) }
}

/** The cases that have one word of a field, or none. */
export function isOf(field: BoardField, value: string | null): Condition {
  return value === null ? { field, is: 'empty' } : { field, is: 'oneOf', of: [value] }
}

/** The hours of the board together. */
export function spanOf({ hours, at }: Pick<Board, 'hours' | 'at'>): Span {
  return { from: hours[0]?.from ?? at, to: hours.at(-1)?.to ?? at }
}

/** The list behind a number: exactly the cases that it counts. */
export function listBehind(what: Counted, conditions: readonly Condition[], { from, to }: Span): QueueSearch {
  if (what === 'came' || what === 'went') {
    const field = what === 'came' ? 'received' : 'closed'
    return { queue: 'all', state: 'any', ...filtered([...conditions, { field, is: 'between', from, to }]) }
  }
  return { queue: 'all', ...(what === 'open' ? {} : { quick: what }), ...filtered(conditions) }
}

function filtered(parts: readonly Condition[]): Pick<QueueSearch, 'filter'> {
  const filter: Filter = { join: 'and', parts }
  return parts.length === 0 ? {} : { filter: JSON.stringify(filter) }
}
