import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Flex, Table, Typography } from 'antd'
import { type KeyboardEvent, useEffect } from 'react'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { learnServerTime } from '../server-clock.ts'
import { useColumns, widthOf } from './columns.tsx'
import { casesQuery } from './queue-queries.ts'
import type { QueueSearch } from './queue-search.ts'
import { useLook } from './views/look.ts'

/** The rows of a queue, page after page. */
export function CaseTable({ search, onClear }: { search: QueueSearch; onClear: () => void }) {
  const cases = useInfiniteQuery(casesQuery(search))
  const { data, error, isPending, isPlaceholderData, refetch } = cases
  const names = Object.assign({}, ...(data?.pages.map((page) => page.names) ?? [])) as Record<string, string>
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const look = useLook()
  const columns = useColumns(look.columns, names)
  const onRow = useOpening()
  const saidNow = data?.pages.at(-1)?.now ?? null
  useEffect(() => learnServerTime(saidNow), [saidNow])
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />
  return (
    <Flex vertical gap={12}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<QueueRow>
        rowKey="number"
        size="middle"
        columns={columns}
        dataSource={rows}
        loading={isPending || isPlaceholderData}
        pagination={false}
        scroll={{ x: widthOf(look.columns) }}
        sticky={{ offsetHeader: 52 }}
        onRow={onRow}
        rowClassName={`case-row case-row-${look.density}`}
        // `children` of a row is a count, not rows of a tree.
        expandable={{ childrenColumnName: 'rowsBelow' }}
        locale={{ emptyText: isPending ? ' ' : <EmptyQueue search={search} onClear={onClear} /> }}
      />
      <End cases={cases} count={rows.length} />
    </Flex>
  )
}

type Cases = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>

function End({ cases, count }: { cases: Cases; count: number }) {
  const { say } = useWords()
  if (cases.hasNextPage) {
    return (
      <Button block onClick={() => void cases.fetchNextPage()} loading={cases.isFetchingNextPage}>
        {say('queue.more')}
      </Button>
    )
  }
  return count === 0 ? null : (
    <Typography.Text type="secondary" className="end">
      {say('queue.end', { n: count })}
    </Typography.Text>
  )
}

/** A row opens its case, by mouse and by keyboard; arrows and j, k go from row to row. */
function useOpening() {
  const { say } = useWords()
  const navigate = useNavigate()
  return (row: QueueRow) => ({
    tabIndex: 0,
    'aria-label': say('queue.openCase', { number: row.number }),
    onClick: () => {
      // Someone who marks text to copy it does not want to leave.
      if (!getSelection()?.toString()) void navigate(paths.case(row.number))
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return
      if (event.key === 'Enter') void navigate(paths.case(row.number))
      const next = ['ArrowDown', 'j'].includes(event.key)
      const before = ['ArrowUp', 'k'].includes(event.key)
      if (!next && !before) return
      event.preventDefault()
      const to = next ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
      if (to instanceof HTMLElement) to.focus()
    },
  })
}

function EmptyQueue({ search, onClear }: { search: QueueSearch; onClear: () => void }) {
  const { say } = useWords()
  const { queue = 'mine', state = 'open', ...narrowed } = search
  if (queue === 'mine' && state === 'open' && Object.keys(narrowed).length === 0) {
    return <Nothing title={say('queue.emptyMine')} hint={say('queue.emptyMineHint')} />
  }
  return (
    <Nothing title={say('queue.emptyFiltered')} hint={say('queue.emptyFilteredHint')}>
      <Button onClick={onClear}>{say('queue.clear')}</Button>
    </Nothing>
  )
}
