import { Select } from 'antd'
import { type Sorting, sortingNames } from '#contract/queue/filter.ts'
import { useWords } from '../../language.ts'
import { changed, type QueueSearch } from '../queue-search.ts'
import { ChooseAll } from './ChooseAll.tsx'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly search: QueueSearch
  readonly onChange: (next: QueueSearch) => void
}

/** What the head of a table is to cards: choosing all of them, and their order. */
export function CardHead({ list, search, onChange }: Props) {
  const { say } = useWords()
  return (
    <div className="card-head">
      <ChooseAll list={list}>{say('list.chooseAllShort')}</ChooseAll>
      <Select<Sorting>
        aria-label={say('list.order')}
        value={search.sort ?? 'due'}
        options={sortingNames.map((value) => ({ value, label: say(`list.orderName.${value}`) }))}
        onChange={(sort) => onChange(changed(search, { sort: sort === 'due' ? undefined : sort }))}
      />
    </div>
  )
}
