import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { insertUnits } from '../report/november.fixture.ts'
import { home, personIn } from './entered.fixture.ts'
import { endSessionsOf, findSession, openSession, renewToken } from './session-store.ts'
import { hashOf } from './tokens.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const hours = (count: number) => plusMinutes(now, count * 60)
let database: TestDatabase
let person: string
beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  person = await personIn(database.pool, 'someone', now, { organisation: 'N-CN', roles: ['administrator'] })
})
afterAll(() => database.drop())

test('a session that nobody uses ends after twelve hours', async () => {
  const token = await openSession(database.pool, person, now, home)
  expect(await findSession(database.pool, token, hours(12))).toBeNull()
})

test('one that is used every day ends after seven days all the same', async () => {
  const token = await openSession(database.pool, person, now, home)
  for (let hour = 11; hour < 7 * 24; hour += 11)
    expect(await findSession(database.pool, token, hours(hour))).toMatchObject({ person })
  expect(await findSession(database.pool, token, hours(7 * 24))).toBeNull()
})

test('with another token the old one is worth nothing; open pages are told when a session is over', async () => {
  const heard: (string | undefined)[] = []
  const client = await database.pool.connect()
  client.on('notification', ({ payload }) => heard.push(payload))
  await client.query('listen beichen_session')
  const old = await openSession(database.pool, person, now, home)
  const token = await renewToken(database.pool, hashOf(old), hours(1))
  expect(await findSession(database.pool, old, now)).toBeNull()
  expect(await findSession(database.pool, token, hours(1))).toMatchObject({ provedAt: hours(1) })
  await endSessionsOf(database.pool, person)
  await expect.poll(() => heard).toContain(hashOf(token))
  expect(heard).not.toContain(hashOf(old))
  await client.query('unlisten *')
  client.release()
})

test('an administrator must enrol until there is a second factor', async () => {
  const token = await openSession(database.pool, person, now, home)
  expect(await findSession(database.pool, token, now)).toMatchObject({ mustEnrol: true })
  await database.pool.query(
    `insert into second_factors (person, secret, added_at, last_step) values ($1, 'sealed', $2, 0)`,
    [person, now],
  )
  expect(await findSession(database.pool, token, now)).toMatchObject({ mustEnrol: false })
})

test('the table of sessions holds no token', async () => {
  const token = await openSession(database.pool, person, now, home)
  const { rows } = await database.pool.query('select * from sessions')
  expect(JSON.stringify(rows)).not.toContain(token)
})
