import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { readablePassword } from '#server/demo/password.ts'
import { ensureKeyring, keyringFile } from '#server/secrets/keyring.ts'
import { clientAt } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { type ServerHere, serverInProcess } from '../testing/server-in-process.ts'

const usual = [
  'admin',
  'administrator',
  'root',
  'password',
  'admin123456',
  'beichen',
  'Beichen2026',
  '1234567890',
  '',
]

let database: TestDatabase
let server: ServerHere
beforeAll(async () => {
  database = await freshDatabase()
  server = await serverInProcess(urlOf(database.address))
})
afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

const post = (path: string, body: object) => clientAt(server.address).post(path, body)
const first = (link: string, more: object = {}) =>
  post('/api/first-run', {
    link,
    login: 'first',
    name: 'First',
    password: 'a long password',
    provinces: [],
    ...more,
  })

describe('a new system knows nobody', () => {
  test('there is no account, and no usual name and password opens it', async () => {
    const { rows } = await database.pool.query('select count(*)::int as n from people')
    expect(rows).toEqual([{ n: 0 }])
    for (const login of ['admin', 'administrator', 'root', 'beichen']) {
      const tries = usual.filter(Boolean).map((password) => post('/api/session', { login, password }))
      for (const { status } of await Promise.all(tries)) expect(status).toBe(401)
    }
  })

  test('the first administrator comes by a link that is said once, long and different each time', async () => {
    const other = await freshDatabase()
    const another = await serverInProcess(urlOf(other.address))
    const links = [server.link ?? '', another.link ?? '']
    await another.stop()
    await other.drop()
    for (const link of links) expect(link).toMatch(/^[\w-]{43}$/)
    expect(new Set(links).size).toBe(2)
    const { rows } = await database.pool.query(`select value from settings where name = 'firstRunLink'`)
    expect(JSON.stringify(rows)).not.toContain(links[0])
  })

  test('with a password that nobody would guess, and never without one', async () => {
    const link = server.link ?? ''
    const codes = []
    for (const password of usual) codes.push((await first(link, { password })).body.code)
    expect(new Set(codes)).toEqual(new Set(['passwordTooWeak', 'passwordLeaked', 'malformed']))
    expect((await first(link, { password: undefined })).body.code).toBe('malformed')
    expect((await first(link, { password: 'First-2026' })).body.code).toBe('passwordTooWeak')
  })

  test('who was made can do nothing before there is a second factor', async () => {
    const made = await first(server.link ?? '')
    expect(made).toMatchObject({ status: 200, body: { secondFactor: 'needed' } })
    const token = /beichen_session=([\w-]+)/.exec(made.headers.getSetCookie().join())?.[1] ?? ''
    const asked = await clientAt(server.address, token).get('/api/people')
    expect(asked).toMatchObject({ status: 403, body: { code: 'secondFactorNeeded' } })
    expect((await first(server.link ?? '')).body.code).toBe('firstRunOver')
  })
})

describe('what is made at the start is made anew each time', () => {
  test('each installation has a key of its own', () => {
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'beichen-key-')))
    const keys = folders.map((folder) => {
      ensureKeyring(keyringFile(folder))
      return readFileSync(keyringFile(folder), 'utf8')
    })
    for (const folder of folders) rmSync(folder, { recursive: true })
    expect(new Set(keys).size).toBe(2)
  })

  test('the people of the demonstration have a password that differs from one to the next', () => {
    const passwords = Array.from({ length: 50 }, readablePassword)
    expect(new Set(passwords).size).toBe(50)
    for (const one of passwords) expect(one).toMatch(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
  })

  test('without being told otherwise it listens for this machine alone', () => {
    expect(readConfig({})).toMatchObject({ ok: true, value: { host: '127.0.0.1', secretKeys: null } })
  })
})
