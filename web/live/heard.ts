/** What the stream says of a case: that it changed, and whether one's organisation was given a notice of it. */
export type HeardOfCase = { readonly number: string; readonly isTold: boolean }

const hearers = new Set<(heard: HeardOfCase) => void>()

/** Hears of every change of a case that this person may see; gives the way to stop. */
export function onHeard(hearer: (heard: HeardOfCase) => void): () => void {
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}

/** Passes on what the stream said; null when it was not understood. */
export function passOn(data: unknown): HeardOfCase | null {
  const said = objectIn(data)
  if (typeof said?.number !== 'string') return null
  const heard = { number: said.number, isTold: said.told === true }
  for (const one of hearers) one(heard)
  return heard
}

/** What an event carries. */
export function objectIn(data: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(String(data))
    return typeof said === 'object' && said !== null ? { ...said } : null
  } catch {
    return null
  }
}

const lookers = new Set<(number: string) => void>()

/** Hears that somebody came to a case that one is at oneself, went, or began to type; gives the way to stop. */
export function onPresence(looker: (number: string) => void): () => void {
  lookers.add(looker)
  return () => void lookers.delete(looker)
}

/** Passes on that the people at a case are others now. */
export function passOnPresence(data: unknown): void {
  const number = objectIn(data)?.number
  if (typeof number === 'string') for (const one of lookers) one(number)
}

const telephones = new Set<() => void>()

/** Hears that the calls at one's desk are others now; gives the way to stop. */
export function onCalls(hearer: () => void): () => void {
  telephones.add(hearer)
  return () => void telephones.delete(hearer)
}

/** Passes that on. */
export function passOnCalls(): void {
  for (const one of telephones) one()
}
