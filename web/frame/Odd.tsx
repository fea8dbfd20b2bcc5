import { Link } from '@tanstack/react-router'
import { Button, Flex, Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const { say } = useWords()
  return (
    <Instead title={say('frame.notFound')} hint={say('frame.notFoundHint')}>
      <Link {...paths.queue()}>{say('frame.backToQueue')}</Link>
    </Instead>
  )
}

/** A page that broke, or that a newer build has replaced. */
export function Failed() {
  const { say } = useWords()
  return (
    <Instead title={say('frame.failed')} hint={say('frame.failedHint')}>
      <Button type="primary" onClick={() => location.reload()}>
        {say('frame.reload')}
      </Button>
    </Instead>
  )
}

function Instead({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <Flex vertical align="center" gap={12} className="instead">
      <Typography.Title level={1} className="page-title">
        {title}
      </Typography.Title>
      <Typography.Text type="secondary">{hint}</Typography.Text>
      {children}
    </Flex>
  )
}

/** A page on its way. */
export function Waiting() {
  return <Skeleton active className="waiting" paragraph={{ rows: 8 }} />
}
