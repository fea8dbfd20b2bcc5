type Schema = Readonly<Record<string, unknown>>

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0
const isPattern = (value: unknown) => isText(value) && RegExp(value as string, 'u') !== undefined
const anything = () => true

/** Keywords of JSON Schema 2020-12 that hold a plain value, and what it must be; those of OpenAPI 3.0 are not among them. */
const plain: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => [value].flat().every((one) => types.includes(one as string)),
  required: (value) => Array.isArray(value) && value.every(isText),
  enum: (value) => Array.isArray(value) && value.length > 0,
  const: anything,
  title: isText,
  description: isText,
  format: isText,
  pattern: isPattern,
  minLength: isCount,
  maxLength: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
  minItems: isCount,
  maxItems: isCount,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
}

/** Keywords that hold one schema, several, or several by name. */
const one = ['items', 'additionalProperties', 'not', 'propertyNames']
const several = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const byName = ['properties', 'patternProperties', '$defs']

/** Everything in a schema that JSON Schema 2020-12 does not know, with its place. */
export function wrongIn(schema: unknown, at = '#'): readonly string[] {
  if (typeof schema === 'boolean') return []
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${at} is no schema`]
  return Object.entries(schema as Schema).flatMap(([word, value]) => wrongAt(word, value, `${at}/${word}`))
}

function wrongAt(word: string, value: unknown, at: string): readonly string[] {
  if (one.includes(word)) return wrongIn(value, at)
  if (several.includes(word) || byName.includes(word)) {
    const isList = Array.isArray(value)
    if (isList !== several.includes(word)) return [`${at} has the wrong form`]
    return Object.entries(value as object).flatMap(([name, inner]) => wrongIn(inner, `${at}/${name}`))
  }
  const fits = plain[word]
  if (!fits) return [`${at} is no keyword`]
  return fits(value) ? [] : [`${at} is ${JSON.stringify(value)}`]
}
