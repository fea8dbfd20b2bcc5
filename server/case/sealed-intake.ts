import type { Customer, Intake } from '#domain/case/intake.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

type Sealing = Pick<CustomerSecrets, 'seal' | 'open'>

/**
 * An intake as it is kept: who the customer is and how to reach them is sealed before it becomes part of a case, so
 * that neither the row nor the journal nor a backup has it open. The business decides nothing by it.
 */
export function sealedIntake(intake: Intake, { seal }: Sealing): Intake {
  return { ...intake, customer: withBoth(intake.customer, seal) }
}

/** The customer of a case, to be shown. */
export function openedCustomer(customer: Customer, { open }: Sealing): Customer {
  return withBoth(customer, open)
}

function withBoth(customer: Customer, change: (text: string) => string): Customer {
  const of = (text: string | null) => (text === null ? null : change(text))
  return { ...customer, name: of(customer.name), contact: of(customer.contact) }
}
