import { useQuery } from '@tanstack/react-query'
import { Card, Skeleton, Timeline, Typography } from 'antd'
import { useWords } from '../../language.ts'
import { dayTitle } from '../../operator-time.ts'
import { Nothing, Trouble } from '../../parts/Notice.tsx'
import { timelineQuery } from '../case-queries.ts'
import { byDay } from './by-day.ts'
import { Entry } from './Entry.tsx'
import { iconOf, toneOf } from './entry-look.tsx'

/** Everything that happened, the newest first, day by day. */
export function TimelineCard({ number }: { number: string }) {
  const { say, language } = useWords()
  const { data, error, refetch } = useQuery(timelineQuery(number))
  return (
    <Card size="small" title={say('case.timeline')}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton active /> : null}
      {data?.entries.length === 0 ? <Nothing title={say('timeline.empty')} /> : null}
      {byDay(data?.entries ?? []).map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <Typography.Title level={3} className="day">
            {dayTitle(`${day}T12:00:00+08:00`, language)}
          </Typography.Title>
          <Timeline
            items={entries.map((entry) => ({
              key: entry.seq,
              color: toneOf(entry),
              icon: iconOf(entry),
              content: <Entry entry={entry} names={data?.names ?? {}} />,
            }))}
          />
        </section>
      ))}
    </Card>
  )
}
