import type { Page } from './page.ts'
import { oneLine } from './width.ts'

/** Any answer as names and values, what is inside a thing indented: for what has no table of its own. */
export function outline(answer: unknown, page: Page): readonly string[] {
  if (Array.isArray(answer)) return answer.map((one) => `- ${inline(one, page)}`)
  if (typeof answer !== 'object' || answer === null) return [plain(answer, page)]
  return Object.entries(answer).flatMap(([name, value]) => entryLines(name, value, page))
}

function entryLines(name: string, value: unknown, page: Page): readonly string[] {
  const isPlain = typeof value !== 'object' || value === null
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one !== 'object')
  if (isPlain || isPlainList) return [`${name}: ${inline(value, page)}`]
  return [`${name}:`, ...outline(value, page).map((line) => `  ${line}`)]
}

/** A thing on one line: for entries of lists. */
function inline(value: unknown, page: Page): string {
  if (Array.isArray(value)) return value.map((one) => inline(one, page)).join(' ')
  if (typeof value !== 'object' || value === null) return plain(value, page)
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${inline(inner, page)}`)
    .join('  ')
}

function plain(value: unknown, page: Page): string {
  if (value === null || value === undefined) return '-'
  if (typeof value === 'boolean') return page.value('any', value)
  const text = String(value)
  return /^\d{4}-\d\d-\d\dT\d\d:/.test(text) ? page.time(text) : oneLine(text)
}
