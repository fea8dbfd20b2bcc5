import type { Board } from '#contract/board/board.ts'
import type { Condition, Filter } from '#contract/queue/filter.ts'
import type { QueueSearch } from '../queue/queue-search.ts'
import type { BoardField } from './board-search.ts'

/** What a number counts. */
export const countedNames = ['open', 'breached', 'soon', 'came', 'went'] as const
export type Counted = (typeof countedNames)[number]

type Span = { readonly from: string; readonly to: string }

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
