import { instant } from '#domain/time.ts'

/** A row after which a page begins: what it stands in the order of, and which it is. */
export type Place = { readonly at: string; readonly id: string }

/** How an instant looks as the database writes it, and as a case does. */
const forms = {
  column: /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d)$/,
  state: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
} as const

/** Where the next page begins: after this row. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url')
}

/** The row a cursor points at; null when it is none of ours. */
export function readCursor(cursor: string, written: keyof typeof forms = 'column'): Place | null {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[]
    const isAt = typeof at === 'string' && forms[written].test(at)
    const isId = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    if (!isAt || !isId) return null
    // Throws where there is no such day or hour, before the database would.
    if (at !== 'infinity') instant(at)
    return { at, id }
  } catch {
    return null
  }
}
