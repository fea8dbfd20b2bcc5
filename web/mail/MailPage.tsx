import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Flex, Segmented, Tag, Typography } from 'antd'
import { useState } from 'react'
import { type MailList, mailLists } from '#contract/mail/enums.ts'
import type { MailCounts } from '#contract/mail/mails.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { MailDrawer } from './MailDrawer.tsx'
import { MailTable } from './MailTable.tsx'
import { mailsQuery } from './mail-queries.ts'

/** What came in by mail: how much came to what, and what waits for a person. */
export function MailPage() {
  const { say } = useWords()
  const [list, setList] = useState<MailList>('quarantine')
  const [opened, setOpened] = useState<string | null>(null)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(mailsQuery(list))
  return (
    <Page title={say('mail.title')}>
      <Typography.Text type="secondary">{say('mail.hint')}</Typography.Text>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data?.pages[0] ? <Counts counts={data.pages[0].counts} /> : null}
      <div className="mail-lists">
        <Segmented<MailList>
          aria-label={say('mail.title')}
          value={list}
          onChange={setList}
          options={mailLists.map((value) => ({ value, label: say(`mail.list.${value}`) }))}
        />
      </div>
      <MailTable
        list={list}
        mails={data?.pages.flatMap((page) => page.mails) ?? []}
        loading={isPending}
        onOpen={setOpened}
      />
      {hasNextPage ? (
        <Flex justify="center">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('mail.more')}
          </Button>
        </Flex>
      ) : null}
      {opened ? <MailDrawer id={opened} onClose={() => setOpened(null)} /> : null}
    </Page>
  )
}

const counted = ['newCase', 'joins', 'waiting', 'automatic', 'bounce', 'decided', 'copies', 'coming'] as const

function Counts({ counts }: { readonly counts: MailCounts }) {
  const { say } = useWords()
  return (
    <Flex wrap gap={8} align="center">
      <Typography.Text type="secondary">{say('mail.counts')}</Typography.Text>
      {counted.map((one) => (
        <Tag key={one} color={one === 'waiting' && counts.waiting > 0 ? 'orange' : 'default'}>
          {say(`mail.count.${one}`, { n: counts[one] })}
        </Tag>
      ))}
    </Flex>
  )
}
