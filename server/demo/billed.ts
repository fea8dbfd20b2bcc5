import { monthsBefore } from '#domain/billing/abnormal.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Instant } from '#domain/time.ts'
import type { TmfCharge } from '../billing/tmf.ts'
import { monthAt } from '../billing/told.ts'
import type { Billed } from './billing-server.ts'
import { type Chance, chance } from './chance.ts'

const MONTHS = 7
const services = ['影视包月', '音乐包月', '网游点数', '课堂月费', '财经资讯包月'] as const
const known = /^(ad\d{10,12}@[a-z]{2}\.example|vcard\d{8,12})$/

type Line = {
  readonly name: string
  readonly amount: number
  readonly sp: Organisation | null
  readonly day: number
}

/**
 * What the demonstration's billing has of an account: a line, one or two services of SPs, and for one account in three
 * a service that came to far too much this month. The same account has the same bill each time it is asked for.
 */
export function billedTo(
  account: string,
  providers: readonly Organisation[],
  now: Instant,
  zone = 'Asia/Shanghai',
): Billed | null {
  if (!known.test(account)) return null
  const digits = Number(account.replace(/\D/g, '').slice(-6))
  const by = chance(digits)
  const lines = linesOf(by, providers)
  const tooMuch = digits % 3 === 0 ? (lines[1] ?? null) : null
  const thisMonth = monthAt(zone, now)
  const months = Array.from({ length: MONTHS }, (_, at) => monthsBefore(thisMonth, MONTHS - 1 - at))
  const whose = { billingAccount: { id: account } }
  const charges = months.flatMap((month) =>
    lines.flatMap((line): readonly TmfCharge[] => {
      const isOver = line === tooMuch && month === thisMonth
      const date = `${month}-${isOver ? '02' : String(line.day).padStart(2, '0')}T10:20:00+08:00`
      if (Date.parse(date) > Date.parse(now)) return []
      const amount = isOver ? line.amount * 12 : line.amount
      return [chargeOf(`${account} ${month} ${line.name}`, date, { ...line, amount }, whose)]
    }),
  )
  const products = lines.map((line) => ({
    ...{ id: `${account} ${line.name}`, name: line.name, status: 'active' as const, ...whose },
    startDate: `${monthsBefore(thisMonth, 20)}-05T09:00:00+08:00`,
  }))
  const bills = months.slice(0, -1).map((month) => billOf(month, charges, monthsBefore(month, -1), whose))
  return { products, bills, charges }
}

function linesOf(by: Chance, providers: readonly Organisation[]): readonly Line[] {
  const access = { name: '宽带月租', amount: by.pick([80, 98, 120]), sp: null, day: 1 }
  const some = Array.from({ length: by.number(1, 2) }, (_, at) => ({
    name: services[(by.number(0, 2) * 2 + at) % services.length] ?? services[0],
    amount: by.pick([5, 8, 10, 15]),
    sp: providers.length > 0 ? by.pick(providers) : null,
    day: by.number(2, 8),
  }))
  return [access, ...some]
}

function chargeOf(
  id: string,
  date: string,
  { name, amount, sp }: Line,
  whose: Pick<TmfCharge, 'billingAccount'>,
): TmfCharge {
  const characteristic = sp?.sp ? [{ name: 'spCode', value: sp.sp.code }] : []
  const money = { unit: 'CNY' as const, value: amount }
  return { id, date, name, type: 'appliedBillingCharge', taxIncludedAmount: money, characteristic, ...whose }
}

function billOf(
  month: string,
  charges: readonly TmfCharge[],
  next: string,
  whose: Pick<TmfCharge, 'billingAccount'>,
) {
  const own = charges.filter((one) => one.date.startsWith(month))
  const value = own.reduce((sum, one) => sum + one.taxIncludedAmount.value, 0)
  return {
    ...{ id: `${whose.billingAccount.id} ${month}`, billNo: month.replace('-', ''), state: 'settled' },
    billDate: `${next}-01T00:00:00+08:00`,
    taxIncludedAmount: { unit: 'CNY' as const, value },
    remainingAmount: { unit: 'CNY' as const, value: 0 },
    ...whose,
  }
}
