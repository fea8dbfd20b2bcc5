import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { clientAt } from '../testing/client.ts'
import { urlOf } from '../testing/database-address.ts'
import { PASSWORD } from '../testing/operator.ts'
import { type ServerHere, serverInProcess } from '../testing/server-in-process.ts'

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
const needed = async () => (await clientAt(server.address).get('/api/first-run')).body.needed
const first = { login: 'first', name: '管理员', password: PASSWORD, provinces: ['湖南'] }

describe('the first run', () => {
  test('a link that is not the one given out makes nobody', async () => {
    const wrong = { ...first, link: 'x'.repeat(43) }
    expect(await post('/api/first-run', wrong)).toMatchObject({ status: 403, body: { code: 'wrongLink' } })
    expect(await needed()).toBe(true)
  })

  test('a weak password, an unknown province or a short link make nobody, and use up no link', async () => {
    const link = server.link ?? ''
    for (const [changes, code] of [
      [{ password: 'short' }, 'passwordTooWeak'],
      [{ login: 'administrator', password: 'Administrator' }, 'passwordTooWeak'],
      [{ provinces: ['火星'] }, 'validationFailed'],
      [{ link: 'short' }, 'malformed'],
      [{ roles: ['administrator'] }, 'malformed'],
    ] as const) {
      expect((await post('/api/first-run', { ...first, link, ...changes })).body.code).toBe(code)
    }
    expect(await needed()).toBe(true)
  })

  test('the link is good for one administrator, also when it is used many times at once', async () => {
    const link = server.link ?? ''
    const tries = ['one', 'two', 'three', 'four'].map((login) =>
      post('/api/first-run', { ...first, link, login }),
    )
    const answers = await Promise.all(tries)
    expect(answers.map((one) => one.status).sort()).toEqual([200, ...answers.slice(1).map(() => 403)])
    expect(await needed()).toBe(false)
  })

  test('used a second time, the first run is over', async () => {
    const again = { ...first, link: server.link ?? '', login: 'second' }
    expect(await post('/api/first-run', again)).toMatchObject({ status: 409, body: { code: 'firstRunOver' } })
    const enter = await post('/api/session', { login: 'second', password: PASSWORD })
    expect(enter).toMatchObject({ status: 401, body: { code: 'wrongCredentials' } })
  })
})

describe('signing in', () => {
  test('a wrong name and a wrong password are told the same', async () => {
    const tries = ['nobody-here', 'one', 'two', 'three', 'four'].map((login) =>
      post('/api/session', { login, password: 'not-the-password' }),
    )
    const told = (await Promise.all(tries)).map(({ status, body }) => JSON.stringify([status, body]))
    expect(new Set(told).size).toBe(1)
    expect(told[0]).toContain('wrongCredentials')
  })

  test('after ten wrong passwords the right one does not help for a while, and others still get in', async () => {
    const logins = ['one', 'two', 'three', 'four']
    const rights = await Promise.all(
      logins.map((login) => post('/api/session', { login, password: PASSWORD })),
    )
    const login = logins[rights.findIndex((one) => one.status === 200)] ?? ''
    expect(login).not.toBe('')
    for (let tries = 1; tries <= 10; tries++) {
      expect((await post('/api/session', { login, password: `guess-${tries}` })).status).toBe(401)
    }
    const shut = await post('/api/session', { login, password: PASSWORD })
    expect(shut).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } })
    expect(shut.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect((await post('/api/session', { login: 'nobody-here', password: 'x' })).status).toBe(401)
  })

  test('a cookie is for this site only, and scripts cannot read it', async () => {
    const other = await freshDatabase()
    const fresh = await serverInProcess(urlOf(other.address))
    const made = await clientAt(fresh.address).post('/api/first-run', { ...first, link: fresh.link ?? '' })
    const cookie = made.headers.getSetCookie()[0] ?? ''
    await fresh.stop()
    await other.drop()
    expect(cookie).toMatch(/^beichen_session=[\w-]{43};/)
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(word)
  })
})
