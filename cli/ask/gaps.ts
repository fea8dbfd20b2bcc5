import { wrongUsage } from '../trouble.ts'
import { wordsOfUsage } from '../words-usage.ts'
import type { Command } from './command.ts'
import type { Json } from './form.ts'
import { kebab } from './option.ts'
import { formOf, type Shape } from './shape.ts'

/** Stops where a form lacks what the contract wants. */
export function refuseGaps(shape: Shape, form: Json, command: Command): void {
  const gaps = gapsIn(shape, form, '')
  if (gaps.length === 0) return
  const names = gaps.map((gap) => `--${gap}`).join(' ')
  throw wrongUsage(wordsOfUsage.missingOptions, { names, command: command.name })
}

function gapsIn(shape: Shape, form: unknown, above: string): readonly string[] {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return []
  const { required = [], properties = {} } = formOf(shape) ?? {}
  return Object.entries(properties).flatMap(([field, inner]) => {
    const name = `${above}${kebab(field)}`
    const value = (form as Json)[field]
    if (value === undefined) return required.includes(field) ? [name] : []
    return gapsIn(inner, value, `${name}.`)
  })
}
