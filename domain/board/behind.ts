import type { MonthText } from '../calendar/calendar.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import { type SpMeasure, spMeasures } from '../report/measures.ts'

/**
 * A number of the board, by whose cases it is asked: what an SP did in the cases of a month, or the hand-overs in and out
 * of an organisation, or of all that are looked over (null), at a tier; 0 is the tier of SPs and departments.
 */
export type Behind =
  | {
      readonly of: 'score'
      readonly month: MonthText
      readonly sp: OrganisationId
      readonly measure: SpMeasure
    }
  | {
      readonly of: 'held'
      readonly month: MonthText
      readonly organisation: OrganisationId | null
      readonly tier: number
      readonly way: 'in' | 'out'
    }

const ALL = 'all'

/** The number as it stands in an address. */
export function behindText(behind: Behind): string {
  const { of, month } = behind
  const rest =
    of === 'score'
      ? [behind.sp, behind.measure]
      : [behind.organisation ?? ALL, String(behind.tier), behind.way]
  return [of, month, ...rest].join('.')
}

/** The number that such a text means; null where it means none. */
export function readBehind(text: string): Behind | null {
  const [of, month = '', whose = '', ...rest] = text.split('.')
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !/^[A-Za-z0-9-]{1,64}$/.test(whose)) return null
  if (of === 'score') return scoreIn(month, whose, rest)
  return of === 'held' ? heldIn(month, whose, rest) : null
}

function scoreIn(month: MonthText, sp: OrganisationId, rest: readonly string[]): Behind | null {
  const measure = spMeasures.find((one) => one === rest[0])
  return measure && rest.length === 1 ? { of: 'score', month, sp, measure } : null
}

function heldIn(
  month: MonthText,
  whose: string,
  [tier = '', way, ...more]: readonly string[],
): Behind | null {
  if (!/^[0-4]$/.test(tier) || (way !== 'in' && way !== 'out') || more.length > 0) return null
  return { of: 'held', month, organisation: whose === ALL ? null : whose, tier: Number(tier), way }
}
