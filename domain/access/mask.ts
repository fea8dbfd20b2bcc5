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

/** An account, masked: its first and last four characters before the @ stay, and its host. */
export function maskAccount(account: string): string {
  const at = account.indexOf('@')
  const own = at < 0 ? account : account.slice(0, at)
  const host = at < 0 ? '' : account.slice(at)
  return own.length < 10 ? `****${host}` : `${own.slice(0, 4)}****${own.slice(-4)}${host}`
}

/** Numbers by which someone can be reached or told: mobile, landline with its area, identity card; mail and accounts. */
const reachable =
  /[\w.+-]+@[\w.-]+\w|(?<!\d)(?:1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[- ]?\d{7,8}|\d{17}[\dXx])(?!\d)/g

/** A free text with every telephone number, mail address and account in it masked. */
export function maskText(text: string): string {
  return text.replace(reachable, (found) => (found.includes('@') ? maskAccount(found) : maskPhone(found)))
}
