import { Tag } from 'antd'
import type { ClockView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import type { LightName } from '../../parts/Light.tsx'
import { nearness } from '../../queue/light.ts'

/** How a clock stands, by its verdict, its pause, or how near its due instant is. */
export function toneOf(clock: ClockView, now: number): LightName {
  if (clock.verdict === 'breached') return 'late'
  if (clock.verdict === 'met') return 'done'
  if (clock.state === 'paused' || clock.state === 'stopped') return 'paused'
  if (clock.warnAt && now <= Date.parse(clock.dueAt)) return now >= Date.parse(clock.warnAt) ? 'soon' : 'ok'
  return nearness(now, clock.dueAt, clock.startedAt)
}

/** Met, breached, or what the clock is doing. */
export function VerdictTag({ clock }: { clock: ClockView }) {
  const { say } = useWords()
  if (clock.verdict === 'met') return <Tag color="green">{say('verdict.met')}</Tag>
  if (clock.verdict === 'breached') return <Tag color="red">{say('verdict.breached')}</Tag>
  return <Tag>{say(`clockState.${clock.state}`)}</Tag>
}
