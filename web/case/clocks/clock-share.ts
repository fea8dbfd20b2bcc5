import type { ClockView } from '#contract/case/view.ts'

/** The instant up to which a clock has counted: its end, the start of a pause that lasts, or now. */
function countedTo(clock: ClockView, now: number): number {
  const pausedAt = clock.pauses.find((one) => one.to === null)?.from
  return Date.parse(
    clock.settledAt ?? (clock.state === 'paused' ? pausedAt : undefined) ?? new Date(now).toISOString(),
  )
}

/** Milliseconds of finished pauses; they moved the due instant by as much. */
function rested(clock: ClockView): number {
  const done = clock.pauses.flatMap(({ from, to }) =>
    to === null ? [] : [Date.parse(to) - Date.parse(from)],
  )
  return done.reduce((sum, one) => sum + one, 0)
}

/** The share of the limit that is used, in whole percent; more than a hundred when it is overdue. */
export function usedPercent(clock: ClockView, now: number): number {
  const start = Date.parse(clock.startedAt)
  const whole = Date.parse(clock.dueAt) - start - rested(clock)
  const used = countedTo(clock, now) - start - rested(clock)
  return whole <= 0 ? 100 : Math.max(0, Math.floor((used / whole) * 100))
}

const customerKinds: readonly string[] = ['firstReply', 'resolve']

/** The two promises of the latest round, and all the other clocks, the newest first. */
export function splitClocks(clocks: readonly ClockView[]) {
  const latest = customerKinds.flatMap(
    (kind) => clocks.filter((one) => one.kind === kind).sort((a, b) => b.round - a.round)[0] ?? [],
  )
  const others = clocks.filter((one) => !latest.includes(one))
  return { latest, others: [...others].reverse() }
}
