import { Card, Flex, Typography } from 'antd'
import type { CaseView, ClockView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { useNow } from '../../server-clock.ts'
import { remainingWords, spanWords } from '../../time-words.ts'
import { splitClocks } from './clock-share.ts'
import { toneOf, VerdictTag } from './Verdict.tsx'
import { Why } from './Why.tsx'

/** Kinds that only call people back: they promise nothing. */
const reminders: readonly string[] = ['holdUntil', 'autoClose']

/** Every other clock of the case: of the SP, of the law, of earlier rounds. */
export function OtherClocks({ view }: { view: CaseView }) {
  const { say } = useWords()
  const { latest, others } = splitClocks(view.clocks)
  if (others.length === 0) return null
  return (
    <Card size="small" title={say(latest.length > 0 ? 'case.otherClocks' : 'case.clocksOnly')}>
      <ul className="other-clocks">
        {others.map((clock) => (
          <OtherClock key={clock.key} clock={clock} view={view} />
        ))}
      </ul>
    </Card>
  )
}

function OtherClock({ clock, view }: { clock: ClockView; view: CaseView }) {
  const { say, sayOr } = useWords()
  const now = useNow()
  const nameOf = (party: string) => view.names[party] ?? sayOr(`party.${party}`, party)
  const tone = toneOf(clock, now)
  const words =
    clock.verdict === 'breached' && clock.settledAt !== null
      ? say('case.overrun', { span: spanWords(say, (clock.overrunSeconds ?? 0) * 1000) })
      : remainingWords(say, now, clock.dueAt)
  return (
    <li>
      <Flex wrap gap="2px 10px" align="center">
        <Typography.Text strong>{sayOr(`clock.${clock.kind}`, clock.kind)}</Typography.Text>
        {view.round > 1 ? <span>{say('case.round', { n: clock.round })}</span> : null}
        {reminders.includes(clock.kind) ? null : (
          <Typography.Text type="secondary">
            {say('case.owes', { by: nameOf(clock.owedBy), to: nameOf(clock.owedTo) })}
          </Typography.Text>
        )}
        <span>
          <At at={clock.dueAt} />
          <Why clock={clock} />
        </span>
        {clock.state === 'running' || clock.verdict === 'breached' ? (
          <span className={`light-${tone}`}>{words}</span>
        ) : null}
        <VerdictTag clock={clock} />
      </Flex>
    </li>
  )
}
