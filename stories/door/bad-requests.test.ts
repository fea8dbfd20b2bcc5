import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intake, type OpenDoor, openDoor, refusedBy, type Wire } from './open-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

const submission = (body: string | object): Wire => ({
  path: '/api/cases',
  body,
  token: door.desk.window.token,
})
const typed = (type: string): Wire => ({
  ...submission('channel=hotline10000'),
  headers: { 'content-type': type },
})
const reading = (path: string): Wire => ({ method: 'GET', path, token: door.desk.window.token })

describe('what is no JSON object is refused', () => {
  test.each([
    ['cut off', '{"channel": "hotline10000"'],
    ['not JSON at all', 'channel=hotline10000'],
    ['empty', ''],
    ['a poisoned prototype', '{"__proto__": {"admin": true}}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['text', '"words"'],
    ['a number', '1'],
    ['nested a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['nothing', undefined],
  ])('a body that is %s', async (_what, body) => {
    await refusedBy(door, { ...submission(body ?? ''), ...(body === undefined ? { body } : {}) } as Wire, {
      status: 400,
      code: 'malformed',
    })
  })

  test('a body larger than half a megabyte', async () => {
    const large = { ...intake, description: 'x'.repeat(600_000) }
    await refusedBy(door, submission(large), { status: 413, code: 'tooLarge' })
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'image/png',
    'nonsense',
  ])('a body sent as %s', async (type) => {
    await refusedBy(door, typed(type), { status: 415, code: 'notJson' })
  })
})

describe('what the contract does not name is refused, and the field is told', () => {
  test.each([
    ['an unknown field', { ...intake, priority: 'high' }, 'priority'],
    ['an unknown field inside', { ...intake, customer: { password: 'x' } }, 'customer.password'],
    ['a missing field', { ...intake, channel: undefined }, 'channel'],
    ['a number for text', { ...intake, description: 7 }, 'description'],
    ['text for a number', { ...intake, amount: '7' }, 'amount'],
    ['an object for text', { ...intake, description: {} }, 'description'],
    ['a list for an object', { ...intake, customer: [] }, 'customer'],
    ['a value that is not one of the list', { ...intake, channel: 'fax' }, 'channel'],
    ['text that is too long', { ...intake, description: 'x'.repeat(8_001) }, 'description'],
    ['an organisation that cannot be one', { ...intake, window: '../etc' }, 'window'],
  ])('%s', async (_what, body, field) => {
    const { fields } = await refusedBy(door, submission(body), { status: 400, code: 'malformed' })
    expect(fields?.map((one) => one.field)).toContain(field)
    expect(fields?.every((one) => one.zh !== '' && one.en !== '')).toBe(true)
  })
})

describe('an address that leads nowhere', () => {
  test.each([
    ['/api/cases/123', 400, 'malformed'],
    ['/api/cases/not-a-number-123', 400, 'malformed'],
    ['/api/cases/12345678901234567', 404, 'notFound'],
    ['/api/cases/99999999999999999', 404, 'notFound'],
    ['/api/cases/%zz', 400, 'malformed'],
    ['/api/cases/%00', 400, 'malformed'],
    [`/api/cases/${'9'.repeat(3_000)}`, 404, 'staleAddress'],
    ['/api/nowhere', 404, 'staleAddress'],
    ['/api/', 404, 'staleAddress'],
  ])('%s', async (path, status, code) => {
    await refusedBy(door, reading(path), { status, code })
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'OPTIONS'])('%s of the cases', async (method) => {
    await refusedBy(door, { ...reading('/api/cases'), method }, { status: 404, code: 'staleAddress' })
  })

  test('HEAD is GET without the body', async () => {
    const asked = await door.send({ ...reading(`/api/cases/${door.number}`), method: 'HEAD' })
    expect(asked).toMatchObject({ status: 200, text: '' })
    const unsigned = { ...reading(`/api/cases/${door.number}`), method: 'HEAD', token: null }
    expect(await door.send(unsigned)).toMatchObject({ status: 401, text: '' })
  })
})

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const id = '019a0000-0000-7000-8000-000000000000'

describe('a question in the wrong form', () => {
  test.each([
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=1e3',
    'limit=5&limit=6',
    'queue=everything',
    'state[]=open',
    'status=new',
    'number=12a',
    'breached=no',
    'sort=number',
    'sort=due%20desc',
    `account=${'x'.repeat(201)}`,
    'account=%00',
    'category=a%00b',
    'after=%00',
    'after=garbage',
    `after=${cursor([])}`,
    `after=${cursor({ due: 'infinity' })}`,
    `after=${cursor(['yesterday', id])}`,
    `after=${cursor(['2026-99-99 00:00:00+00', id])}`,
    `after=${cursor(['2026-02-30 00:00:00+00', id])}`,
    `after=${cursor(['infinity', '-'.repeat(36)])}`,
    `after=${cursor(["infinity'; drop table cases; --", id])}`,
  ])('?%s', async (query) => {
    await refusedBy(door, reading(`/api/cases?${query}`), { status: 400, code: 'malformed' })
  })

  test('a question with a quote in it is a question like any other', async () => {
    const answer = await door.send(
      reading(`/api/cases?queue=all&account=${encodeURIComponent("' or 1=1 --")}`),
    )
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text).rows).toEqual([])
  })

  test('a page after a true cursor is a page', async () => {
    const after = cursor(['2026-01-01 00:00:00+00', id])
    expect((await door.send(reading(`/api/cases?after=${after}`))).status).toBe(200)
  })
})
