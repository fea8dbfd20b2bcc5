import { useQuery } from '@tanstack/react-query'
import { Card, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { learnServerTime } from '../server-clock.ts'
import { Duties } from './Duties.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { homeQuery } from './home-queries.ts'
import { SinceLeft } from './SinceLeft.tsx'
import { Tiles } from './Tiles.tsx'
import { Urgent } from './Urgent.tsx'

/** What somebody finds on their desk: what presses, what changed, what else waits. */
export function HomePage() {
  const { say } = useWords()
  const { data: home, error, refetch } = useQuery(homeQuery)
  const now = home?.now ?? null
  useEffect(() => learnServerTime(now), [now])
  return (
    <Page title={say('home.title')}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {home || error ? null : (
        <Card className="late-skeleton">
          <Skeleton active paragraph={{ rows: 8 }} />
        </Card>
      )}
      {home ? (
        <>
          {home.tiles.length > 0 ? <Tiles tiles={home.tiles} /> : null}
          <div className="home-columns">
            {home.urgent ? <Urgent {...home.urgent} /> : null}
            <div className="home-side">
              {home.steps ? <FirstSteps steps={home.steps} /> : null}
              <SinceLeft since={home.since} />
              <Duties duties={home.duties} />
            </div>
          </div>
        </>
      ) : null}
    </Page>
  )
}
