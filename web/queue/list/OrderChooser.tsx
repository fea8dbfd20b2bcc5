import { Select } from 'antd'
import { type Sorting, sortingNames } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { changed, type QueueSearch } from '../queue-search.ts'

type Props = { readonly search: QueueSearch; readonly onChange: (next: QueueSearch) => void }

/** The order of the list, also where there is no head or a column has no room. */
export function OrderChooser({ search, onChange }: Props) {
  const { say } = useWords()
  return (
    <Select<Sorting>
      size="small"
      aria-label={say('list.order')}
      popupMatchSelectWidth={false}
      value={search.sort ?? 'due'}
      options={sortingNames.map((value) => ({ value, label: say(`list.orderName.${value}`) }))}
      onChange={(sort) => onChange(changed(search, { sort: sort === 'due' ? undefined : sort }))}
    />
  )
}
