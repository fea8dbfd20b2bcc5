import { memo, useSyncExternalStore } from 'react'
import type { CellWords } from '../cells.tsx'
import type { Column } from '../columns.ts'
import type { Cursor } from './cursor.ts'
import type { ShownRow } from './use-cases.ts'

type Props = {
  readonly row: ShownRow
  readonly index: number
  readonly columns: readonly Column[]
  readonly words: CellWords
  readonly cursor: Cursor
  readonly isChosen: boolean
}

/** A case in the list. Drawn anew only when something of it has changed: plain elements, no components in the cells. */
export const CaseRow = memo(({ row, index, columns, words, cursor, isChosen }: Props) => {
  const { number } = row
  const isAt = useSyncExternalStore(cursor.watch, () => cursor.get() === number)
  // The first row takes the tab key until there is a cursor; then the row with the cursor does.
  const isStop = useSyncExternalStore(
    cursor.watch,
    () => (cursor.get() ?? (index === 0 ? number : '')) === number,
  )
  const looks = [
    'case-row',
    isAt ? 'case-row-at' : '',
    isChosen ? 'case-row-chosen' : '',
    row.left ? 'case-row-left' : '',
  ]
  return (
    <tr
      className={looks.filter(Boolean).join(' ')}
      data-row-key={number}
      // One row is the head.
      aria-rowindex={index + 2}
      aria-label={words.say('queue.openCase', { number })}
      tabIndex={isStop ? 0 : -1}
    >
      <td className="cell-choose">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            readOnly
            tabIndex={-1}
            aria-label={words.say('list.chooseOne', { number })}
          />
        </label>
      </td>
      {columns.map(({ name, cell }) => (
        <td key={name} className={`cell-${name}`}>
          {cell(row, words)}
        </td>
      ))}
    </tr>
  )
})
