import { Link } from '@tanstack/react-router'
import { Button, Card, Typography } from 'antd'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../language.ts'
import { Light } from '../parts/Light.tsx'
import { Nothing } from '../parts/Notice.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { paths } from '../paths.ts'
import { aboutOf } from '../queue/about.ts'
import { lightOf } from '../queue/light.ts'
import { useNow } from '../server-clock.ts'
import { Due } from './Due.tsx'

type Props = { readonly rows: readonly QueueRow[] }

/** The cases that are due soonest, with both promises to the customer. */
export function Urgent({ rows }: Props) {
  const { say } = useWords()
  const more = <Link {...paths.queue()}>{say('home.toQueue')}</Link>
  return (
    <Card title={say('home.urgent')} extra={more} className="home-urgent">
      {rows.length === 0 ? (
        <Nothing title={say('home.urgentNone')} hint={say('home.urgentNoneHint')}>
          <Link {...paths.queue({ queue: 'all' })}>
            <Button>{say('home.toQueue')}</Button>
          </Link>
        </Nothing>
      ) : (
        <ul className="urgent">
          {rows.map((row) => (
            <UrgentCase key={row.number} row={row} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function UrgentCase({ row }: { row: QueueRow }) {
  const { say } = useWords()
  const now = useNow()
  const from = row.round === 1 ? row.receivedAt : null
  return (
    <li>
      <Link {...paths.case(row.number)} className="urgent-case">
        <span className="urgent-line">
          <span className="number">{row.number}</span>
          <StatusTag status={row.status} />
          <Light light={lightOf(row, now)} />
        </span>
        <Typography.Text ellipsis className="urgent-description">
          {aboutOf(row) || say('queue.noDescription')}
        </Typography.Text>
        <span className="urgent-line urgent-due">
          <Due name={say('clock.firstReply')} clock={row.firstReply} from={from} />
          <Due name={say('clock.resolve')} clock={row.resolve} from={from} />
        </span>
      </Link>
    </li>
  )
}
