/** What stands in the place of each variable in a case, by its names in both languages; null where the case has none. */
export type Values = ReadonlyMap<string, string | null>

const variable = /\{([^{}\n]{1,40})\}/g

/** A sentence with its variables filled in; what the case does not have stays in its braces. */
export function filled(content: string, values: Values): string {
  return content.replace(variable, (whole, name: string) => values.get(name.trim()) ?? whole)
}

/** The variables that are still in a text. */
export function unfilledIn(text: string, names: ReadonlySet<string>): readonly string[] {
  const found = [...text.matchAll(variable)].map(([, name = '']) => name.trim())
  return [...new Set(found.filter((name) => names.has(name)))]
}

export type Piece = { readonly kind: 'plain' | 'filled' | 'missing'; readonly text: string }

/** A sentence in pieces: plain words, what was filled in, and what is missing. */
export function piecesOf(content: string, values: Values): readonly Piece[] {
  return content.split(/(\{[^{}\n]{1,40}\})/).flatMap((text): readonly Piece[] => {
    const name = /^\{(.+)\}$/.exec(text)?.[1]?.trim()
    if (text === '') return []
    if (name === undefined || !values.has(name)) return [{ kind: 'plain', text }]
    const value = values.get(name) ?? null
    return [value === null ? { kind: 'missing', text } : { kind: 'filled', text: value }]
  })
}
