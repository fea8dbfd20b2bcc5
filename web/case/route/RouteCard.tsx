import { Card, Flex, Tag, Typography } from 'antd'
import type { CaseView, RoundView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { shortTime } from '../../operator-time.ts'
import { RouteStop } from './RouteStop.tsx'
import { lanesOf, stepsOf, stopsOf } from './stops.ts'
import { TimeUsed } from './TimeUsed.tsx'

/** Whose part of what happened is looked at, if it is not everybody's. */
export type Chosen = {
  readonly organisation: string | null
  readonly choose: (organisation: string | null) => void
}

type Props = { view: CaseView; chosen: Chosen }

/** The way of the case, round by round: up from the window, and back; with the time that each organisation used. */
export function RouteCard({ view, chosen }: Props) {
  const { say } = useWords()
  return (
    <Card size="small" title={say('case.route')}>
      <Flex vertical gap={16}>
        {[...view.rounds].reverse().map((round) => (
          <Round key={round.no} round={round} view={view} chosen={chosen} />
        ))}
        <TimeUsed view={view} chosen={chosen} />
      </Flex>
    </Card>
  )
}

function Round({ round, view, chosen }: Props & { round: RoundView }) {
  const { say } = useWords()
  const stops = stopsOf(round, view.legs)
  const steps = stepsOf(stops)
  const lanes = lanesOf(stops)
  return (
    <section aria-label={say('case.round', { n: round.no })}>
      {view.rounds.length > 1 ? (
        <Typography.Text strong>{say('case.round', { n: round.no })}</Typography.Text>
      ) : null}
      <ol className="route" style={{ '--lanes': lanes.length }}>
        {stops.map((stop, index) => (
          <RouteStop
            key={stop.leg?.no ?? stop.to}
            stop={stop}
            step={steps[index] ?? null}
            lane={lanes.indexOf(stop.lane)}
            isLast={index === stops.length - 1}
            round={round}
            view={view}
            chosen={chosen}
          />
        ))}
      </ol>
      <Ending round={round} />
    </section>
  )
}

/** How the round ended: told when, with what result, how the customer took it. */
function Ending({ round }: { round: RoundView }) {
  const { say, sayOr } = useWords()
  const { deliveredAt, outcome, satisfaction, overdueReason: late } = round
  if (deliveredAt === null && outcome === null) return null
  const lateWords = late ? sayOr(`moveForm.overdueReasonName.${late}`, late) : null
  return (
    <Flex wrap gap={8} className="route-ending">
      {deliveredAt ? <Tag color="green">{say('case.delivered', { at: shortTime(deliveredAt) })}</Tag> : null}
      {outcome ? <Tag>{say('case.outcome', { outcome: say(`outcome.${outcome}`) })}</Tag> : null}
      {satisfaction ? <Tag>{say('case.rated', { rate: say(`satisfaction.${satisfaction}`) })}</Tag> : null}
      {lateWords ? <Tag color="red">{say('case.overdueReason', { reason: lateWords })}</Tag> : null}
    </Flex>
  )
}
