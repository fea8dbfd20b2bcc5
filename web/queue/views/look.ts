import { useSyncExternalStore } from 'react'
import { type ColumnName, columnNames, densities, type ViewContent } from '#contract/queue/views.ts'

/** How a list looks: its columns with their widths, and the height of its rows. */
export type Look = Pick<ViewContent, 'columns' | 'density'>

const kept = 'beichen.queue.look'
const first: readonly ColumnName[] = [
  'light',
  'number',
  'description',
  'kind',
  'customer',
  'holder',
  'handler',
  'firstReply',
  'resolve',
  'changed',
  'age',
]

/** How a list looks before anybody has changed it. */
export const plainLook: Look = { columns: first.map((name) => ({ name })), density: 'middle' }

/** Whether a list looks as it does before anybody has changed it; then it may leave out what a small screen has no room for. */
export function isPlain({ columns }: Look): boolean {
  return (
    columns.length === first.length &&
    columns.every(({ name, width }, at) => name === first[at] && width === undefined)
  )
}

let look = typeof localStorage === 'undefined' ? plainLook : read()
const watchers = new Set<() => void>()

/** How lists look at this place; kept in the browser until a view says otherwise. */
export function useLook(): Look {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => look,
  )
}

/** How they look at this moment. */
export function lookNow(): Look {
  return look
}

/** Gives lists another look. */
export function setLook(next: Look): void {
  look = { columns: next.columns, density: next.density }
  localStorage.setItem(kept, JSON.stringify(look))
  for (const one of watchers) one()
}

function read(): Look {
  try {
    return lookIn(JSON.parse(localStorage.getItem(kept) ?? 'null'))
  } catch {
    return plainLook
  }
}

/** The look that was kept, as far as there still are such columns. */
export function lookIn(said: unknown): Look {
  const { columns, density } = (said ?? {}) as { columns?: unknown; density?: unknown }
  const given = (Array.isArray(columns) ? columns : []) as readonly { name?: unknown; width?: unknown }[]
  const known = given.flatMap(({ name, width }) => {
    const column = columnNames.find((one) => one === name)
    if (column === undefined) return []
    return [typeof width === 'number' ? { name: column, width } : { name: column }]
  })
  return {
    columns: known.length > 0 ? known : plainLook.columns,
    density: densities.find((one) => one === density) ?? plainLook.density,
  }
}
