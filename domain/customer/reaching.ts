/** A way to reach somebody as one writes it once and for all; null for what is neither a telephone nor a mail address. */
export function reachedBy(contact: string): string | null {
  const text = contact.normalize('NFKC').trim().toLowerCase()
  const mail = /[\w.+-]+@[\w.-]+\.[a-z]{2,}/.exec(text)
  if (mail) return mail[0]
  return text
    .split(/[^\d+\-() ]+/)
    .map(numberOf)
    .reduce((first, one) => first ?? one, null)
}

/** Every way of a contact by which its customer is found, the first as above: a mail address, and the telephone beside it. */
export function waysOf(contact: string): readonly string[] {
  const first = reachedBy(contact)
  if (first === null || !first.includes('@')) return first === null ? [] : [first]
  const telephone = reachedBy(contact.normalize('NFKC').replace(/[\w.+-]+@[\w.-]+\.[a-z]{2,}/gi, ' ; '))
  return telephone === null ? [first] : [first, telephone]
}

/** The digits of a telephone: without the country's own number, and never too few or too many of them. */
function numberOf(part: string): string | null {
  const digits = part
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
    .replace(/^(?:00)?86(?=[2-9]\d{8,10}$)/, '0')
  return digits.length >= 7 && digits.length <= 15 ? digits : null
}
