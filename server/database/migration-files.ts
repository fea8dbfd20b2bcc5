import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { badMigrationFile, type MigrationRefusal } from './migration-refusal.ts'
import { type Statement, splitStatements } from './split-statements.ts'

/** One numbered file of migrations: 0001-cases.sql. */
export type MigrationFile = {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly statements: readonly Statement[]
}

const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/
// The runner owns the transaction; a file that ends it would leave half a migration behind.
const TRANSACTION_WORD =
  /^(begin|start\s+transaction|commit|end|rollback|savepoint|release|prepare\s+transaction)\b/i

/** The .sql files of a directory in the order of their numbers; other files are left alone. */
export async function readMigrations(directory: string): Promise<Outcome<MigrationFile[], MigrationRefusal>> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  const files: MigrationFile[] = []
  for (const name of names) {
    const number = Number(NAME.exec(name)?.[1] ?? 0)
    if (number === 0) return no(badMigrationFile(name, 'its name is not like 0001-some-words.sql'))
    if (files.at(-1)?.number === number)
      return no(badMigrationFile(name, `its number is also that of ${files.at(-1)?.name}`))
    const sql = normalised(await readFile(join(directory, name), 'utf8'))
    const statements = splitStatements(sql)
    const forbidden = statements.find((statement) => TRANSACTION_WORD.test(statement.text))
    if (forbidden !== undefined) {
      return no(
        badMigrationFile(
          name,
          `line ${forbidden.line} begins or ends a transaction, which is the runner's work`,
        ),
      )
    }
    files.push({ number, name, sha256: createHash('sha256').update(sql).digest('hex'), statements })
  }
  return yes(files)
}

/** A checkout may turn line ends; that does not make it another migration. */
function normalised(sql: string): string {
  return sql.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}
