import {
  ArrowLeftOutlined,
  ArrowRightOutlined,
  CheckCircleFilled,
  EnvironmentFilled,
  UserOutlined,
} from '@ant-design/icons'
import { Flex, Typography } from 'antd'
import type { CaseView, RoundView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { TierTag } from '../../parts/Tier.tsx'
import { useNow } from '../../server-clock.ts'
import { spanWords } from '../../time-words.ts'
import type { Leg, Stop } from './runs.ts'

type Props = { stop: Stop; column: number; isFirst: boolean; round: RoundView; view: CaseView }

/** One stay on the route: who, from when to when, for how long; the present one stands out. */
export function RouteStop({ stop, column, isFirst, round, view }: Props) {
  const { say } = useWords()
  const { leg, way } = stop
  const isHere = leg !== null && leg.endedAt === null && view.holder === leg.organisation
  const isStart = isFirst && way === 'up' && leg?.no === 1
  const arrow = way === 'up' ? <ArrowRightOutlined aria-hidden /> : <ArrowLeftOutlined aria-hidden />
  return (
    <li
      style={{ gridColumn: column }}
      className={`route-stop ${isHere ? 'here' : ''} ${leg === null ? 'told' : ''}`}
      aria-current={isHere ? 'step' : undefined}
    >
      {isStart ? null : (
        <span
          className={`route-arrow ${way === 'up' ? 'up' : 'down'}`}
          role="img"
          aria-label={say(`case.${way}`)}
        >
          {arrow}
        </span>
      )}
      {leg === null ? (
        <Told at={round.deliveredAt} owedTo={view.owedTo} names={view.names} />
      ) : (
        <Stay
          leg={leg}
          isHere={isHere}
          isSolver={isSolvedIn(leg, round)}
          name={view.names[leg.organisation]}
        />
      )}
    </li>
  )
}

type StayProps = { leg: Leg; isHere: boolean; isSolver: boolean; name: string | undefined }

function Stay({ leg, isHere, isSolver, name }: StayProps) {
  const { say } = useWords()
  const now = useNow()
  const until = leg.endedAt === null ? now : Date.parse(leg.endedAt)
  return (
    <>
      <Flex gap={4} align="center" wrap>
        <TierTag tier={leg.tier} />
        {isHere ? (
          <span className="route-mark here">
            <EnvironmentFilled aria-hidden /> {say('case.here')}
          </span>
        ) : null}
        {isSolver ? (
          <span className="route-mark solved">
            <CheckCircleFilled aria-hidden /> {say('case.solvedHere')}
          </span>
        ) : null}
      </Flex>
      <Typography.Text strong className="route-name">
        {name ?? leg.organisation}
      </Typography.Text>
      <Typography.Text type="secondary" className="route-times">
        <At at={leg.startedAt} /> ·{' '}
        {say('case.stay', { span: spanWords(say, until - Date.parse(leg.startedAt)) })}
      </Typography.Text>
    </>
  )
}

type ToldProps = { at: string | null; owedTo: string; names: Readonly<Record<string, string>> }

function Told({ at, owedTo, names }: ToldProps) {
  const { sayOr } = useWords()
  return (
    <>
      <Typography.Text strong>
        <UserOutlined aria-hidden /> {names[owedTo] ?? sayOr(`party.${owedTo}`, owedTo)}
      </Typography.Text>
      <Typography.Text type="secondary" className="route-times">
        <At at={at} />
      </Typography.Text>
    </>
  )
}

/** Whether the solution was found during this stay. */
function isSolvedIn(leg: Leg, { solution }: RoundView): boolean {
  if (!solution || solution.by !== leg.organisation) return false
  const at = Date.parse(solution.at)
  return at >= Date.parse(leg.startedAt) && (leg.endedAt === null || at <= Date.parse(leg.endedAt))
}
