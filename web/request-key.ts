/** A random key in the form of a UUID, also where the page is not a secure context and randomUUID is missing. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Keys of writes whose fate is unknown because the answer was lost. */
const unanswered = new Map<string, string>()

/** The key of a write: the same thing said again after a lost answer carries the same key, so it is done once. */
export function keyFor(request: string): string {
  const key = unanswered.get(request) ?? newKey()
  unanswered.set(request, key)
  return key
}

/** The write was answered, whatever the answer. */
export function keyAnswered(request: string): void {
  unanswered.delete(request)
}
