import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { type OpenDoor, openDoor, problemIn } from '../door/open-door.ts'
import { formsOf, placed } from './every-form.ts'
import { everybodyAt } from './everybody.ts'

let door: OpenDoor
let cookie: string
beforeAll(async () => {
  door = await openDoor()
  cookie = `beichen_session=${(await everybodyAt(door)).token}`
})
afterAll(() => door?.shut())

const writes = endpoints.filter((one) => one.method !== 'GET')

describe('a write that comes with nothing but the cookie, which the browser sends whoever made it ask', () => {
  test.each(writes.map(({ method, path }) => [method, path] as const))(
    '%s %s is not taken',
    async (method, path) => {
      const one = writes.find((each) => each.method === method && each.path === path)
      if (!one) throw new Error(`there is no ${path}`)
      const form = formsOf(door.number, door.number).find((each) => each.one === one)
      const was = await door.written()
      const wire = { method, path: placed(one, door.number), ...(form ? { body: form.body } : {}) }
      const answer = await door.send({ ...wire, headers: { cookie } })
      expect(problemIn(answer)).toMatchObject({ status: 403, code: 'unmarkedWrite' })
      expect(await door.written()).toEqual(was)
    },
  )

  test('with the header of our own pages it is', async () => {
    const headers = { cookie, 'x-beichen': '1' }
    const path = `/api/cases/${door.number}/note`
    expect((await door.send({ path, body: { text: '一' }, headers })).status).toBe(200)
    for (const other of ['0', 'true', '', '1, 1']) {
      const sent = await door.send({ path, body: { text: '二' }, headers: { cookie, 'x-beichen': other } })
      expect([other, problemIn(sent).code]).toEqual([other, 'unmarkedWrite'])
    }
  })

  test('nobody else is told by the door that they may send that header', async () => {
    const headers = {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-beichen,content-type',
    }
    const answer = await door.send({ method: 'OPTIONS', path: '/api/cases', headers })
    const told = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))
    expect([answer.status >= 400, told]).toEqual([true, []])
    const read = await door.send({ method: 'GET', path: '/api/session', headers: { ...headers, cookie } })
    expect(Object.keys(read.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  })
})

describe('a plain form, which needs no script and asks nobody', () => {
  test.each([
    ['application/x-www-form-urlencoded', 'text=hello'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nhello\r\n--x--\r\n',
    ],
    ['text/plain', '{"text":"hello","a":"="}'],
  ])('%s is never read', async (type, body) => {
    const was = await door.written()
    const path = `/api/cases/${door.number}/note`
    for (const headers of [{ cookie }, { cookie, 'x-beichen': '1' }]) {
      const answer = await door.send({ path, body, headers: { ...headers, 'content-type': type } })
      expect([403, 415]).toContain(problemIn(answer).status)
    }
    // Nor does it sign anybody in: not into an account that somebody else reads.
    const entered = await door.send({ path: '/api/session', body, headers: { 'content-type': type } })
    expect(problemIn(entered).code).toBe('notJson')
    expect(await door.written()).toEqual(was)
  })
})

test('reading changes nothing: what an image or a link can ask for is asked for by GET', async () => {
  const was = await door.written()
  const client = await everybodyAt(door)
  const reads = endpoints.filter((one) => one.method === 'GET')
  for (const one of reads) await client.get(`${placed(one, door.number)}?account=abc`)
  expect(await door.written()).toEqual(was)
})
