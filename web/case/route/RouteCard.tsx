import { Card, Flex, Tag, Typography } from 'antd'
import type { CaseView, RoundView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { shortTime } from '../../operator-time.ts'
import { RouteStop } from './RouteStop.tsx'
import { type Column, columnsOf, type Run, runsOf } from './runs.ts'

/** The way of the case, round by round: up from the window, and back. */
export function RouteCard({ view }: { view: CaseView }) {
  const { say } = useWords()
  return (
    <Card size="small" title={say('case.route')}>
      <Flex vertical gap={16}>
        {[...view.rounds].reverse().map((round) => (
          <Round key={round.no} round={round} view={view} />
        ))}
      </Flex>
    </Card>
  )
}

function Round({ round, view }: { round: RoundView; view: CaseView }) {
  const { say } = useWords()
  const runs = runsOf(round, view.legs)
  const columns = columnsOf(runs)
  return (
    <section aria-label={say('case.round', { n: round.no })}>
      {view.rounds.length > 1 ? (
        <Typography.Text strong>{say('case.round', { n: round.no })}</Typography.Text>
      ) : null}
      <div className="route">
        {runs.map((run) => (
          <Row
            key={run.stops[0]?.leg?.no ?? 'told'}
            run={run}
            columns={columns}
            isFirst={run === runs[0]}
            round={round}
            view={view}
          />
        ))}
      </div>
      <Ending round={round} />
    </section>
  )
}

type RowProps = { run: Run; columns: readonly Column[]; isFirst: boolean; round: RoundView; view: CaseView }

/** The width of a column: tiers that the case has not reached, and the customer, need little. */
function widthOf({ at, isUsed }: Column): string {
  if (!isUsed) return 'minmax(64px, 0.4fr)'
  return at === 0 ? 'minmax(94px, 0.6fr)' : 'minmax(104px, 1fr)'
}

function Row({ run, columns, isFirst, round, view }: RowProps) {
  const { say } = useWords()
  const words = { up: 'case.routeUp', down: 'case.routeDown', back: 'case.routeBack' } as const
  return (
    <div className={`route-run ${run.way === 'up' ? 'up' : 'down'}`}>
      <span className="route-way">{say(words[run.way])}</span>
      <ol style={{ gridTemplateColumns: columns.map(widthOf).join(' ') }}>
        {run.stops.map((stop, index) => (
          <RouteStop
            key={stop.leg?.no ?? stop.to}
            stop={stop}
            column={columns.findIndex((one) => one.at === stop.column) + 1}
            isFirst={index === 0}
            round={round}
            view={view}
          />
        ))}
        {isFirst ? <NotReached columns={columns} /> : null}
      </ol>
    </div>
  )
}

/** The tiers that the case has not come to. */
function NotReached({ columns }: { columns: readonly Column[] }) {
  const { say } = useWords()
  return columns.map(({ at, isUsed }, index) =>
    isUsed ? null : (
      <li key={at} style={{ gridColumn: index + 1 }} className="route-stop unreached" aria-hidden="true">
        {say(`tier.${at}`)}
      </li>
    ),
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
