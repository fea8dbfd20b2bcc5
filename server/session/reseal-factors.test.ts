import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { personIn } from './entered.fixture.ts'
import { placeOfSecret } from './factor-store.ts'
import { resealFactors } from './reseal-factors.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('with a newer key every telephone is sealed anew, and the older key is not needed any more', async () => {
  const [older, newer] = [newSecretKey(), newSecretKey()]
  const before = secretsWith(() => [older])
  const people = [await personIn(database.pool, 'one', now), await personIn(database.pool, 'two', now)]
  for (const person of people)
    await database.pool.query(
      'insert into second_factors (person, secret, added_at, last_step) values ($1, $2, $3, 7)',
      [person, before.seal(`of ${person}`, placeOfSecret(person)), now],
    )
  expect(await resealFactors(database.pool, before)).toBe(0)
  expect(
    await resealFactors(
      database.pool,
      secretsWith(() => [newer, older]),
    ),
  ).toBe(2)
  const after = secretsWith(() => [newer])
  const { rows } = await database.pool.query('select person, secret, last_step from second_factors')
  for (const { person, secret, last_step } of rows) {
    expect(after.open(secret, placeOfSecret(person))).toBe(`of ${person}`)
    expect(last_step).toBe(7)
  }
})
