import { Button, Card, Typography } from 'antd'
import type { Home } from '#contract/home/home.ts'
import { useWords } from '../language.ts'
import { NoticeLine } from '../notice/NoticeLine.tsx'
import { openNotices } from '../notice/notices-open.ts'
import { shortTime } from '../operator-time.ts'

/** What one's organisation was told since one was here before. */
export function SinceLeft({ since: { at, n, notices } }: { since: Home['since'] }) {
  const { say } = useWords()
  const words = at === null ? 'home.sinceFirst' : 'home.sinceNone'
  const count = n >= 100 ? say('queue.capped', { n: 100 }) : String(n)
  return (
    <Card
      size="small"
      title={say('home.since')}
      extra={
        at !== null && n > 0 ? (
          <Typography.Text type="secondary">
            {say('home.sinceAt', { at: shortTime(at), n: count })}
          </Typography.Text>
        ) : null
      }
    >
      {notices.length === 0 ? (
        <Typography.Text type="secondary">{say(words)}</Typography.Text>
      ) : (
        <>
          <ul className="desk-list notice-list">
            {notices.map((one) => (
              <NoticeLine key={one.id} notice={one} />
            ))}
          </ul>
          <Button type="link" size="small" onClick={openNotices}>
            {say('home.sinceMore')}
          </Button>
        </>
      )}
    </Card>
  )
}
