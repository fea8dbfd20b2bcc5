import { SettingOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Flex, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import type { Watched } from '#contract/notice/notices.ts'
import { useWords } from '../language.ts'
import { Ago } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { NoticeLine } from './NoticeLine.tsx'
import { NoticeSettings } from './NoticeSettings.tsx'
import { noticesQuery, unreadQuery, useRead } from './notice-queries.ts'
import { useToldWords } from './notice-words.ts'
import { closeNotices } from './notices-open.ts'

/** Everything one was told, and how one wants to be told. */
export function NoticeDrawer() {
  const { say } = useWords()
  const [isSetting, setSetting] = useState(false)
  const { data: unread } = useQuery(unreadQuery)
  const read = useRead()
  const upTo = unread && unread.unread > 0 ? unread.upTo : null
  const buttons = isSetting ? (
    <Button onClick={() => setSetting(false)}>{say('notice.back')}</Button>
  ) : (
    <Flex gap={8}>
      <Button
        disabled={upTo === null}
        loading={read.isPending}
        onClick={() => upTo !== null && read.mutate({ upTo })}
      >
        {say('notice.readAll')}
      </Button>
      <Button
        icon={<SettingOutlined aria-hidden />}
        aria-label={say('notice.settings')}
        onClick={() => setSetting(true)}
      />
    </Flex>
  )
  return (
    <Drawer
      open
      onClose={closeNotices}
      size={420}
      title={say(isSetting ? 'notice.settings' : 'notice.title')}
      extra={buttons}
      className="notices"
    >
      {isSetting ? <NoticeSettings /> : <Told watches={unread?.watches ?? []} />}
    </Drawer>
  )
}

function Told({ watches }: { watches: readonly Watched[] }) {
  const { say } = useWords()
  const list = useInfiniteQuery(noticesQuery)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = list
  const notices = data?.pages.flatMap((page) => page.notices) ?? []
  const fresh = watches.filter((one) => one.news > 0)
  if (isPending) return <Skeleton active className="late-skeleton" />
  return (
    <Flex vertical gap={12}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {fresh.length > 0 ? <WatchedNews watches={fresh} /> : null}
      {notices.length === 0 && fresh.length === 0 && !error ? (
        <Nothing title={say('notice.none')} hint={say('notice.noneHint')} />
      ) : null}
      <ul className="desk-list notice-list">
        {notices.map((one) => (
          <NoticeLine key={one.id} notice={one} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('notice.more')}
        </Button>
      ) : null}
    </Flex>
  )
}

function WatchedNews({ watches }: { watches: readonly Watched[] }) {
  const { say } = useWords()
  const told = useToldWords()
  return (
    <section>
      <Typography.Title level={3} className="notice-section">
        {say('notice.watched')}
      </Typography.Title>
      <ul className="desk-list notice-list">
        {watches.map(({ number, news, what, at }) => (
          <li key={number} className="notice unread">
            <Link {...paths.case(number)} onClick={closeNotices} className="notice-link">
              <span className="notice-what">
                {what === null ? '' : told(what)} · {say('notice.watchedNews', { n: news })}
              </span>
              <span className="notice-facts">
                <span className="number">{number}</span> {at === null ? null : <Ago at={at} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
