import { type SortedBy, type Sorting, sortings } from '#domain/queue/sorting.ts'

/**
 * The only columns that a list stands in the order of. An index leads along each of them; what one organisation holds is
 * found by the organisation, and put in order then.
 */
const columns = {
  due: { column: 'due_at', type: 'timestamptz', written: 'column' },
  received: { column: 'received_at', type: 'timestamptz', written: 'column' },
  changed: { column: 'changed_at', type: 'text', written: 'state' },
} as const satisfies Readonly<Record<SortedBy, unknown>>

/**
 * An order as texts of this file: what is sorted by, which rows are after a place and which lie up to one, and how a place is written. To an SP
 * is due what lies between it and the operator.
 */
export function queueOrder(sort: Sorting = 'due', isOutside = false) {
  const { by, first } = sortings[sort]
  const { type, written, ...usual } = columns[by]
  const column = isOutside && by === 'due' ? 'sp_due_at' : usual.column
  const [sign, way] = first === 'least' ? (['>', 'asc'] as const) : (['<', 'desc'] as const)
  return {
    written,
    column,
    at: `${column}::text`,
    after: `(${column}, id) ${sign} ($::${type}, $::uuid)`,
    by: `${column} ${way}, id ${way}`,
    within: `${column} ${sign === '>' ? '<=' : '>='} $::${type}`,
  } as const
}
