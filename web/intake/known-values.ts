import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import type { IntakeValues } from './intake-body.ts'

/** What is known of somebody, for the form; what is masked is nothing to write down, and what is not known stays. */
export function knownValues({ account, name, contact, province, city, masked }: KnownCustomer): IntakeValues {
  return {
    ...(account ? { account } : {}),
    ...(name && !masked ? { name } : {}),
    ...(contact && !masked ? { contact } : {}),
    ...(province && city ? { place: [province, city] } : {}),
  }
}
