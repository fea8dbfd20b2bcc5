import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DatabaseError, escapeIdentifier, type Pool } from 'pg'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type AppliedMigration, applyMigration, isSame, tableIn } from './apply-migration.ts'
import { type MigrationFile, readMigrations } from './migration-files.ts'
import { type MigrationRefusal, migrationChanged, migrationOutOfOrder } from './migration-refusal.ts'
import { withRetry } from './transient.ts'

const OWN_MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** `schema`: migrate into this schema (made when missing) instead of the first one of the search path. */
export type MigrateOptions = {
  readonly schema?: string
  readonly directory?: string
  /** How long a statement waits for a lock held by running commands, before the file is tried again. */
  readonly lockMilliseconds?: number
}

/** The files run now, and the applied ones that this program does not know: the database is newer than we are. */
export type Migrated = { readonly applied: readonly string[]; readonly unknown: readonly string[] }

/** Brings the database to the newest form. Any number of servers may call it at once; each file is run by one. */
export async function migrate(
  pool: Pool,
  options: MigrateOptions = {},
): Promise<Outcome<Migrated, MigrationRefusal>> {
  const files = await readMigrations(options.directory ?? OWN_MIGRATIONS)
  if (!files.ok) return files
  await prepare(pool, options.schema)
  const before = await appliedMigrations(pool, options.schema)
  const refusal = compare(files.value, before)
  if (refusal !== null) return no(refusal)
  const known = new Set(files.value.map((file) => file.number))
  const unknown = before.filter((row) => !known.has(row.number)).map((row) => row.name)
  const applied: string[] = []
  for (const file of files.value.filter((one) => !before.some((row) => row.number === one.number))) {
    const outcome = await applyPatiently(pool, file, options)
    if (!outcome.ok) return outcome
    if (outcome.value) applied.push(file.name)
  }
  return yes({ applied, unknown })
}

function compare(
  files: readonly MigrationFile[],
  rows: readonly AppliedMigration[],
): MigrationRefusal | null {
  const newest = Math.max(0, ...rows.map((row) => row.number))
  for (const file of files) {
    const row = rows.find((one) => one.number === file.number)
    if (row === undefined && file.number < newest) return migrationOutOfOrder(file.name, newest)
    if (row !== undefined && !isSame(file, row)) return migrationChanged(row.name)
  }
  return null
}

/** Creates the schema and our table, one after the other who starts: `if not exists` alone does not keep them apart. */
async function prepare(pool: Pool, schema: string | undefined): Promise<void> {
  const made = schema === undefined ? '' : `create schema if not exists ${escapeIdentifier(schema)};`
  await withRetry(() =>
    pool.query(`do $prepare$ begin
      perform pg_advisory_xact_lock(8686, 0);
      ${made}
      create table if not exists ${tableIn(schema)} (
        number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null);
    end $prepare$`),
  )
}

function appliedMigrations(pool: Pool, schema: string | undefined): Promise<AppliedMigration[]> {
  const sql = `select number, name, sha256 from ${tableIn(schema)} order by number`
  return withRetry(async () => (await pool.query<AppliedMigration>(sql)).rows)
}

/** A busy table can keep a file waiting for its lock; rather than queue everybody behind us we step back and return. */
async function applyPatiently(
  pool: Pool,
  file: MigrationFile,
  options: MigrateOptions,
): Promise<Outcome<boolean, MigrationRefusal>> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await withRetry(() => applyMigration(pool, file, options))
    const busy = !outcome.ok && isCode(outcome.no.cause, ['55P03', '40P01', '40001'])
    if (!busy || attempt === 10) return outcome
    await pause(100 * attempt)
  }
}

function isCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof DatabaseError && codes.includes(error.code ?? '')
}
