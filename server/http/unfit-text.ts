/**
 * The fields whose text the database cannot keep: PostgreSQL has no NUL character, and half of a surrogate pair is no
 * character at all.
 */
export function unfitTextIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return isFit(value) ? [] : [field]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = field === '' ? name : `${field}.${name}`
    return isFit(name) ? unfitTextIn(inner, at) : [field || 'body']
  })
}

function isFit(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
