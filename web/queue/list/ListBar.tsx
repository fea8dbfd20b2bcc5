import { ReloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useWords } from '../../language.ts'
import { countsOf } from '../queue-queries.ts'
import type { QueueSearch } from '../queue-search.ts'
import { ChosenBar } from '../together/ChosenBar.tsx'
import { KeyHints } from './KeyHints.tsx'
import type { List } from './use-list.ts'

/**
 * One line above the rows that is always there, so that nothing below it moves: how many cases there are, what is
 * chosen and can be done with it, and what has changed since the list was loaded.
 */
export function ListBar({ list, search }: { readonly list: List; readonly search: QueueSearch }) {
  const chosen = list.selection.numbers.size
  return (
    <div className="list-bar">
      {chosen > 0 ? <ChosenBar list={list} search={search} /> : <Count list={list} search={search} />}
      <News list={list} />
    </div>
  )
}

function Count({ list, search }: { readonly list: List; readonly search: QueueSearch }) {
  const { say } = useWords()
  const { rows, cases } = list
  const { data } = useQuery(countsOf(search))
  const queue = search.queue ?? 'mine'
  const counted = queue === 'all' || (search.state ?? 'open') !== 'open' ? undefined : data?.[queue]
  const loaded = rows.length
  if (cases.isPending) return <span />
  const isMore = cases.hasNextPage
  const all = counted !== undefined && counted > loaded && counted < 10_000 ? counted : null
  return (
    <span className="list-count">
      {isMore
        ? all === null
          ? say('list.countMore', { n: loaded })
          : say('list.countOf', { n: loaded, all })
        : say('list.countAll', { n: loaded })}
      <KeyHints />
    </span>
  )
}

/** What has changed; rows move only when somebody wants them to. */
function News({ list: { come, rows, refresh } }: { readonly list: List }) {
  const { say } = useWords()
  const left = rows.filter((row) => row.left).length
  const said = [
    come > 0 ? say('list.come', { n: come }) : '',
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
