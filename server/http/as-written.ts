type Form = Readonly<Record<string, unknown>>

const looks = ['format', 'pattern', 'minLength', 'maxLength']

/**
 * A form as its values are written, not checked: a text however it looks, and `null` as one more value instead of as
 * another form. To find out which of two forms it writes, the writer would check every instant of a list: two thirds of
 * the time that it took.
 */
export function asWritten(form: unknown): unknown {
  if (Array.isArray(form)) return form.map(asWritten)
  if (typeof form !== 'object' || form === null) return form
  const inner = Object.fromEntries(Object.entries(form).map(([name, one]) => [name, asWritten(one)]))
  if (inner.type === 'string') return withoutLooks(inner)
  const { anyOf, ...rest } = inner
  const value = orNull(anyOf)
  return value ? { ...rest, ...value, nullable: true } : inner
}

function withoutLooks(form: Form): Form {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !looks.includes(name)))
}

/** Of two forms of which one is null, the other, where it says of what type it is: null can be added only to a type. */
function orNull(forms: unknown): Form | undefined {
  if (!Array.isArray(forms) || forms.length !== 2 || !forms.some(isNull)) return undefined
  return forms.find((one: Form) => !isNull(one) && typeof one.type === 'string')
}

function isNull(form: Form): boolean {
  return form.type === 'null'
}
