import { keyOf, type Place } from './sheets.ts'

/** What could not be kept on the server lies in this browser until it can: under the name of whoever typed it. */
const prefix = 'beichen.typed.'

export type Here = { readonly content: string; readonly at: number }

/** Keeps it in this browser. */
export function keepHere(key: string, content: string): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ content, at: Date.now() } satisfies Here))
  } catch {
    // A browser that keeps nothing: the page itself still has it.
  }
}

/** What lies in this browser for a place. */
export function hereAt(place: Place): Here | null {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(prefix + keyOf(place)) ?? 'null')
    const isOurs = typeof said === 'object' && said !== null && 'content' in said && 'at' in said
    return isOurs ? (said as Here) : null
  } catch {
    return null
  }
}

/** Takes it out of this browser: the server has it, or nobody wants it any more. */
export function forgetHere(key: string): void {
  try {
    localStorage.removeItem(prefix + key)
  } catch {
    // Nothing was kept either.
  }
}
