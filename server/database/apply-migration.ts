import { DatabaseError, escapeIdentifier, type Pool, type PoolClient } from 'pg'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { MigrationFile } from './migration-files.ts'
import { type MigrationRefusal, migrationChanged, migrationFailed } from './migration-refusal.ts'
import type { Statement } from './split-statements.ts'
import { withRetry } from './transient.ts'

/** A row of the runner's own table. */
export type AppliedMigration = { readonly number: number; readonly name: string; readonly sha256: string }

/** Whether the file is still what was applied. */
export function isSame(file: MigrationFile, row: AppliedMigration): boolean {
  return row.sha256 === file.sha256 && row.name === file.name
}

/** Runs one file in one transaction; false when another runner had done it. */
export async function applyMigration(
  pool: Pool,
  file: MigrationFile,
  options: { readonly schema?: string; readonly lockMilliseconds?: number },
): Promise<Outcome<boolean, MigrationRefusal>> {
  const client = await withRetry(() => pool.connect())
  let broken = true
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await client.query('set local idle_in_transaction_session_timeout = 0')
    if (options.schema !== undefined)
      await client.query(`set local search_path = ${escapeIdentifier(options.schema)}`)
    const first = await claim(client, file, options.schema)
    await client.query(`set local lock_timeout = ${options.lockMilliseconds ?? 2_000}`)
    const refusal = first
      ? await runStatements(client, file.statements, file.name)
      : await compareWithOther(client, file, options.schema)
    await client.query(refusal === null ? 'commit' : 'rollback')
    broken = false
    return refusal === null ? yes(first) : no(refusal)
  } finally {
    client.release(broken)
  }
}

/**
 * The row is the lock: a second runner's insert waits here until the first one's transaction has ended,
 * then finds the row and gets nothing, or, when the first one failed, gets the work.
 */
async function claim(client: PoolClient, file: MigrationFile, schema: string | undefined): Promise<boolean> {
  const at = Temporal.Now.instant().toString()
  const sql = `insert into ${tableIn(schema)} (number, name, sha256, applied_at) values ($1, $2, $3, $4) on conflict do nothing`
  const result = await client.query(sql, [file.number, file.name, file.sha256, at])
  return result.rowCount === 1
}

async function compareWithOther(
  client: PoolClient,
  file: MigrationFile,
  schema: string | undefined,
): Promise<MigrationRefusal | null> {
  const sql = `select number, name, sha256 from ${tableIn(schema)} where number = $1`
  const [row] = (await client.query<AppliedMigration>(sql, [file.number])).rows
  return row === undefined || isSame(file, row) ? null : migrationChanged(row.name)
}

async function runStatements(
  client: PoolClient,
  statements: readonly Statement[],
  name: string,
): Promise<MigrationRefusal | null> {
  for (const { text, line } of statements) {
    try {
      await client.query(text)
    } catch (error) {
      if (error instanceof DatabaseError) return migrationFailed(name, line, error)
      throw error
    }
  }
  return null
}

/** The runner's own table, as it is written in SQL. */
export function tableIn(schema: string | undefined): string {
  return schema === undefined ? 'schema_migrations' : `${escapeIdentifier(schema)}.schema_migrations`
}
