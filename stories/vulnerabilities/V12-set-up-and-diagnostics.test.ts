import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { builtPages } from '../browser/built-pages.ts'
import { type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { anonymous, anonymousPages } from './anonymous.ts'
import { realRoutes } from './real-routes.ts'

let door: OpenDoor
let routes: readonly string[]
beforeAll(async () => {
  builtPages()
  door = await openDoor()
  routes = await realRoutes(door.shell)
})
afterAll(() => door?.shut())

test('what the contract opens to anybody is what the checked-in list says', () => {
  const open = endpoints.filter((one) => one.who === 'anyone').map((one) => `${one.method} ${one.path}`)
  expect(open.sort()).toEqual([...anonymous].sort())
})

test('what the server really answers is the contract, the live channel, and the pages on that list', () => {
  const told = endpoints.map((one) => `${one.method} ${one.path}`)
  expect([...routes].sort()).toEqual([...told, ...anonymousPages, 'GET /api/live'].sort())
})

test('everything that is not on it is closed, whatever stands in its address', async () => {
  const closed = routes.filter((route) => ![...anonymous, ...anonymousPages].includes(route))
  expect(closed.length).toBe(routes.length - anonymous.length - anonymousPages.length)
  for (const route of closed) {
    const [method = '', path = ''] = route.split(' ')
    const answer = await door.send({ method, path: path.replace(/:\w+/g, 'x') })
    expect([route, answer.status]).toEqual([route, 401])
  }
})

test('the pages and the description of the API hold nothing of anybody', async () => {
  for (const route of anonymousPages) {
    const path = route.replace('GET ', '').replace('*', 'icon.svg')
    const answer = await door.send({ method: 'GET', path })
    expect([path, [200, 302, 404].includes(answer.status)]).toEqual([path, true])
    expect(answer.text).not.toContain(door.number)
  }
})

test('the first run is over for ever once it was done', async () => {
  const state = await door.send({ method: 'GET', path: '/api/first-run' })
  expect(JSON.parse(state.text)).toMatchObject({ needed: false })
  const body = {
    link: 'x'.repeat(43),
    login: 'second',
    name: 'Second',
    password: 'a-long-enough-one',
    provinces: [],
  }
  expect(problemIn(await door.send({ path: '/api/first-run', body })).code).toBe('firstRunOver')
})

test('there are no doors of the programs that we use: nothing to set up, to look inside or to try out', async () => {
  const usual = [
    ...[
      '/api/metrics',
      '/api/debug',
      '/api/health/details',
      '/api/test',
      '/api/admin',
      '/api/setup',
      '/api/install',
    ],
    ...['/api/config', '/api/env', '/api/graphql', '/api/../server/main.ts', '/api/cases/../../package.json'],
  ]
  for (const path of usual) {
    const answer = await door.send({ method: 'GET', path })
    // 400 where the address itself is odd.
    expect([path, [400, 404].includes(answer.status)]).toEqual([path, true])
  }
  for (const path of [
    '/package.json',
    '/.env',
    '/server/main.ts',
    '/secrets.key',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/package.json',
  ]) {
    const answer = await door.send({ method: 'GET', path })
    expect(answer.text).not.toMatch(/"dependencies"|root:|wallClock|BEGIN/)
  }
})
