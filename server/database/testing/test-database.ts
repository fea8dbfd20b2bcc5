import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { inject } from 'vitest'
import { applicationAccess } from '../application-role.ts'
import { type DatabaseAddress, openPool, type PoolChoices, withDatabase } from '../connect.ts'
// For the type of what is provided.
import type {} from './global-setup.ts'

/**
 * A database of its own for a test file. `pool` is its owner's, who sees everything; `application` gives a pool of the
 * role that the server works as. `drop` closes them and removes the database.
 */
export type TestDatabase = {
  readonly pool: Pool
  readonly address: DatabaseAddress
  application(choices?: PoolChoices): Promise<Pool>
  drop(): Promise<void>
}

/** A fresh, migrated copy of the template, in about 50 ms. Call it in beforeAll, and `drop` in afterAll. */
export async function freshDatabase(choices: PoolChoices = {}): Promise<TestDatabase> {
  const { address: server, template } = inject('database')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${template} strategy file_copy`)
  const address = withDatabase(server, name)
  const pool = openPool(address, { size: 5, ...choices })
  const others: Pool[] = []
  const application = async (own: PoolChoices = {}) => {
    const access = await applicationAccess(pool, address)
    const other = openPool(access.address, { size: 5, ...own })
    others.push(other)
    return other
  }
  const drop = async () => {
    await Promise.all([pool, ...others].map((one) => one.end()))
    // A server under test may still hold connections; the tests are over for them.
    await onServer(server, `drop database if exists ${name} with (force)`)
  }
  return { pool, address, application, drop }
}

async function onServer(server: DatabaseAddress, sql: string): Promise<void> {
  const pool = openPool(server, { size: 1 })
  try {
    await pool.query(sql)
  } finally {
    await pool.end()
  }
}
