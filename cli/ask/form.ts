import type { GivenField } from './arguments.ts'
import { entryOf } from './shape.ts'
import { listFrom, valueFrom } from './value.ts'

export type Json = Readonly<Record<string, unknown>>

/** A form with the fields that were given, each in its place, over what it held before. */
export function formFrom(before: Json, fields: readonly GivenField[], zone: string): Json {
  return fields.reduce<Json>((form, { option, texts }) => {
    const reading = { option: option.name, zone }
    const value = entryOf(option.shape)
      ? listFrom(option.shape, texts, reading)
      : valueFrom(option.shape, texts.at(-1) ?? '', reading)
    return placedIn(form, option.path, value) as Json
  }, before)
}

/** A copy of the whole with the value at the end of the path; numbers in the path are entries of lists. */
function placedIn(whole: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(whole) ? [...whole] : []
    list[step] = placedIn(list[step], rest, value)
    return list
  }
  const form = typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? (whole as Json) : {}
  return { ...form, [step]: placedIn(form[step], rest, value) }
}
