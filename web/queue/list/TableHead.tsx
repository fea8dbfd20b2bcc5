import { type DragEvent, type PointerEvent, useState } from 'react'
import type { ColumnName } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import type { Column } from '../columns.ts'
import { lookNow, setLook } from '../views/look.ts'
import { allOf, nothingChosen } from './selection.ts'
import type { List } from './use-list.ts'

/** The head of the list: choosing all, and columns that can be dragged to another place and to another width. */
export function TableHead({ list, columns }: { readonly list: List; readonly columns: readonly Column[] }) {
  const { say } = useWords()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="cell-choose">
          <ChooseAll list={list} />
        </th>
        {columns.map(({ name }) => (
          <th key={name} scope="col" className={`cell-${name}`} {...draggable(name)}>
            {say(`view.column.${name}`)}
            <Edge name={name} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Chooses every case that is loaded. */
function ChooseAll({ list: { order, selection, setSelection } }: { readonly list: List }) {
  const { say } = useWords()
  const isAll = order.length > 0 && order.every((one) => selection.numbers.has(one))
  const isSome = !isAll && selection.numbers.size > 0
  return (
    <label>
      <input
        type="checkbox"
        aria-label={say('list.chooseAll')}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = isSome
        }}
        disabled={order.length === 0}
        onChange={() => setSelection((before) => (isSome ? nothingChosen : allOf(before, order)))}
      />
    </label>
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
