/** For tests: a case told in short, as the rule book tells it. */
import type { Case } from '../case/case.ts'
import { cameDown, climbed, clockOf, roundOf } from '../case/reading.ts'
import type { ClockKind } from '../policy/policy.ts'
import type { Instant } from '../time.ts'

/** The way of a round: 'W › B ⇣ W › customer'. */
export function wayOf(c: Case, round = roundOf(c)): string {
  return `${climbed(round).join(' › ')} ⇣ ${cameDown(round).join(' › ')}`
}

/** The verdict of the latest clock of a kind, with the overrun when it is late: 'met', 'breached +360 s', 'running'. */
export function verdictOf(c: Case, kind: ClockKind, round?: number): string {
  const clock = clockOf(c, kind, round)
  if (!clock) return 'none'
  const late = clock.overrunSeconds !== null && clock.verdict === 'breached'
  return late
    ? `breached +${clock.overrunSeconds} s`
    : (clock.verdict ?? (clock.stopped ? 'stopped' : 'running'))
}

/** The due instant of the latest clock of a kind in Beijing time: '11-23 12:00:00'. */
export function dueOf(c: Case, kind: ClockKind, round?: number): string | null {
  const clock = clockOf(c, kind, round)
  return clock ? beijing(clock.dueAt) : null
}

/** An instant in Beijing time, without its year, milliseconds where there are any. */
export function beijing(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime()
  return local.toString().slice(5).replace('T', ' ')
}
