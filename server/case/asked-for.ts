import { createHash } from 'node:crypto'

/**
 * What a request asks for, short enough to be kept beside its answer: repeated, it must ask for the same in every
 * field, or the client would take the answer to one thing for the answer to another.
 */
export function askedFor(act: string, wish: object): string {
  const said = JSON.stringify(wish, (_name, value) => (isFields(value) ? inOrder(value) : value))
  return `${act} ${createHash('sha256').update(said).digest('hex').slice(0, 32)}`
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inOrder(fields: object): object {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
}
