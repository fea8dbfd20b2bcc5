import { FundProjectionScreenOutlined, TrophyOutlined } from '@ant-design/icons'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Flex, Skeleton, Typography } from 'antd'
import { fullTime } from '../operator-time.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { ByTable } from './ByTable.tsx'
import { useBoard } from './board-queries.ts'
import { useBoardWords } from './board-words.ts'
import { HeldTimes } from './HeldTimes.tsx'
import { Hours } from './Hours.tsx'
import { Stays } from './Stays.tsx'
import { Totals } from './Totals.tsx'
import './board.css'

const route = getRouteApi('/frame/board')

/** The numbers of the cases that one sees; each opens the list of what it counts. */
export function BoardPage() {
  const { say } = useBoardWords()
  const { by } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: board, error, refetch } = useBoard()
  const isEmpty = board && Object.values(board.totals).every((n) => n === 0)
  return (
    <Page
      title={say('board.title')}
      extra={
        <Flex gap={16} wrap align="center">
          {board ? (
            <Typography.Text type="secondary">{say('board.at', { at: fullTime(board.at) })}</Typography.Text>
          ) : null}
          <Link {...paths.scorecard()}>
            <TrophyOutlined aria-hidden /> {say('board.toScorecard')}
          </Link>
          <Link {...paths.wall()}>
            <FundProjectionScreenOutlined aria-hidden /> {say('board.toWall')}
          </Link>
        </Flex>
      }
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {!board && !error ? <Skeleton active className="late-skeleton" /> : null}
      {board ? <Totals board={board} /> : null}
      {isEmpty ? <Nothing title={say('board.empty')} hint={say('board.emptyHint')} /> : null}
      {board && !isEmpty ? (
        <>
          <div className="board-columns">
            <Hours hours={board.hours} />
            {board.stays ? <Stays stays={board.stays} /> : null}
          </div>
          <ByTable
            board={board}
            by={by ?? 'holder'}
            onChoose={(chosen) => void navigate({ search: { by: chosen }, replace: true })}
          />
          <HeldTimes />
        </>
      ) : null}
    </Page>
  )
}
