/** What is dialled to reach somebody; null for what is no telephone, or not only one. */
export function dialledIn(contact: string): string | null {
  const text = contact.normalize('NFKC').trim()
  if (!/^\+?[\d() -]{5,30}$/.test(text)) return null
  const digits = text.replace(/[^\d+]/g, '')
  return /^\+?\d{5,15}$/.test(digits) ? digits : null
}
