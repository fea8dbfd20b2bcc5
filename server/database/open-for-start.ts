import type { Outcome } from '#domain/outcome.ts'
import type { Config } from '../config.ts'
import { logAt } from '../log.ts'
import type { Shell } from '../shell.ts'
import { type OpenDatabase, openDatabase } from './connect.ts'
import type { LaunchRefusal } from './embedded/refusal.ts'

/** The database by its owner, as a start needs it: two connections for what the application itself may not do. */
export function openForStart(config: Config): Promise<Outcome<OpenDatabase, LaunchRefusal>> {
  return openDatabase({ ...config, poolSize: 2 }, { onIdleError: saying(logAt(config.logLevel)) })
}

/** Says that an idle connection was lost; the pool opens another. */
export function saying(log: Shell['log']): (error: Error) => void {
  return (error) => log.warn({ error }, 'a database connection was lost')
}
