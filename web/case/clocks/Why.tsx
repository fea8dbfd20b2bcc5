import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Flex, Popover, Typography } from 'antd'
import type { ClockView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { dayOf, shortTime, timeOfDay } from '../../operator-time.ts'
import { useCategoryName } from '../../policy/policy-queries.ts'
import { whyWords } from './why-words.ts'

/** So many stretches are named; the drawing shows all. */
const NAMED = 6

/** By a due instant: opens the sentence and the drawing of where it comes from. */
export function Why({ clock }: { clock: ClockView }) {
  const { say, sayOr } = useWords()
  const name = sayOr(`clock.${clock.kind}`, clock.kind)
  return (
    <Popover
      trigger="click"
      placement="bottom"
      title={say('why.title')}
      content={<Explanation clock={clock} />}
      classNames={{ root: 'why-popover' }}
    >
      <Button
        type="text"
        size="small"
        className="why"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={say('why.ask', { clock: name })}
      />
    </Popover>
  )
}

function Explanation({ clock }: { clock: ClockView }) {
  const { say, sayOr } = useWords()
  const nameOf = useCategoryName()
  const { category, policyVersion: version, explanation } = clock
  const isStanding = clock.state === 'paused'
  return (
    <Flex vertical gap={8} className="why-content">
      <Typography.Text strong>{whyWords(say, sayOr, clock)}</Typography.Text>
      <Drawing clock={clock} />
      <Stretches clock={clock} />
      {isStanding ? <Typography.Text type="warning">{say('why.standing')}</Typography.Text> : null}
      {explanation.addsUp ? null : <Typography.Text type="warning">{say('why.changed')}</Typography.Text>}
      {category === null ? null : (
        <Typography.Text type="secondary">
          {say('case.category', { category: nameOf(category), version })}
        </Typography.Text>
      )}
    </Flex>
  )
}

/** The way from the start to the due instant, each stretch as long as it is. */
function Drawing({ clock }: { clock: ClockView }) {
  const { segments } = clock.explanation
  return (
    <div className="why-drawing" aria-hidden="true">
      <div className="why-bar">
        {segments.map((one) => (
          <span
            key={one.from}
            className={`why-${one.what}`}
            style={{ flexGrow: Date.parse(one.to) - Date.parse(one.from) }}
          />
        ))}
      </div>
      <Flex justify="space-between">
        <span className="time">{shortTime(clock.startedAt)}</span>
        <span className="time">{shortTime(clock.dueAt)}</span>
      </Flex>
    </div>
  )
}

/** Everything on the way that is not just time that counts. */
function Stretches({ clock }: { clock: ClockView }) {
  const { say } = useWords()
  const others = clock.explanation.segments.filter((one) => one.what !== 'counted')
  if (others.length === 0) return null
  return (
    <ul className="why-stretches" aria-label={say('why.stretches')}>
      {others.slice(0, NAMED).map(({ what, from, to, why }) => (
        <li key={from}>
          <span className={`why-sign why-${what}`} aria-hidden="true" />
          <span className="time">
            {shortTime(from)} – {dayOf(from) === dayOf(to) ? timeOfDay(to) : shortTime(to)}
          </span>{' '}
          {why === null ? say(`why.what.${what}`) : say(`why.closed.${why}`)}
        </li>
      ))}
      {others.length > NAMED ? <li>{say('why.more', { n: others.length - NAMED })}</li> : null}
    </ul>
  )
}
