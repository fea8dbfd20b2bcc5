import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import type { Environment } from '../language.ts'

/** Who is signed in where. */
export type Kept = { readonly server: string; readonly token: string }

/** Where the session is kept between commands. */
export function sessionFile(environment: Environment): string {
  const { XDG_CONFIG_HOME = '', APPDATA } = environment
  const home =
    process.platform === 'win32' && APPDATA ? APPDATA : join(environment.HOME || homedir(), '.config')
  return join(isAbsolute(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : home, 'beichen', 'session.json')
}

/** The session that was kept; null when nobody is signed in. */
export function readSession(file: string): Kept | null {
  try {
    const { server, token } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    return typeof server === 'string' && typeof token === 'string' ? { server, token } : null
  } catch {
    return null
  }
}

/** Keeps the session, readable for its owner alone. */
export function keepSession(file: string, kept: Kept): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(fresh, file)
}

/** Forgets the session. */
export function forgetSession(file: string): void {
  rmSync(file, { force: true })
}
