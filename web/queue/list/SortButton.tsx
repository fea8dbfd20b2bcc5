import type { Sorting } from '#contract/queue/filter.ts'
import type { ColumnName } from '#contract/queue/views.ts'
import { useWords } from '../../language.ts'
import { changed, type QueueSearch } from '../queue-search.ts'

type Way = 'ascending' | 'descending'

/** The columns by which a list is put in order, each with its orders as they follow each other, and how they run in it. */
const orders: Readonly<Partial<Record<ColumnName, readonly (readonly [Sorting, Way])[]>>> = {
  light: [['due', 'ascending']],
  due: [['due', 'ascending']],
  received: [
    ['newest', 'descending'],
    ['oldest', 'ascending'],
  ],
  // The older a case is, the earlier it was received.
  age: [
    ['oldest', 'descending'],
    ['newest', 'ascending'],
  ],
  changed: [
    ['changed', 'descending'],
    ['quiet', 'ascending'],
  ],
}

/** How the list runs along a column; nothing where it does not. */
export function sortShown(name: ColumnName, { sort = 'due' }: QueueSearch): Way | undefined {
  return orders[name]?.find(([one]) => one === sort)?.[1]
}

type Props = {
  readonly name: ColumnName
  readonly search: QueueSearch
  readonly onChange: (next: QueueSearch) => void
}

/** The name of a column, which puts the list in order along it; after its last order the list is by what is due again. */
export function SortButton({ name, search, onChange }: Props) {
  const { say } = useWords()
  const title = say(`view.column.${name}`)
  const ways = orders[name]
  if (!ways) return title
  const at = ways.findIndex(([one]) => one === (search.sort ?? 'due'))
  const next = ways[at + 1]?.[0] ?? 'due'
  const way = ways[at]?.[1]
  return (
    <button
      type="button"
      className="sort"
      title={say(`list.orderName.${next}`)}
      onClick={() => onChange(changed(search, { sort: next === 'due' ? undefined : next }))}
    >
      {title}
      {way ? <span aria-hidden>{way === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
    </button>
  )
}
