import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { operatorNetwork } from './operator-network.ts'
import { insertOrganisations } from './organisation-store.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('a network that several make at the same moment is made once', async () => {
  const network = operatorNetwork({ provinces: ['湖南'] })
  // Every connection is open before the race begins, or the first would have won it.
  await Promise.all(Array.from({ length: 5 }, () => database.pool.query('select pg_sleep(0.2)')))
  for (let round = 0; round < 30; round++) {
    const added = await Promise.all(
      Array.from({ length: 5 }, () => insertOrganisations(database.pool, network, now)),
    )
    expect(added.reduce((sum, one) => sum + one, 0)).toBe(network.length)
    await database.pool.query('delete from organisations')
  }
})
