import type { Calendars, OpeningHours } from '../calendar/calendar.ts'
import { instantOf, localDate } from '../calendar/local-time.ts'
import { type OpenSpan, openDays } from '../calendar/open-days.ts'
import { isRoundTheClock, neverOpens } from '../calendar/opening-hours.ts'
import { epochMilliseconds, type Instant } from '../time.ts'
import { holdsOn } from './published.ts'
import { type Answering, isReachable } from './row.ts'

/** Who answers for an organisation at an instant. */
export type WhoAnswers = {
  readonly who: 'primary' | 'backup' | 'nobody'
  /** The first contact on duty; the backup at other hours; or the only one there is, at whatever hour. */
  readonly why: 'onDuty' | 'offDuty' | 'hoursUnknown' | 'onlyOne' | 'notValid' | 'nobodyNamed'
  /** When the duty of the first contact begins or ends next; null: it does not, within the days looked through. */
  readonly until: Instant | null
}

// Longer than the longest holiday with the weekends around it.
const daysLookedThrough = 21

/**
 * Who answers now: the first contact within the hours of duty, the backup that is there round the clock at all others
 * (R39). Where only one of them can be reached it is that one. Of a row that is not valid on that day nobody answers,
 * and whom to turn to then is said beside it.
 */
export function whoAnswers(row: Answering, calendars: Calendars, at: Instant): WhoAnswers {
  if (!holdsOn(row, localDate(calendars.zone, at).toString()))
    return { who: 'nobody', why: 'notValid', until: null }
  const [first, second] = [isReachable(row.primary), isReachable(row.backup)]
  if (!first || !second) {
    const who = first ? 'primary' : second ? 'backup' : 'nobody'
    return { who, why: who === 'nobody' ? 'nobodyNamed' : 'onlyOne', until: null }
  }
  if (row.onDuty === null) return { who: 'backup', why: 'hoursUnknown', until: null }
  const { isOnDuty, until } = dutyAt(row.onDuty, calendars, at)
  return { who: isOnDuty ? 'primary' : 'backup', why: isOnDuty ? 'onDuty' : 'offDuty', until }
}

function dutyAt(hours: OpeningHours, calendars: Calendars, at: Instant) {
  if (isRoundTheClock(hours)) return { isOnDuty: true, until: null }
  if (neverOpens(hours)) return { isOnDuty: false, until: null }
  const now = epochMilliseconds(at)
  let running: OpenSpan | null = null
  for (const { spans } of openDays(calendars, hours, at, daysLookedThrough)) {
    for (const span of spans) {
      if (span.to <= now) continue
      if (running && span.from > running.to) return { isOnDuty: true, until: instantOf(running.to) }
      if (!running && span.from > now) return { isOnDuty: false, until: instantOf(span.from) }
      running = span
    }
  }
  return { isOnDuty: running !== null, until: null }
}
