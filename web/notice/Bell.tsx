import { BellOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Badge, Button } from 'antd'
import { useEffect } from 'react'
import type { Notice } from '#contract/notice/notices.ts'
import { useWords } from '../language.ts'
import { gathering } from '../live/gathering.ts'
import { onHeard } from '../live/heard.ts'
import { later } from '../parts/later.tsx'
import { keys } from '../queries.ts'
import { serverNow } from '../server-clock.ts'
import { aboutOf } from './about-of.ts'
import { unreadQuery, wishesQuery } from './notice-queries.ts'
import { useToldWords } from './notice-words.ts'
import { openNotices, useNoticesOpen } from './notices-open.ts'
import { freshAmong, ring } from './ringing.ts'

const NoticeDrawer = later(async () => (await import('./NoticeDrawer.tsx')).NoticeDrawer)

/** How many notices are unread; opens the list, and rings for what is new as its person wishes. */
export function Bell() {
  const { say } = useWords()
  const isOpen = useNoticesOpen()
  const { data } = useQuery(unreadQuery)
  useLiveUnread()
  useRinging()
  const n = data?.unread ?? 0
  return (
    <>
      <Button
        type="text"
        className="bell"
        icon={
          <Badge count={n} overflowCount={99} size="small">
            <BellOutlined aria-hidden />
          </Badge>
        }
        aria-label={say('notice.open', { n: n > 99 ? '99+' : n })}
        onClick={openNotices}
      />
      {isOpen ? <NoticeDrawer /> : null}
    </>
  )
}

/** Asks again when one's organisation was told something, or a case that one watches has changed. */
function useLiveUnread(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const again = gathering<string>(250, () =>
      Promise.all([keys.unread, keys.notices].map((queryKey) => queries.invalidateQueries({ queryKey }))),
    )
    const stop = onHeard(({ number, isTold }) => {
      const watches = queries.getQueryData(unreadQuery.queryKey)?.watches ?? []
      if (isTold || watches.some((one) => one.number === number)) again.add(number)
    })
    return () => {
      stop()
      again.stop()
    }
  }, [queries])
}

function useRinging(): void {
  const navigate = useNavigate()
  const told = useToldWords()
  const { data } = useQuery(unreadQuery)
  const { data: wishes } = useQuery(wishesQuery)
  // What is new is found once for each answer, whatever else makes the page render again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!data || !wishes) return
    const open = (one: Notice) => void navigate(aboutOf(one))
    ring(freshAmong(data.latest), wishes, serverNow(), { title: ({ what }) => told(what), open })
  }, [data, wishes])
}
