import { dialledIn } from './dialled.ts'

/** How a customer is reached; a telephone is dialled by pressing it, where the machine knows how. */
export function PhoneLink({ contact }: { contact: string }) {
  const number = dialledIn(contact)
  return number === null ? contact : <a href={`tel:${number}`}>{contact}</a>
}
