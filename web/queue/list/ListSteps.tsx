import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { useEffect } from 'react'
import { useShortcut } from '../../keyboard/use-shortcut.ts'
import { useWords } from '../../language.ts'
import { casesQuery } from '../queue-queries.ts'
import type { QueueSearch } from '../queue-search.ts'
import { caseInList } from './case-in-list.ts'

/** On a case that was opened from a list: the way to the next of the list, and to the one before. */
export function ListSteps() {
  const { state, pathname } = useLocation()
  const number = /^\/cases\/(\d+)$/.exec(pathname)?.[1]
  return state.list && number !== undefined ? <Steps number={number} list={state.list} /> : null
}

function Steps({ number, list }: { readonly number: string; readonly list: QueueSearch }) {
  const { say } = useWords()
  const { before, next, place, count, isMore } = useNeighbours(number, list)
  const navigate = useNavigate()
  const go = (to: string | null) => {
    if (to !== null) void navigate({ ...caseInList(to, list), replace: true })
  }
  useShortcut('caseAfter', 'shift+>', () => go(next), next !== null)
  useShortcut('caseBefore', 'shift+<', () => go(before), before !== null)
  if (place === 0) return null
  return (
    <Flex gap={2} align="center" className="list-steps">
      <Button
        size="small"
        type="text"
        icon={<UpOutlined aria-hidden />}
        aria-label={say('shortcut.caseBefore')}
        title={`${say('shortcut.caseBefore')} (<)`}
        disabled={before === null}
        onClick={() => go(before)}
      />
      <span className="quiet">
        {say(isMore ? 'list.placeOfMore' : 'list.place', { n: place, all: count })}
      </span>
      <Button
        size="small"
        type="text"
        icon={<DownOutlined aria-hidden />}
        aria-label={say('shortcut.caseAfter')}
        title={`${say('shortcut.caseAfter')} (>)`}
        disabled={next === null}
        onClick={() => go(next)}
      />
    </Flex>
  )
}

/** The cases beside this one, in the list as it was loaded: what was moved out of it meanwhile still has its place. */
function useNeighbours(number: string, list: QueueSearch) {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...casesQuery(list),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  })
  const order = (data?.pages ?? []).flatMap((page) => page.rows.map((row) => row.number))
  const at = order.indexOf(number)
  useEffect(() => {
    if (at >= 0 && at >= order.length - 2 && hasNextPage && !isFetching) void fetchNextPage()
  }, [at, order.length, hasNextPage, isFetching, fetchNextPage])
  return {
    before: at > 0 ? (order[at - 1] ?? null) : null,
    next: at >= 0 ? (order[at + 1] ?? null) : null,
    place: at + 1,
    count: order.length,
    isMore: hasNextPage,
  }
}
