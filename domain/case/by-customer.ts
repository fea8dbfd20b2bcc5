import type { By } from './events.ts'

/** Who acted where no person of ours did: the customer, at the website, in the name of the desk that owes the answer. */
export const customerActs = 'customer'

/** Whether the customer did it. */
export function isByCustomer({ person }: Pick<By, 'person'>): boolean {
  return person === customerActs
}
