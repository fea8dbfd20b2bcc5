import './head.css'
import { type DragEvent, type PointerEvent, useState } from 'react'
import type { ColumnName } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import type { Column } from '../columns.ts'
import type { QueueSearch } from '../queue-search.ts'
import { lookNow, setLook } from '../views/look.ts'
import { ChooseAll } from './ChooseAll.tsx'
import { SortButton, sortShown } from './SortButton.tsx'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly columns: readonly Column[]
  readonly search: QueueSearch
  readonly onChange: (next: QueueSearch) => void
}

/**
 * The head of the list: choosing all, the order, and columns that can be dragged to another place and to another width.
 * Over cards nobody sees it, and nothing in it takes the keyboard.
 */
export function TableHead({ list, columns, search, onChange }: Props) {
  const { say } = useWords()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="cell-choose">
          {list.asCards ? null : <ChooseAll list={list} />}
        </th>
        {columns.map(({ name }) => (
          <th
            key={name}
            scope="col"
            className={`cell-${name}`}
            aria-sort={sortShown(name, search)}
            {...draggable(name)}
          >
            {list.asCards ? (
              say(`view.column.${name}`)
            ) : (
              <SortButton name={name} search={search} onChange={onChange} />
            )}
            <Edge name={name} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

const carried = 'text/x-beichen-column'

/** For the mouse; the keyboard orders columns in their own panel. */
function draggable(name: ColumnName) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => dataTransfer.setData(carried, name),
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(carried)) event.preventDefault()
    },
    onDrop: ({ dataTransfer }: DragEvent) => moveColumn(dataTransfer.getData(carried), name),
  }
}

function moveColumn(from: string, to: ColumnName): void {
  const look = lookNow()
  const moved = look.columns.find(({ name }) => name === from)
  if (!moved || from === to) return
  const at = look.columns.findIndex(({ name }) => name === to)
  const others = look.columns.filter((one) => one !== moved)
  setLook({ ...look, columns: others.toSpliced(at, 0, moved) })
}

/** The edge of a column, to be dragged. */
function Edge({ name }: { readonly name: ColumnName }) {
  const [begun, setBegun] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const drag = (event: PointerEvent<HTMLElement>) => {
    const head = event.currentTarget.parentElement
    if (!head) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setBegun({ x: event.clientX, width: head.offsetWidth })
  }
  const widen = ({ clientX }: PointerEvent) => {
    if (!begun) return
    const width = Math.min(Math.max(Math.round(begun.width + clientX - begun.x), 60), 900)
    const look = lookNow()
    setLook({ ...look, columns: look.columns.map((one) => (one.name === name ? { ...one, width } : one)) })
  }
  return (
    <span
      aria-hidden="true"
      className="column-edge"
      draggable={false}
      onPointerDown={drag}
      onPointerMove={widen}
      onPointerUp={() => setBegun(null)}
      onPointerCancel={() => setBegun(null)}
    />
  )
}
