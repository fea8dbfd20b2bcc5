import { totalmem } from 'node:os'

const MEGABYTE = 1024 * 1024

/** What the caller may choose about the server. */
export type ServerChoices = {
  /** 128 MB of shared buffers instead of a quarter of the memory. */
  readonly small?: boolean
  readonly maxConnections?: number
  /** For tests only: never wait for the disk, and keep little log. A crash of the machine may destroy everything. */
  readonly withoutSync?: boolean
}

/** The `-c` arguments for postgres. Durability is left at its defaults (on) unless `withoutSync` is given. */
export function settingArguments(choices: ServerChoices): string[] {
  const settings: Record<string, string | number> = {
    shared_buffers: `${sharedBufferMegabytes(choices.small === true)}MB`,
    max_connections: choices.maxConnections ?? 50,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    ...logging,
    ...(choices.withoutSync === true
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }
      : {}),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

// A week of logs, bounded. Values of parameters and of keys are left out: they are customers' data.
const logging = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_timezone: 'UTC',
  log_min_duration_statement: 500,
  log_parameter_max_length: 0,
  log_error_verbosity: 'terse',
}

/** A quarter of the memory this process may use (the container's limit counts), at most 1 GB; 128 when small. */
function sharedBufferMegabytes(small: boolean): number {
  if (small) return 128
  const limit = process.constrainedMemory()
  const memory = limit > 0 ? Math.min(totalmem(), limit) : totalmem()
  return Math.max(128, Math.min(1024, Math.floor(memory / 4 / MEGABYTE)))
}
