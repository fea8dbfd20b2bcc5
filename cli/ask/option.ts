import { branchesOf, entryOf, formOf, isFlag, isNullable, type Shape } from './shape.ts'

/** A field that can be said on the command line: its name there, and where it goes. */
export type Option = {
  readonly name: string
  readonly path: readonly (string | number)[]
  readonly shape: Shape
  readonly required: boolean
}

/** The name of a field at the prompt: consumedAt → consumed-at. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The field that a written option names: nested fields and entries of lists by dots. */
export function optionAt(root: Shape, written: string): Option | null {
  let found: Option | null = { name: '', path: [], shape: root, required: true }
  for (const segment of written.split('.')) found = found && stepInto(found, segment)
  return found
}

function stepInto(from: Option, segment: string): Option | null {
  const name = from.name ? `${from.name}.${segment}` : segment
  const form = formOf(from.shape)
  const field = Object.keys(form?.properties ?? {}).find((key) => key === segment || kebab(key) === segment)
  const shape = field === undefined ? undefined : form?.properties?.[field]
  if (field !== undefined && shape) {
    const full = from.name ? `${from.name}.${kebab(field)}` : kebab(field)
    const required = from.required && (form?.required?.includes(field) ?? false)
    return { name: full, path: [...from.path, field], shape, required }
  }
  const entry = entryOf(from.shape)
  if (entry && /^\d{1,3}$/.test(segment)) {
    return { name, path: [...from.path, Number(segment)], shape: entry, required: false }
  }
  const named = recordOf(from.shape).find(([pattern]) => new RegExp(pattern).test(segment))
  return named ? { name, path: [...from.path, segment], shape: named[1], required: false } : null
}

function recordOf(shape: Shape): readonly [string, Shape][] {
  return branchesOf(shape).flatMap((one) => Object.entries(one.patternProperties ?? {}))
}

/** Every option of a form, nested ones by dots, in the order of the form; a list of forms is one option. */
export function optionsOf(root: Shape): readonly Option[] {
  return Object.keys(formOf(root)?.properties ?? {}).flatMap((field) => {
    const option = optionAt(root, field)
    return option ? spread(root, option) : []
  })
}

function spread(root: Shape, option: Option): readonly Option[] {
  const form = formOf(option.shape)
  if (!form) return [option]
  return Object.keys(form.properties ?? {}).flatMap((field) => {
    const inner = optionAt(root, `${option.name}.${kebab(field)}`)
    return inner ? spread(root, { ...inner, required: inner.required && !isNullable(option.shape) }) : []
  })
}

/** Whether the option stands alone and means yes. */
export function isSwitch(option: Option): boolean {
  return isFlag(option.shape)
}
