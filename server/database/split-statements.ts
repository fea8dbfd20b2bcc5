/** One statement of a file, without the semicolon, and the line on which it begins (from 1). */
export type Statement = { readonly text: string; readonly line: number }

// In this order: what begins here is one piece, in which a semicolon does not end the statement.
// A dollar quote and E'' must not follow a letter of a name; `$1` is a parameter, not a quote.
const PIECE = new RegExp(
  [
    /--[^\n]*/,
    /\/\*/,
    /(?<![\w$\u0080-\uffff])[eE]'(?:[^'\\]|\\[\s\S]|'')*'/,
    /'(?:[^']|'')*'/,
    /"(?:[^"]|"")*"/,
    /(?<![\w$\u0080-\uffff])\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/,
    /;/,
  ]
    .map((piece) => `(?:${piece.source})`)
    .join('|'),
  'g',
)

/**
 * The statements of an SQL file. Knows comments (nested too), quotes of all kinds and dollar quotes;
 * not the bodies of `BEGIN ATOMIC` functions. Pieces with nothing but comments are left out.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = []
  let begin = 0
  let code = -1
  let at = 0
  const close = (end: number) => {
    if (code >= 0) statements.push({ text: sql.slice(code, end).trimEnd(), line: lineOf(sql, code) })
    begin = end + 1
    code = -1
  }
  const see = (from: number, to: number) => {
    const offset = sql.slice(from, to).search(/\S/)
    if (code < 0 && offset >= 0) code = Math.max(begin, from + offset)
  }
  for (;;) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(sql)
    see(at, piece?.index ?? sql.length)
    if (piece === null) break
    const end = endOfPiece(sql, piece)
    const first = piece[0].slice(0, 2)
    if (piece[0] === ';') close(piece.index)
    else if (first !== '--' && first !== '/*') see(piece.index, end)
    at = end
  }
  close(sql.length)
  return statements
}

function endOfPiece(sql: string, piece: RegExpExecArray): number {
  const after = piece.index + piece[0].length
  if (piece[0] === '/*') return endOfComment(sql, after)
  if (!piece[0].startsWith('$')) return after
  const closing = sql.indexOf(piece[0], after)
  return closing < 0 ? sql.length : closing + piece[0].length
}

function endOfComment(sql: string, from: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = from
  for (let depth = 1; depth > 0; ) {
    const found = mark.exec(sql)
    if (found === null) return sql.length
    depth += found[0] === '/*' ? 1 : -1
  }
  return mark.lastIndex
}

function lineOf(sql: string, at: number): number {
  return sql.slice(0, at).split('\n').length
}
