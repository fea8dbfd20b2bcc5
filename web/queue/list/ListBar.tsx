import { ReloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useWords } from '../../language.ts'
import { countsBeside } from '../queue-queries.ts'
import type { QueueSearch } from '../queue-search.ts'
import { ChosenBar } from '../together/ChosenBar.tsx'
import { KeyHints } from './KeyHints.tsx'
import { OrderChooser } from './OrderChooser.tsx'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly search: QueueSearch
  readonly onChange: (next: QueueSearch) => void
}

/**
 * One line above the rows that is always there, so that nothing below it moves: how many cases there are, what is
 * chosen and can be done with it, and what has changed since the list was loaded.
 */
export function ListBar({ list, search, onChange }: Props) {
  const chosen = list.selection.numbers.size
  return (
    <div className="list-bar">
      {chosen > 0 ? (
        <ChosenBar list={list} search={search} />
      ) : (
        <Count list={list} search={search} onChange={onChange} />
      )}
      <News list={list} search={search} />
    </div>
  )
}

function Count({ list, search, onChange }: Props) {
  const { say } = useWords()
  const { rows, cases, come } = list
  const { data } = useQuery(countsBeside(search))
  const queue = search.queue ?? 'mine'
  const counted = queue === 'all' || (search.state ?? 'open') !== 'open' ? undefined : data?.[queue]
  const loaded = rows.length
  if (cases.isPending) return <span />
  const isMore = cases.hasNextPage
  // What sorts behind the rows is no news above them: it is in what is still to come.
  const here = come + rows.filter((row) => !row.left).length
  const rest = counted !== undefined && counted > here && counted < 10_000 ? counted - here : null
  return (
    <span className="list-count">
      {isMore
        ? rest === null
          ? say('list.countMore', { n: loaded })
          : say('list.countOf', { n: loaded, rest })
        : say('list.countAll', { n: loaded })}
      {list.asCards ? null : <OrderChooser search={search} onChange={onChange} />}
      <KeyHints />
    </span>
  )
}

/** What has changed; rows move only when somebody wants them to. */
function News({ list, search }: { readonly list: List; readonly search: QueueSearch }) {
  const { say } = useWords()
  const { come, rows, refresh } = list
  // By the last change, what was further down has come up when something happened to it.
  const coming = search.sort === 'changed' ? 'list.comeOrMoved' : 'list.come'
  const left = rows.filter((row) => row.left).length
  const said = [
    come > 0 ? say(coming, { n: come }) : '',
    left > 0 ? say('list.left', { n: left }) : '',
  ].filter(Boolean)
  return (
    <div aria-live="polite" className="news">
      {said.length > 0 ? (
        <Button size="small" type="primary" icon={<ReloadOutlined aria-hidden />} onClick={refresh}>
          {said.join(say('list.comma'))} · {say('list.refresh')}
        </Button>
      ) : null}
    </div>
  )
}
