import { useWords } from '../../language.ts'
import type { QueueSearch } from '../queue-search.ts'
import { ChooseAll } from './ChooseAll.tsx'
import { OrderChooser } from './OrderChooser.tsx'
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
      <OrderChooser search={search} onChange={onChange} />
    </div>
  )
}
