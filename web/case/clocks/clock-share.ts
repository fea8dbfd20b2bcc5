import type { ClockView } from '#contract/case/view.ts'

/** The instant up to which a clock has counted: its end, the start of a pause that lasts, or now. */
function countedTo(clock: ClockView, now: number): number {
  const pausedAt = clock.pauses.find((one) => one.to === null)?.from
  const ended = clock.settledAt ?? (clock.state === 'paused' ? pausedAt : undefined)
  return ended === undefined ? now : Date.parse(ended)
}

/** The share of the limit that is used, in whole percent, of the time that counts; more than a hundred when it is overdue. */
export function usedPercent(clock: ClockView, now: number): number {
  const counting = clock.explanation.segments.filter(({ what }) => what === 'counted' || what === 'granted')
  const end = countedTo(clock, now)
  const until = (limit: number) =>
    counting.reduce((sum, { from, to }) => {
      return sum + Math.max(0, Math.min(Date.parse(to), limit) - Date.parse(from))
    }, 0)
  const whole = until(Number.POSITIVE_INFINITY)
  const over = Math.max(0, end - Date.parse(clock.dueAt))
  return whole === 0 ? 100 : Math.floor(((until(end) + over) / whole) * 100)
}

const customerKinds: readonly string[] = ['firstReply', 'resolve']

/**
 * The two promises of the latest round, and all the other clocks, the newest first. Whoever is told of no promise to the
 * customer has the answer that it owes in their place: an SP.
 */
export function splitClocks(clocks: readonly ClockView[]) {
  const promised = customerKinds.flatMap(
    (kind) => clocks.filter((one) => one.kind === kind).sort((a, b) => b.round - a.round)[0] ?? [],
  )
  const latest = promised.length > 0 ? promised : clocks.filter((one) => one.kind === 'spReply').slice(-1)
  const others = clocks.filter((one) => !latest.includes(one))
  return { latest, others: [...others].reverse() }
}
