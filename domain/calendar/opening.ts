import { epochMilliseconds, type Instant } from '#domain/time.ts'
import type { Calendars } from './calendar.ts'
import { instantOf } from './local-time.ts'
import { type OpenSpan, openDays } from './open-days.ts'
import { isRoundTheClock, neverOpens, openingHours } from './opening-hours.ts'

// Longer than a year, so that a calendar open on holidays only finds its day.
const daysToSearch = 400

/** Whether it is open: the start of an interval belongs to it, its end does not (18:00:00 is closed). */
export function isOpen(calendars: Calendars, name: string, at: Instant): boolean {
  if (isRoundTheClock(openingHours(calendars, name))) return true
  const span = firstSpanEndingAfter(calendars, name, at)
  return span !== null && span.from <= epochMilliseconds(at)
}

/** The first open instant from `at` on, `at` itself when it is open; null when 400 days bring no opening. */
export function nextOpening(calendars: Calendars, name: string, at: Instant): Instant | null {
  if (isRoundTheClock(openingHours(calendars, name))) return at
  const span = firstSpanEndingAfter(calendars, name, at)
  if (span === null) return null
  return span.from <= epochMilliseconds(at) ? at : instantOf(span.from)
}

/** When a message counts as received: when submitted, or else at the next opening of its channel (X3). */
export function receivedAt(calendars: Calendars, channel: string, submittedAt: Instant): Instant {
  const name = calendars.channelCalendar[channel]
  if (name === undefined) throw new RangeError(`the channel ${channel} keeps no calendar`)
  // A channel that never opens must not make a promise disappear: the customer's own time counts.
  return nextOpening(calendars, name, submittedAt) ?? submittedAt
}

function firstSpanEndingAfter(calendars: Calendars, name: string, at: Instant): OpenSpan | null {
  const hours = openingHours(calendars, name)
  if (neverOpens(hours)) return null
  const now = epochMilliseconds(at)
  for (const day of openDays(calendars, hours, at, daysToSearch)) {
    const span = day.spans.find(({ to }) => to > now)
    if (span) return span
  }
  return null
}
