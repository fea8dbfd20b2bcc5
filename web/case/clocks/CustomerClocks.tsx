import { Card, Flex, Progress, Tag, Tooltip, Typography } from 'antd'
import type { CaseView, ClockView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { fullTime, shortTime } from '../../operator-time.ts'
import { useNow } from '../../server-clock.ts'
import { remainingWords, spanWords } from '../../time-words.ts'
import { splitClocks, usedPercent } from './clock-share.ts'
import { OtherClocks } from './OtherClocks.tsx'
import { toneOf, VerdictTag } from './Verdict.tsx'
import { Why } from './Why.tsx'

const colours = {
  late: 'var(--ant-color-error)',
  soon: 'var(--ant-color-warning)',
  ok: 'var(--ant-color-primary)',
  done: 'var(--ant-color-success)',
  paused: 'var(--ant-color-text-quaternary)',
} as const

/** The two promises to the customer, as bars; all other clocks in a small list. */
export function CustomerClocks({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { latest, others } = splitClocks(view.clocks)
  // Someone who is not told of the customer's promises sees the other clocks only.
  const own = view.owedTo === 'customer' ? 'case.clocks' : 'case.clocksSp'
  const title = say(latest.length > 0 ? own : 'case.clocksOnly')
  return (
    <Card size="small" title={title}>
      {latest.length > 0 ? (
        <div className="clock-bars">
          {latest.map((clock) => (
            <ClockBar key={clock.key} clock={clock} />
          ))}
        </div>
      ) : null}
      {others.length > 0 ? <OtherClocks clocks={others} view={view} /> : null}
    </Card>
  )
}

function ClockBar({ clock }: { clock: ClockView }) {
  const { say } = useWords()
  const now = useNow()
  // When a clock fell away it had used some share, but nobody needs it any more.
  const used = clock.state === 'stopped' ? null : usedPercent(clock, now)
  const usedWords = used === null ? '' : say('case.used', { percent: used })
  const tone = toneOf(clock, now)
  const name = say(`clock.${clock.kind}`)
  return (
    <section className="clock-bar" aria-label={name}>
      <Flex justify="space-between" align="center" gap={8}>
        <Typography.Text strong>{name}</Typography.Text>
        <VerdictTag clock={clock} />
      </Flex>
      <Progress
        percent={Math.min(used ?? 0, 100)}
        showInfo={false}
        strokeColor={colours[tone]}
        size={['100%', 10]}
        aria-label={`${name} ${usedWords}`}
      />
      <Flex justify="space-between" gap={8} wrap>
        <Headline clock={clock} now={now} />
        <Typography.Text type="secondary" className="time">
          {usedWords}
        </Typography.Text>
      </Flex>
      <Facts clock={clock} />
    </section>
  )
}

/** What matters most of a clock: what is left, or how it ended. */
function Headline({ clock, now }: { clock: ClockView; now: number }) {
  const { say } = useWords()
  const tone = toneOf(clock, now)
  return <span className={`clock-headline light-${tone}`}>{words()}</span>
  function words() {
    if (clock.settledAt !== null) {
      const early = Date.parse(clock.dueAt) - Date.parse(clock.settledAt)
      return clock.verdict === 'breached'
        ? say('case.overrun', { span: spanWords(say, (clock.overrunSeconds ?? 0) * 1000) })
        : say('case.early', { span: spanWords(say, early) })
    }
    if (clock.state === 'stopped') return say('clockState.stopped')
    if (clock.state === 'running') return remainingWords(say, now, clock.dueAt)
    return say('case.pausedSince', { at: shortTime(clock.pauses.at(-1)?.from ?? clock.startedAt) })
  }
}

function Facts({ clock }: { clock: ClockView }) {
  const { say } = useWords()
  const { settledAt, originallyDueAt: original } = clock
  return (
    <Flex wrap gap="0 12px" className="clock-facts">
      <span>
        <Tooltip title={fullTime(clock.dueAt)}>
          <span>{say('case.dueAt', { at: shortTime(clock.dueAt) })}</span>
        </Tooltip>
        <Why clock={clock} />
      </span>
      {settledAt ? <span>{say('case.settledAt', { at: shortTime(settledAt) })}</span> : null}
      {original ? <span>{say('case.extended', { at: shortTime(original) })}</span> : null}
      <Tag variant="outlined">{say(clock.seedMandated ? 'case.seedMandated' : 'case.ownLimit')}</Tag>
    </Flex>
  )
}
