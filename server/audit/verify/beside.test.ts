import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicationAccess } from '../../database/application-role.ts'
import type { DatabaseAddress } from '../../database/connect.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { verifierOf } from './beside.ts'
import type { Verified } from './verify.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const anchorFolder = '/nowhere'
const rethrown = (error: unknown) => {
  throw error
}

/** What a verifier says at its end. */
async function saidOf(address: DatabaseAddress): Promise<Verified | 'notReadable' | null> {
  const verifier = verifierOf({ address, anchorFolder }, rethrown)
  const said = await new Promise<Verified | 'notReadable' | null>((resolve) =>
    verifier.begin(
      () => {},
      async (end) => resolve(end),
    ),
  )
  await verifier.stop()
  return said
}

test('in a thread of its own a history is proved as it is by the command', async () => {
  expect(await saidOf(database.address)).toMatchObject({ broken: null, cases: 0 })
})

test('a role that is held back is said to be', async () => {
  const { address } = await applicationAccess(database.pool, database.address)
  expect(await saidOf(address)).toBe('notReadable')
})

test('a server that stops ends it, and has it written down first', async () => {
  const verifier = verifierOf({ address: database.address, anchorFolder }, rethrown)
  const written: unknown[] = []
  verifier.begin(
    () => {},
    async (end) => void written.push(end),
  )
  await verifier.stop()
  expect(written).toEqual([null])
})

test('what goes wrong in it is told, and it has not come to its end', async () => {
  const told: unknown[] = []
  const nowhere = { ...database.address, port: 1 } as DatabaseAddress
  const away: DatabaseAddress = 'url' in nowhere ? { url: 'postgres://nobody@127.0.0.1:1/none' } : nowhere
  const verifier = verifierOf({ address: away, anchorFolder }, (error) => told.push(error))
  const said = await new Promise((resolve) =>
    verifier.begin(
      () => {},
      async (end) => resolve(end),
    ),
  )
  expect(said).toBeNull()
  expect(told).toHaveLength(1)
})
