/** A telephone number with its middle hidden: 13900000114 → 139****0114; shorter ones show only their end. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 8) return '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** A way to reach someone, masked: a telephone as above, a mail address by its first letter and its host. */
export function maskContact(contact: string): string {
  const at = contact.indexOf('@')
  return at > 0 ? `${contact[0]}***${contact.slice(at)}` : maskPhone(contact)
}

/** A personal name, masked: the first character stays. */
export function maskName(name: string): string {
  return name.length === 0 ? name : `${[...name][0]}**`
}
