/** A key of a table: primary, unique, or to another table (then `to`, and the columns there if they are named). */
export type Key = {
  readonly kind: 'primary' | 'unique' | 'foreign'
  readonly columns: readonly string[]
  readonly to: { readonly table: string; readonly columns: readonly string[] } | null
}

/** What a statement says about a table, and where it stands. `creates` for a table that is no partition. */
export type TablePart = {
  readonly table: string
  readonly at: number
  readonly creates: boolean
  readonly keys: readonly Key[]
}

const creation = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)\s*\(/g
const alteration = /\balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?([\w."]+)\s+([^;]*)/g
const uniqueIndex =
  /\bcreate\s+unique\s+index\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?(?:[\w."]+\s+)?on\s+(?:only\s+)?([\w."]+)\s*(?:using\s+\w+\s*)?\(/g

/** The keys that the statements of a migration give to tables. */
export function tablePartsOf(sql: string): TablePart[] {
  const text = withoutQuotes(sql).toLowerCase()
  const created = [...text.matchAll(creation)].map((match) => {
    const items = splitAtCommas(insideParentheses(text, match.index + match[0].length - 1))
    return { ...headOf(match), creates: true, keys: items.flatMap(keysOf) }
  })
  const altered = [...text.matchAll(alteration)].map((match) => {
    const added = splitAtCommas(match[2] ?? '').filter((action) => /^add\s/.test(action))
    const items = added.map((action) => action.replace(/^add\s+(column\s+)?(if\s+not\s+exists\s+)?/, ''))
    return { ...headOf(match), creates: false, keys: items.flatMap(keysOf) }
  })
  const indexed = [...text.matchAll(uniqueIndex)].map((match) => {
    const columns = columnsIn(insideParentheses(text, match.index + match[0].length - 1))
    return { ...headOf(match), creates: false, keys: [{ kind: 'unique', columns, to: null } as const] }
  })
  return [...created, ...altered, ...indexed]
}

function headOf(match: RegExpExecArray): { table: string; at: number } {
  return { table: bare(match[1] ?? ''), at: match.index }
}

/** The keys in one line of a table: a constraint of the table, or those of a column. */
function keysOf(item: string): Key[] {
  const line = item.replace(/^constraint\s+[\w"]+\s+/, '')
  const own = /^(primary\s+key|unique|foreign\s+key|exclude)\b/.exec(line)?.[1]
  if (own) return [{ kind: kindOf(own), columns: columnsIn(insideParentheses(line)), to: targetIn(line) }]
  const column = [bare(line.split(/\s/)[0] ?? '')]
  if (column[0] === 'check' || column[0] === 'like') return []
  const words = line.replaceAll(/\([^()]*\)/g, ' ')
  return [
    ...(/\bprimary\s+key\b/.test(words) ? [{ kind: 'primary', columns: column, to: null } as const] : []),
    ...(/\bunique\b/.test(words) ? [{ kind: 'unique', columns: column, to: null } as const] : []),
    ...(/\breferences\b/.test(words)
      ? [{ kind: 'foreign', columns: column, to: targetIn(line) } as const]
      : []),
  ]
}

function kindOf(words: string): Key['kind'] {
  if (words.startsWith('primary')) return 'primary'
  return words.startsWith('foreign') ? 'foreign' : 'unique'
}

function targetIn(line: string): Key['to'] {
  const found = /\breferences\s+([\w."]+)\s*(\([^)]*\))?/.exec(line)
  return found ? { table: bare(found[1] ?? ''), columns: columnsIn((found[2] ?? '').slice(1, -1)) } : null
}

function columnsIn(list: string): string[] {
  return splitAtCommas(list).map((item) => bare(item.split(/\s/)[0] ?? ''))
}

/** A name without its schema and its quotation marks. */
function bare(name: string): string {
  return (name.split('.').at(-1) ?? '').replaceAll('"', '')
}

/** What stands between the first parenthesis from there and its partner. */
function insideParentheses(text: string, from = 0): string {
  const start = text.indexOf('(', from)
  if (start < 0) return ''
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (depth === 0) return text.slice(start + 1, at)
  }
  return text.slice(start + 1)
}

function splitAtCommas(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts.push(`${parts.pop()}${sign}`)
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

/** The same text, with comments and quoted texts blanked out: every place stays where it was. */
function withoutQuotes(sql: string): string {
  const quoted = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$/g
  return sql.replaceAll(quoted, (text) => text.replaceAll(/[^\n]/g, ' '))
}
