const mail = /[\w.+-]+@[\w.-]+\.[a-z]{2,}/gi
const FEWEST = 7
const MOST = 15

/** How a customer says they can be reached; one of both is enough. */
export type Reach = { readonly phone: string; readonly mail: string }

/** What of it cannot be used; empty where all can. */
export function wrongReach(given: Reach): readonly (keyof Reach)[] {
  const phone = given.phone.trim()
  const address = given.mail.trim()
  const digits = digitsOf(phone).length
  const isPhone = /^[\d+\-() ]*$/.test(phone.normalize('NFKC')) && digits >= FEWEST && digits <= MOST
  return [
    ...(phone === '' || isPhone ? [] : (['phone'] as const)),
    ...(address === '' || address.replace(mail, '') === '' ? [] : (['mail'] as const)),
  ]
}

/** The two as one contact, as a case keeps it: what is to be tried first stands first; empty for none. */
export function contactOf(given: Reach, first: keyof Reach = 'phone'): string {
  const order = first === 'phone' ? (['phone', 'mail'] as const) : (['mail', 'phone'] as const)
  return order
    .map((one) => given[one].trim())
    .filter(Boolean)
    .join(' ')
}

/** The last four digits of every telephone in a contact: with the number of the case they ask for a code. */
export function tailsOf(contact: string): readonly string[] {
  const parts = contact.normalize('NFKC').replace(mail, ' ; ')
  return parts
    .split(/[^\d+\-() ]+/)
    .map(digitsOf)
    .filter((digits) => digits.length >= FEWEST)
    .map((digits) => digits.slice(-4))
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '')
}
