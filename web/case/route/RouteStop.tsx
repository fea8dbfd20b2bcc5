import { CheckCircleFilled, EnvironmentFilled, UserOutlined } from '@ant-design/icons'
import type { CaseView, RoundView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { dayOf, shortTime, timeOfDay } from '../../operator-time.ts'
import { At } from '../../parts/At.tsx'
import { Light, type LightName } from '../../parts/Light.tsx'
import { TierTag } from '../../parts/Tier.tsx'
import { useNow } from '../../server-clock.ts'
import { spanWords } from '../../time-words.ts'
import { Lanes } from './Lanes.tsx'
import { lightOfStay } from './light-of-stay.ts'
import type { Chosen } from './RouteCard.tsx'
import type { Leg, Step, Stop, Way } from './stops.ts'

type Props = {
  stop: Stop
  step: Step | null
  lane: number
  isLast: boolean
  round: RoundView
  view: CaseView
  chosen: Chosen
}

/** One stay on the route: who, from when to when, for how long; the present one stands out. */
export function RouteStop({ stop, step, lane, isLast, round, view, chosen }: Props) {
  const now = useNow()
  const { leg } = stop
  const isHere = leg !== null && leg.endedAt === null && view.holder === leg.organisation
  const light = leg === null ? 'done' : lightOfStay(leg, view.clocks, now)
  return (
    <li
      className={`route-stop ${isHere ? 'here' : ''} ${leg === null ? 'told' : ''}`}
      aria-current={isHere ? 'step' : undefined}
    >
      <Lanes step={step} lane={lane} isLast={isLast} light={light} />
      <div className="route-stay">
        {leg === null ? (
          <Told at={round.deliveredAt} owedTo={view.owedTo} names={view.names} />
        ) : (
          <Stay
            leg={leg}
            way={stop.way}
            light={light}
            isHere={isHere}
            round={round}
            view={view}
            chosen={chosen}
          />
        )}
      </div>
    </li>
  )
}

type StayProps = Pick<Props, 'round' | 'view' | 'chosen'> & {
  leg: Leg
  way: Way
  light: LightName
  isHere: boolean
}

function Stay({ leg, way, light, isHere, round, view, chosen }: StayProps) {
  const { say } = useWords()
  const now = useNow()
  const { organisation, startedAt, endedAt } = leg
  const until = endedAt === null ? now : Date.parse(endedAt)
  const isChosen = chosen.organisation === organisation
  const name = view.names[organisation] ?? organisation
  return (
    <>
      <div className="route-marks">
        <TierTag tier={leg.tier} />
        {way === 'back' ? <span className="route-mark back">{say('case.back')}</span> : null}
        {isHere ? (
          <span className="route-mark here">
            <EnvironmentFilled aria-hidden /> {say('case.here')}
          </span>
        ) : null}
        {isSolvedIn(leg, round) ? (
          <span className="route-mark solved">
            <CheckCircleFilled aria-hidden /> {say('case.solvedHere')}
          </span>
        ) : null}
        {light === 'done' ? null : <Light light={light} />}
      </div>
      <button
        type="button"
        className="route-name"
        aria-pressed={isChosen}
        title={say('case.onlyOf', { name })}
        onClick={() => chosen.choose(isChosen ? null : organisation)}
      >
        {name}
      </button>
      <span className="secondary route-times">
        <span className="route-range">
          <span className="time">{shortTime(startedAt)} –</span>{' '}
          {endedAt === null ? null : <span className="time">{outAfter(startedAt, endedAt)}</span>}
        </span>{' '}
        <span className="time">
          {say('case.stay', { span: spanWords(say, until - Date.parse(startedAt)) })}
        </span>
      </span>
    </>
  )
}

/** When it left; the day is not said twice. */
function outAfter(from: string, to: string): string {
  return dayOf(from) === dayOf(to) ? timeOfDay(to) : shortTime(to)
}

type ToldProps = { at: string | null; owedTo: string; names: Readonly<Record<string, string>> }

function Told({ at, owedTo, names }: ToldProps) {
  const { sayOr } = useWords()
  return (
    <>
      <strong>
        <UserOutlined aria-hidden /> {names[owedTo] ?? sayOr(`party.${owedTo}`, owedTo)}
      </strong>
      <span className="secondary route-times">
        <At at={at} />
      </span>
    </>
  )
}

/** Whether the solution was found during this stay. */
function isSolvedIn(leg: Leg, { solution }: RoundView): boolean {
  if (!solution || solution.by !== leg.organisation) return false
  const at = Date.parse(solution.at)
  return at >= Date.parse(leg.startedAt) && (leg.endedAt === null || at <= Date.parse(leg.endedAt))
}
