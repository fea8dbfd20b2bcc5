import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { insertUnits } from '../report/november.fixture.ts'
import { personIn } from '../session/entered.fixture.ts'
import { openSession } from '../session/session-store.ts'
import { hashOf, newToken } from '../session/tokens.ts'
import { whoAsks } from '../session/who-asks.ts'
import { isKey, newKey } from './key-store.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const hour = plusMinutes(now, 60)
let database: TestDatabase
let token: string
beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  const maker = await personIn(database.pool, 'maker', now)
  token = newKey()
  await database.pool.query(
    `insert into api_keys (id, organisation, name, token_hash, scopes, roles, made_by, made_at, expires_at)
     values ($1, 'N-CN', 'a program', $2, '{cases:read}', '{handler}', $3, $4, $5)`,
    [randomUUIDv7(), hashOf(token), maker, now, hour],
  )
})
afterAll(() => database.drop())

const lastUsed = async () =>
  (await database.pool.query<{ at: Instant | null }>('select last_used_at as at from api_keys')).rows[0]?.at

test('a key is 256 bits under a mark of its own', () => {
  expect(newKey()).toMatch(/^bk_[\w-]{43}$/)
  expect(newKey()).not.toBe(newKey())
  expect([isKey(newKey()), isKey('a'.repeat(43))]).toEqual([true, false])
})

test('a session whose token begins with the mark by chance is a session', async () => {
  const person = await personIn(database.pool, 'chance', now)
  const opened = await openSession(database.pool, person, now)
  const lucky = `bk_${newToken().slice(3)}`
  await database.pool.query('update sessions set token_hash = $2 where token_hash = $1', [
    hashOf(opened),
    hashOf(lucky),
  ])
  expect(lucky).toHaveLength(opened.length)
  expect(await whoAsks(await database.application(), lucky, now)).toMatchObject({ person })
})

test('whoever asks with it is the program, for its organisation, with its roles and scopes', async () => {
  expect(await whoAsks(await database.application(), token, now)).toMatchObject({
    person: expect.stringMatching(/^key:[0-9a-f-]{36}$/),
    name: 'a program',
    acting: { organisation: 'N-CN', roles: ['handler'] },
    scopes: ['cases:read'],
    mustEnrol: false,
  })
})

test('when it was used last is written once a minute at most', async () => {
  const seen: (Instant | null | undefined)[] = []
  for (const minutes of [10, 10.5, 10.9, 11.5]) {
    await whoAsks(database.pool, token, plusMinutes(now, minutes))
    seen.push(await lastUsed())
  }
  const [first, last] = [plusMinutes(now, 10), plusMinutes(now, 11.5)]
  expect(seen).toEqual([first, first, first, last])
})

test('it is nobody’s at the very instant at which it expires', async () => {
  expect(await whoAsks(database.pool, token, plusMinutes(now, 59))).not.toBeNull()
  expect(await whoAsks(database.pool, token, hour)).toBeNull()
})
