import { Link } from '@tanstack/react-router'
import { Button, Result, Skeleton } from 'antd'
import { useWords } from '../language.ts'
import { paths } from '../paths.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const { say } = useWords()
  return (
    <Result
      status="404"
      title={say('frame.notFound')}
      subTitle={say('frame.notFoundHint')}
      extra={<Link {...paths.queue()}>{say('frame.backToQueue')}</Link>}
    />
  )
}

/** A page that broke, or that a newer build has replaced. */
export function Failed() {
  const { say } = useWords()
  return (
    <Result
      status="error"
      title={say('frame.failed')}
      subTitle={say('frame.failedHint')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {say('frame.reload')}
        </Button>
      }
    />
  )
}

/** A page on its way. */
export function Waiting() {
  return <Skeleton active className="waiting" paragraph={{ rows: 8 }} />
}
