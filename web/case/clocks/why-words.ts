import type { ClockView } from '#contract/case/view.ts'
import { dayOf, shortTime, timeOfDay } from '../../operator-time.ts'
import { type Say, spanWords } from '../../time-words.ts'

type Segment = ClockView['explanation']['segments'][number]
type SayOr = (key: string, otherwise: string) => string

const hour = 3_600_000
const day = 24 * hour

/** How long segments of one sort are together, in milliseconds. */
export function lengthOf(segments: readonly Segment[], what: Segment['what']): number {
  return segments
    .filter((one) => one.what === what)
    .reduce((sum, one) => sum + Date.parse(one.to) - Date.parse(one.from), 0)
}

/** A limit as people say it: 90 minutes, 3 hours, 3 days; where a day does not count whole, 72 hours. */
export function limitWords(say: Say, milliseconds: number, isWholeDay = true): string {
  if (isWholeDay && milliseconds % day === 0 && milliseconds > day)
    return say('why.days', { n: milliseconds / day })
  if (milliseconds % (hour / 2) === 0 && milliseconds >= 2 * hour)
    return say('why.hours', { n: milliseconds / hour })
  if (milliseconds === hour || milliseconds === day) return say('why.hours', { n: milliseconds / hour })
  return say('why.minutes', { n: Math.round(milliseconds / 60_000) })
}

/** Why a clock is due when it is, in a sentence. */
export function whyWords(say: Say, sayOr: SayOr, clock: ClockView): string {
  const { counts, limit, days, segments } = clock.explanation
  const isOneDay = dayOf(clock.startedAt) === dayOf(clock.dueAt)
  const at = isOneDay ? timeOfDay : shortTime
  const more = (['closed', 'paused', 'granted'] as const)
    .map((what) => [what, lengthOf(segments, what)] as const)
    .filter(([, length]) => length > 0)
    .map(([what, length]) =>
      say(`why.${what === 'closed' ? 'skipped' : what}`, { span: spanWords(say, length) }),
    )
    .join('')
  const values = { from: at(clock.startedAt), due: at(clock.dueAt), more }
  if (counts === 'days') return say('why.civil', { ...values, n: days ?? 0 })
  if (counts === 'date' || limit === null) return say('why.date', values)
  const given = { ...values, limit: limitWords(say, limit, counts === 'elapsed') }
  if (counts === 'elapsed') return say('why.elapsed', given)
  const calendar = clock.calendar ?? ''
  return say('why.counted', { ...given, calendar: sayOr(`why.calendar.${calendar}`, calendar) })
}
