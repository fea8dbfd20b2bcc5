import type { Filter } from '#contract/queue/filter.ts'
import { fieldNames, wordsOf } from './condition-kinds.ts'

type Loose = Readonly<Record<string, unknown>>

/** The filter that an address carries; null where it is none that the page could show. */
export function filterIn(text: string | undefined): Filter | null {
  if (text === undefined) return null
  try {
    const said = JSON.parse(text) as Loose | null
    return isJoined(said) && said.parts.every((part) => isCondition(part) || isGroup(part))
      ? (said as unknown as Filter)
      : null
  } catch {
    return null
  }
}

function isJoined(said: unknown): said is { readonly parts: readonly unknown[] } {
  const { join, parts } = (said ?? {}) as Loose
  return (join === 'and' || join === 'or') && Array.isArray(parts) && parts.length <= 20
}

function isGroup(said: unknown): boolean {
  return isJoined(said) && said.parts.every(isCondition)
}

function isCondition(said: unknown): boolean {
  const { field, is, of, minutes, day, n, from, to } = (said ?? {}) as Loose
  const name = fieldNames.find((one) => one === field)
  if (name === undefined || !(wordsOf(name) as readonly unknown[]).includes(is)) return false
  if (is === 'oneOf' || is === 'noneOf')
    return Array.isArray(of) && of.every((one) => typeof one === 'string')
  if (is === 'within' || is === 'notWithin') return Number.isInteger(minutes)
  if (is === 'onDay') return Number.isInteger(day)
  if (is === 'atLeast' || is === 'atMost') return Number.isInteger(n)
  if (is === 'between') return [from, to].every((at) => !Number.isNaN(Date.parse(String(at))))
  return true
}
