import { Flex, Progress, Tag } from 'antd'
import type { CaseView, ClockView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { fullTime, shortTime } from '../../operator-time.ts'
import { useNow } from '../../server-clock.ts'
import { remainingWords, spanWords } from '../../time-words.ts'
import { splitClocks, usedPercent } from './clock-share.ts'
import { toneOf, VerdictTag } from './Verdict.tsx'
import { Why } from './Why.tsx'

const colours = {
  late: 'var(--ant-color-error)',
  soon: 'var(--ant-color-warning)',
  ok: 'var(--ant-color-primary)',
  done: 'var(--ant-color-success)',
  paused: 'var(--ant-color-text-quaternary)',
} as const

/** The two promises to the customer, as bars; for an SP the answer that it owes. */
export function CustomerClocks({ view }: { view: CaseView }) {
  const { latest } = splitClocks(view.clocks)
  if (latest.length === 0) return null
  return (
    <div className="clock-bars">
      {latest.map((clock) => (
        <ClockBar key={clock.key} clock={clock} />
      ))}
    </div>
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
      <Flex justify="space-between" align="baseline" gap={8}>
        <span>
          <strong>{name}</strong> <VerdictTag clock={clock} />
        </span>
        <Headline clock={clock} now={now} />
      </Flex>
      <Progress
        percent={Math.min(used ?? 0, 100)}
        showInfo={false}
        strokeColor={colours[tone]}
        size={['100%', 8]}
        aria-label={`${name} ${usedWords}`}
      />
      <Flex justify="space-between" gap={8}>
        <Facts clock={clock} />
        <span className="secondary time">{usedWords}</span>
      </Flex>
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
        <span title={fullTime(clock.dueAt)}>{say('case.dueAt', { at: shortTime(clock.dueAt) })}</span>
        <Why clock={clock} />
      </span>
      {settledAt ? <span>{say('case.settledAt', { at: shortTime(settledAt) })}</span> : null}
      {original ? <span>{say('case.extended', { at: shortTime(original) })}</span> : null}
      <Tag variant="outlined">{say(clock.seedMandated ? 'case.seedMandated' : 'case.ownLimit')}</Tag>
    </Flex>
  )
}
