import './list.css'
import './cards.css'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useWords } from '../../language.ts'
import { later } from '../../parts/later.tsx'
import { Trouble } from '../../parts/Notice.tsx'
import { useCategoryName } from '../../policy/policy-queries.ts'
import { useNow } from '../../server-clock.ts'
import type { CellWords } from '../cells.tsx'
import { CHOOSE, columnsOf, widthOf } from '../columns.ts'
import type { QueueSearch } from '../queue-search.ts'
import { CardHead } from './CardHead.tsx'
import { CaseRow } from './CaseRow.tsx'
import { EmptyQueue } from './EmptyQueue.tsx'
import { ListBar } from './ListBar.tsx'
import { useRowEvents } from './row-events.ts'
import { TableHead } from './TableHead.tsx'
import { type List, useList } from './use-list.ts'

const Peek = later(async () => (await import('./Peek.tsx')).Peek)

type Props = { readonly search: QueueSearch; readonly onChange: (next: QueueSearch) => void }

/** The cases of a queue, page after page; of however many there are, those on the screen are drawn. */
export function CaseTable({ search, onChange }: Props) {
  const list = useList(search)
  const { cases, rows } = list
  if (cases.error && !cases.data) return <Trouble error={cases.error} again={() => void cases.refetch()} />
  return (
    <>
      {cases.error ? <Trouble error={cases.error} again={() => void cases.fetchNextPage()} /> : null}
      {list.asCards ? <CardHead list={list} search={search} onChange={onChange} /> : null}
      <ListBar list={list} search={search} onChange={onChange} />
      <div className="queue-body">
        <div
          ref={list.pane}
          className={list.asCards ? 'queue-pane queue-cards' : 'queue-pane'}
          data-scroll-restoration-id="queue"
        >
          <Rows list={list} search={search} onChange={onChange} />
          {cases.isPending ? <Skeleton active paragraph={{ rows: 6 }} className="queue-waiting" /> : null}
          {rows.length === 0 && !cases.isPending ? <EmptyQueue search={search} onChange={onChange} /> : null}
        </div>
        {list.isPeeking ? <Peek list={list} search={search} /> : null}
      </div>
    </>
  )
}

function Rows({ list, search, onChange }: Props & { readonly list: List }) {
  const { say } = useWords()
  const { rows, cases, look, screen, selection, cursor } = list
  const isHeldHere = (search.queue ?? 'mine') === 'mine'
  // A card has a place for all that it shows.
  const room = list.asCards ? Number.POSITIVE_INFINITY : list.room
  const columns = useMemo(() => columnsOf(look, room, isHeldHere), [look, room, isHeldHere])
  const words = useCellWords(list.names)
  const events = useRowEvents(list, search)
  const { from, to } = screen.span
  return (
    <table
      className={`queue-table queue-${look.density}`}
      style={list.asCards ? undefined : { minWidth: widthOf(columns) }}
      aria-label={say('queue.title')}
      // How many there are is known with the last page.
      aria-rowcount={cases.hasNextPage ? -1 : rows.length + 1}
      aria-busy={cases.isPlaceholderData}
    >
      <colgroup>
        <col className="cell-choose" style={{ width: CHOOSE }} />
        {columns.map(({ name, width }) => (
          <col key={name} className={`cell-${name}`} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <TableHead list={list} columns={columns} search={search} onChange={onChange} />
      <tbody {...events}>
        <Beyond height={screen.before} columns={columns.length + 1} />
        {rows.slice(from, to + 1).map((row, at) => (
          <CaseRow
            key={row.number}
            row={row}
            index={from + at}
            columns={columns}
            words={words}
            cursor={cursor}
            isChosen={selection.numbers.has(row.number)}
          />
        ))}
        <Beyond height={screen.after} columns={columns.length + 1} />
      </tbody>
    </table>
  )
}

/** Room for the rows that are not drawn. */
function Beyond({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height === 0) return null
  return (
    <tr aria-hidden className="beyond">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

function useCellWords(names: CellWords['names']): CellWords {
  const { say, sayOr } = useWords()
  const nameOf = useCategoryName()
  const now = useNow()
  return useMemo(() => ({ say, sayOr, names, now, nameOf }), [say, sayOr, names, now, nameOf])
}
