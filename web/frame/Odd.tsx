import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Button, Flex, Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { RequestNumber } from '../parts/RequestNumber.tsx'
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
export function Failed({ error, reset }: ErrorComponentProps) {
  const { say } = useWords()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Instead title={say('frame.failed')} hint={say('frame.failedHint')}>
      <RequestNumber error={error} />
      <Flex gap={8}>
        <Button type="primary" onClick={again}>
          {say('frame.retry')}
        </Button>
        <Button onClick={() => location.reload()}>{say('frame.reload')}</Button>
      </Flex>
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
