import { Button, Card, Flex, Skeleton } from 'antd'
import { useCallback, useState } from 'react'
import { useWords } from '../../language.ts'
import { Nothing, Trouble } from '../../parts/Notice.tsx'
import type { Chosen } from '../route/RouteCard.tsx'
import { Days } from './Days.tsx'
import { belongs, type Share } from './entry-kind.ts'
import { Older } from './Older.tsx'
import { ShareChips } from './ShareChips.tsx'
import { bringIntoSight, useArrival } from './use-arrival.ts'
import { useFollowing } from './use-following.ts'
import { useTimeline } from './use-timeline.ts'
import { useUnread } from './use-unread.ts'

/** Everything that happened, the newest at the end, day by day; what is looked at of it is chosen above. */
export function TimelineCard({ number, chosen }: { number: string; chosen: Chosen }) {
  const { say } = useWords()
  const [share, setShare] = useState<Share>('all')
  const timeline = useTimeline(number)
  const { entries, names, error, isThere } = timeline
  const { organisation, choose } = chosen
  const showAll = useCallback(() => {
    setShare('all')
    choose(null)
  }, [choose])
  const unread = useUnread(number, entries)
  const marked = useArrival(timeline, unread, showAll)
  const shown = entries.filter((entry) => belongs(entry, share, organisation))
  const last = entries.at(-1)
  useFollowing(last?.seq)
  return (
    <Card
      size="small"
      title={say('case.timeline')}
      extra={
        last ? (
          <Button type="text" size="small" onClick={() => bringIntoSight(last.seq, true)}>
            {say('happened.toNewest')}
          </Button>
        ) : null
      }
    >
      <Flex vertical gap={8}>
        <ShareChips share={share} setShare={setShare} chosen={chosen} names={names} />
        {error ? <Trouble error={error} again={timeline.again} /> : null}
        {!isThere && !error ? <Skeleton active /> : null}
        <Older timeline={timeline} />
        {isThere && shown.length === 0 ? (
          <Nothing title={say(entries.length === 0 ? 'timeline.empty' : 'happened.noneOfShare')}>
            {entries.length === 0 ? null : <Button onClick={showAll}>{say('happened.showAll')}</Button>}
          </Nothing>
        ) : null}
        <Days
          number={number}
          entries={shown}
          names={names}
          marked={marked}
          unread={unread}
          folds={share === 'all'}
        />
      </Flex>
    </Card>
  )
}
