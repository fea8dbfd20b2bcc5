/**
 * JSON with the keys of every object in order and nothing undefined: the same value is always the same text, also
 * after the database has kept it as jsonb. What is hashed is this text.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null'
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  // Without a prototype a key such as __proto__ is one like any other.
  const made: Record<string, unknown> = Object.create(null)
  for (const [key, one] of sorted) if (one !== undefined) made[key] = inOrder(one)
  return made
}
