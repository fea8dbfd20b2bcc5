/**
 * A document with its tuples in the words of JSON Schema 2020-12, which OpenAPI 3.1 speaks; the contract's own, which
 * the validator reads, are in those of the draft before it.
 */
export function withTuplesOfToday<Document>(document: Document): Document {
  return rewritten(document) as Document
}

function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewritten(one)]))
  if (!Array.isArray(inner.items)) return inner
  const { items, additionalItems = true, ...rest } = inner
  return { ...rest, prefixItems: items, items: additionalItems }
}
