/** The parts of JSON Schema in which the contract is written. */
export type Shape = {
  readonly type?: string
  readonly enum?: readonly (string | number)[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly patternProperties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape | readonly Shape[]
  readonly format?: string
  readonly description?: string
}

/** What a value may be, null aside. */
export function branchesOf(shape: Shape): readonly Shape[] {
  const all = shape.anyOf?.flatMap(branchesOf) ?? [shape]
  return all.filter((one) => one.type !== 'null')
}

/** Whether null may be said. */
export function isNullable(shape: Shape): boolean {
  return shape.type === 'null' || (shape.anyOf?.some(isNullable) ?? false)
}

/** The object that a value may be, if it may be one with named fields. */
export function formOf(shape: Shape): Shape | undefined {
  return branchesOf(shape).find((one) => one.properties !== undefined)
}

/** What each entry of a list is, if the value is a list of equal things. */
export function entryOf(shape: Shape): Shape | undefined {
  const list = branchesOf(shape).find((one) => one.type === 'array')
  return list?.items === undefined || Array.isArray(list.items) ? undefined : (list.items as Shape)
}

/** The words that may be said, when there is a choice of them. */
export function choicesOf(shape: Shape): readonly string[] {
  const one = entryOf(shape) ?? shape
  return branchesOf(one).flatMap((branch) => {
    if (branch.enum) return branch.enum.map(String)
    return branch.const === undefined ? [] : [String(branch.const)]
  })
}

/** Whether it is yes or no. */
export function isFlag(shape: Shape): boolean {
  return branchesOf(shape).every((one) => one.type === 'boolean')
}
