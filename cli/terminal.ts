import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Environment } from './language.ts'
import { askSecret } from './secret.ts'

/** What a command has around it: where it reads and writes. */
export type Terminal = {
  readonly environment: Environment
  /** How wide the lines may be; null where nobody looks. */
  readonly columns: number | null
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
  /** All that comes in. */
  readonly input: () => Promise<string>
  /** A line that is typed without being shown; null where nobody can type. */
  readonly secret: (prompt: string) => Promise<string | null>
  readonly readFile: (path: string) => string
}

/** The terminal of this process. */
export function ownTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process
  return {
    environment: env,
    columns: stdout.isTTY ? stdout.columns : null,
    write: (line) => void stdout.write(line),
    complain: (line) => void stderr.write(line),
    input: () => text(stdin),
    secret: async (prompt) => (stdin.isTTY ? askSecret(prompt, stdin, stderr) : null),
    readFile: (path) => readFileSync(path, 'utf8'),
  }
}
