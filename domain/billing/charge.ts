import type { MonthText } from '../calendar/calendar.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { Instant } from '../time.ts'

/** A line that billing has charged, or given back where the amount is below nothing; amounts in yuan. */
export type Charge = {
  readonly id: string
  readonly at: Instant
  readonly month: MonthText
  /** The SP by its code with the operator; null: the operator's own. */
  readonly spCode: string | null
  readonly sp: OrganisationId | null
  readonly serviceName: string
  readonly amount: number
}

/** Yuan in whole fen, so that sums are exact. */
export function fenOf(yuan: number): number {
  return Math.round(yuan * 100)
}
