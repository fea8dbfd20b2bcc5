/** What a line of the log says of an error. */
export type Tellable = {
  readonly type: string
  readonly message: string
  readonly at?: readonly string[]
  readonly cause?: Tellable
  readonly [told: string]: unknown
}

const MOST = 300
const DEEPEST = 3

/**
 * What the database and the system say of an error in words of their own. Not `detail`, `where` or `internalQuery`:
 * the database writes the row there that did not fit.
 */
const words = 'code severity schema table column constraint routine syscall'.split(' ')

/** An error as the log may have it: what, where in our code, and about which table, but nothing that anybody typed. */
export function tellable(error: unknown, depth = 0): Tellable {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)) }
  const told = Object.entries(error).filter(
    ([name, value]) => words.includes(name) && typeof value === 'string',
  )
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...Object.fromEntries(told),
    ...(at ? { at: at.map((line) => line.trim()) } : {}),
    ...(error.cause !== undefined && depth < DEEPEST ? { cause: tellable(error.cause, depth + 1) } : {}),
  }
}

/** Messages quote what they are about: the value that is no date, the text that is no JSON. */
function withoutValues(message: string): string {
  const line = message.replace(/["'`“‘].*["'`”’]/s, '"…"').split('\n')[0] ?? ''
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}
