import type { AbnormalFound, BillingAccount, BillingCharge } from '#contract/billing/account.ts'

/** What of a charge goes into a form or an answer. */
export type TakenCharge = {
  readonly sp: string | null
  readonly serviceName: string | null
  readonly month: string
  readonly at: string | null
  readonly amount: number
}

/** A charge as it goes into a form. */
export function takenFrom({ sp, serviceName, month, at, amount }: BillingCharge): TakenCharge {
  return { sp, serviceName, month, at, amount }
}

/** What is abnormal as it goes into a form: at the time of the largest of the charges it is made of. */
export function takenAbnormal(found: AbnormalFound, { charges }: BillingAccount): TakenCharge {
  const own = charges.filter(
    (one) =>
      one.month === found.month &&
      (found.serviceName === null || (one.serviceName === found.serviceName && one.spCode === found.spCode)),
  )
  const largest = own.toSorted((a, b) => b.amount - a.amount)[0]
  const { sp, serviceName, month, amount } = found
  return { sp, serviceName, month, at: largest?.at ?? null, amount }
}
