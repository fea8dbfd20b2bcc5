import type { MonthText } from '../calendar/calendar.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import { type Charge, fenOf } from './charge.ts'

/** What counts as an abnormally large fee: over so many times the average of so many months before (domain.md, art. 33). */
export type AbnormalRule = {
  readonly times: number
  readonly months: number
  /** In yuan: below it nothing is pointed out, however little was paid before. */
  readonly least: number
}

export const abnormalRule: AbnormalRule = { times: 5, months: 3, least: 10 }

/** What is pointed out: what one service came to in a month, or the month as a whole; and what is usual. */
export type Abnormal = {
  readonly month: MonthText
  readonly spCode: string | null
  readonly sp: OrganisationId | null
  /** Null: the month as a whole. */
  readonly serviceName: string | null
  readonly amount: number
  /** The average of the months before, of the service or of the whole account. */
  readonly usual: number
  readonly against: 'service' | 'account'
}

/** What is known of an account: its charges, from which month on all of them are there, and since when it is a customer. */
export type Known = {
  readonly charges: readonly Charge[]
  readonly from: MonthText
  readonly since: MonthText
}

/**
 * What is abnormally large, the newest month first. A service is compared with what it came to before, and with what
 * the whole account did; what was given back counts against what was charged. A new customer is compared with the
 * months that there were; one in the first month with nothing.
 */
export function abnormalIn(known: Known, rule: AbnormalRule = abnormalRule): readonly Abnormal[] {
  const whole = monthly(known.charges)
  const services = [...Map.groupBy(known.charges, serviceOf).values()]
  const months = [...whole.keys()].sort().reverse()
  return months.flatMap((month): readonly Abnormal[] => {
    const ofAccount = usualBefore(month, whole, known, rule)
    if (ofAccount === null) return []
    const found = services.flatMap((own) => abnormalOf(own, month, ofAccount, known, rule))
    const total = whole.get(month) ?? 0
    // What is too much as a whole and in none of its parts.
    if (found.length > 0 || !isOver(total, ofAccount, rule)) return found
    const nobody = { spCode: null, sp: null, serviceName: null }
    return [{ month, ...nobody, amount: total / 100, usual: inYuan(ofAccount), against: 'account' }]
  })
}

function abnormalOf(
  own: readonly Charge[],
  month: MonthText,
  ofAccount: number,
  known: Known,
  rule: AbnormalRule,
): readonly Abnormal[] {
  const totals = monthly(own)
  const total = totals.get(month) ?? 0
  const judged = judge(total, usualBefore(month, totals, known, rule) ?? 0, ofAccount, rule)
  const first = own[0]
  if (!first || !judged) return []
  const { spCode, sp, serviceName } = first
  return [{ month, spCode, sp, serviceName, amount: total / 100, ...judged }]
}

function judge(
  total: number,
  ofService: number,
  ofAccount: number,
  rule: AbnormalRule,
): Pick<Abnormal, 'usual' | 'against'> | null {
  // A service that cost nothing before is new; that it is there at all is not abnormal, but what it does to the bill.
  if (ofService > 0 && isOver(total, ofService, rule)) return { usual: inYuan(ofService), against: 'service' }
  return isOver(total, ofAccount, rule) ? { usual: inYuan(ofAccount), against: 'account' } : null
}

function isOver(total: number, usual: number, { times, least }: AbnormalRule): boolean {
  return total >= fenOf(least) && total > times * usual
}

/** The average in fen of the months before; null where there is none to compare with, or not all of them are known. */
function usualBefore(
  month: MonthText,
  totals: ReadonlyMap<MonthText, number>,
  { from, since }: Known,
  { months }: AbnormalRule,
): number | null {
  const before = Array.from({ length: months }, (_, at) => monthsBefore(month, at + 1)).filter(
    (one) => one >= since,
  )
  if (before.length === 0 || before.some((one) => one < from)) return null
  // A month in which more was given back than charged is one without a fee.
  const sum = before.reduce((all, one) => all + Math.max(0, totals.get(one) ?? 0), 0)
  return sum / before.length
}

function monthly(charges: readonly Charge[]): ReadonlyMap<MonthText, number> {
  const totals = new Map<MonthText, number>()
  for (const { month, amount } of charges) totals.set(month, (totals.get(month) ?? 0) + fenOf(amount))
  return totals
}

function serviceOf({ spCode, serviceName }: Charge): string {
  return JSON.stringify([spCode, serviceName])
}

function inYuan(fen: number): number {
  return Math.round(fen) / 100
}

/** The month so many months before another. */
export function monthsBefore(month: MonthText, months: number): MonthText {
  return Temporal.PlainYearMonth.from(month).subtract({ months }).toString()
}
