import { randomUUID } from 'node:crypto'
import { escapeIdentifier, type Pool } from 'pg'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { addressOfPool, openPool, type PoolChoices } from './connect.ts'
import { migrate } from './migrate.ts'
import type { MigrationRefusal } from './migration-refusal.ts'

/** A schema for one use: its pool sees nothing else, and `drop` removes it with everything in it. */
export type Throwaway = { readonly pool: Pool; readonly schema: string; drop(): Promise<void> }

/** Makes a schema of its own in the database of `pool` (one of `openPool`) and brings it to the newest form. */
export async function openThrowaway(
  pool: Pool,
  choices: Omit<PoolChoices, 'schema'> & { readonly directory?: string } = {},
): Promise<Outcome<Throwaway, MigrationRefusal>> {
  const { directory, ...rest } = choices
  const schema = `throwaway_${randomUUID().replaceAll('-', '')}`
  const remove = () => pool.query(`drop schema if exists ${escapeIdentifier(schema)} cascade`)
  try {
    const migrated = await migrate(pool, directory === undefined ? { schema } : { schema, directory })
    if (!migrated.ok) {
      await remove()
      return no(migrated.no)
    }
  } catch (error) {
    await remove().catch(() => {})
    throw error
  }
  const inside = openPool(addressOfPool(pool), { ...rest, schema })
  const drop = async () => {
    await inside.end()
    await remove()
  }
  return yes({ pool: inside, schema, drop })
}
