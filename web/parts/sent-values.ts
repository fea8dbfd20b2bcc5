import dayjs from 'dayjs'
import { pickedInstant } from '../operator-time.ts'

/** The values of a form as the contract takes them: nothing empty, picked times as instants. */
export function sentValues(values: unknown): unknown {
  if (dayjs.isDayjs(values)) return pickedInstant(values)
  if (Array.isArray(values)) return values.map(sentValues)
  if (typeof values === 'string') return values.trim()
  if (typeof values !== 'object' || values === null) return values
  const sent = Object.entries(values).map(([name, value]) => [name, sentValues(value)] as const)
  return Object.fromEntries(sent.filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
