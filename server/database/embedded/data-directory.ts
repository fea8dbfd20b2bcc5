import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the data is kept: BEICHEN_DATA; else /var/lib/beichen for root, the user's own data directory for others. */
export function defaultDataDirectory(
  environment: NodeJS.ProcessEnv,
  isRoot = process.getuid?.() === 0,
): string {
  if (environment.BEICHEN_DATA) return resolve(environment.BEICHEN_DATA)
  if (isRoot) return '/var/lib/beichen'
  // The specification says to ignore a relative XDG_DATA_HOME.
  const own = environment.XDG_DATA_HOME
  return join(own?.startsWith('/') ? own : join(homedir(), '.local', 'share'), 'beichen')
}
