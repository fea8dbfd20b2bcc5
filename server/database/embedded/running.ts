import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SUPERUSER } from './initdb.ts'
import { isRunning } from './processes.ts'
import { DATABASE, type EmbeddedAddress } from './ready.ts'

/** Where the embedded server of a data directory listens now, as its postmaster has written down; null when none runs. */
export function runningIn(dataDirectory: string, major = '18'): EmbeddedAddress | null {
  const file = join(dataDirectory, major, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port, sockets, host] = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
  if (!isRunning(Number(pid))) return null
  const password = readFileSync(join(dataDirectory, 'password'), 'utf8').trim()
  return {
    host: sockets || host || '127.0.0.1',
    port: Number(port),
    user: SUPERUSER,
    password,
    database: DATABASE,
  }
}
