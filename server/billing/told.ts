import type { BillingAccount } from '#contract/billing/account.ts'
import { type Abnormal, abnormalIn, monthsBefore } from '#domain/billing/abnormal.ts'
import { accountState, type ProductState } from '#domain/billing/account-state.ts'
import { type Charge, fenOf } from '#domain/billing/charge.ts'
import { localDate } from '#domain/calendar/local-time.ts'
import type { Network } from '#domain/organisation/network.ts'
import { type Instant, instant } from '#domain/time.ts'
import type { TmfBill, TmfCharge, TmfProduct } from './tmf.ts'

/** What a billing system said of one account, checked but in its own words. */
export type Told = {
  readonly products: readonly TmfProduct[]
  readonly bills: readonly TmfBill[]
  readonly charges: readonly TmfCharge[]
  readonly partial: boolean
}

/** So many months are asked for beside the present one: three to judge, and the three before them. */
export const MONTHS_BACK = 6

/** The month of an instant on the operator's wall clock. */
export function monthAt(zone: string, at: Instant): string {
  return localDate(zone, at).toPlainYearMonth().toString()
}

const states: Readonly<Record<TmfProduct['status'], ProductState>> = {
  created: 'pending',
  pendingActive: 'pending',
  active: 'active',
  suspended: 'suspended',
  pendingTerminate: 'active',
  terminated: 'ended',
  cancelled: 'ended',
  aborted: 'ended',
}

type Around = { readonly zone: string; readonly now: Instant; readonly network: Network }

/** In our words: the account with its subscriptions, bills and charges, and what is abnormal in them. */
export function accountFrom(account: string, told: Told, around: Around): BillingAccount {
  const products = told.products.map((one) => ({
    name: one.name,
    state: states[one.status],
    startedAt: one.startDate === undefined ? null : instant(one.startDate),
    endedAt: one.terminationDate === undefined ? null : instant(one.terminationDate),
  }))
  const bills = told.bills.map(billFrom).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const charges = told.charges
    .map((one) => chargeFrom(one, around))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const owing = bills.reduce((sum, one) => sum + fenOf(one.owing), 0) / 100
  const abnormal = told.partial ? [] : abnormalOf(charges, products, around)
  return {
    ...{ account, state: accountState(products), owing, products, bills, charges: [...charges] },
    abnormal: [...abnormal],
    partial: told.partial,
  }
}

function abnormalOf(
  charges: readonly Charge[],
  products: readonly { readonly startedAt: Instant | null }[],
  { zone, now }: Around,
): readonly Abnormal[] {
  const from = monthsBefore(monthAt(zone, now), MONTHS_BACK)
  const starts = products.map(({ startedAt }) =>
    // One that does not say since when is taken for an old one.
    startedAt === null ? monthsBefore(from, 12) : monthAt(zone, startedAt),
  )
  const since = [...starts, ...charges.map((one) => one.month)].sort()[0] ?? from
  return abnormalIn({ charges, from, since })
}

function billFrom({ id, billNo, billDate, state, taxIncludedAmount, remainingAmount }: TmfBill) {
  const amount = taxIncludedAmount.value
  const owing = remainingAmount?.value ?? (state === 'settled' ? 0 : amount)
  return { number: billNo ?? id, at: instant(billDate), state: state ?? '', amount, owing }
}

/** Some give back by a kind of their own, some by an amount below nothing. */
function chargeFrom(one: TmfCharge, { zone, network }: Around): Charge {
  const value = one.taxIncludedAmount.value
  const code = one.characteristic?.find(({ name }) => name === 'spCode')?.value
  const spCode = typeof code === 'string' && code !== '' ? code.slice(0, 200) : null
  const sp = spCode === null ? undefined : network.all.find((unit) => unit.sp?.code === spCode)
  const at = instant(one.date)
  return {
    ...{ id: one.id, at, month: monthAt(zone, at), spCode, sp: sp?.id ?? null, serviceName: one.name },
    amount: one.type === 'appliedBillingCredit' ? -Math.abs(value) : value,
  }
}
