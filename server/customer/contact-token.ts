import type { Customer } from '#domain/case/intake.ts'
import { reachedBy, waysOf } from '#domain/customer/reaching.ts'
import type { Change } from '../case/change.ts'
import { hasNewContact } from '../case/record-rows.ts'
import type { CustomerSecrets } from '../secrets/customer-secrets.ts'

type Keyed = Pick<CustomerSecrets, 'open' | 'digests'>

/** By what the customer of a case is found by the number they call from; empty where no number is to be made out. */
export function contactTokenOf({ contact }: Pick<Customer, 'contact'>, customers: Keyed): string | null {
  return contact === null ? null : (tokensFor(customers.open(contact), customers)[0] ?? '')
}

/** The same for the telephone of a contact that begins with a mail address; empty where there is no second way. */
export function telephoneTokenOf({ contact }: Pick<Customer, 'contact'>, customers: Keyed): string | null {
  if (contact === null) return null
  const [, telephone] = waysOf(customers.open(contact))
  return telephone === undefined ? '' : (customers.digests(telephone, 'contact')[0] ?? '')
}

/** What stands with cases of whoever is reached so, the newest key first. */
export function tokensFor(contact: string, { digests }: Pick<CustomerSecrets, 'digests'>): readonly string[] {
  const number = reachedBy(contact)
  return number === null ? [] : digests(number, 'contact')
}

/** A change with the token that belongs to it, where the case has another contact than before. */
export function withContactToken(change: Change, customers: Keyed): Change {
  if (!hasNewContact(change)) return change
  const { customer } = change.after.intake
  return {
    ...change,
    contactToken: contactTokenOf(customer, customers),
    telephoneToken: telephoneTokenOf(customer, customers),
  }
}
