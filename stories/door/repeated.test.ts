import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classified, type OpenDoor, openDoor, problemIn, refusedBy, type Wire } from './open-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.shut())

const keyed = (key: string, wire: Partial<Wire> & { path: string }): Wire => ({
  token: door.desk.window.token,
  ...wire,
  headers: { 'idempotency-key': key },
})
const note = (key: string, text: string, number = door.number) =>
  keyed(key, { path: `/api/cases/${number}/note`, body: { text } })

async function takeAnother(): Promise<string> {
  const { body } = await door.desk.window.post<{ number: string }>('/api/cases', classified)
  return body.number
}

describe('a request that comes again', () => {
  test('with the same key registers one case and gets the first answer', async () => {
    const wire = keyed(randomUUID(), { path: '/api/cases', body: classified })
    const first = await door.send(wire)
    expect(first.status).toBe(200)
    const was = await door.written()
    expect(await door.send(wire)).toMatchObject({ status: 200, text: first.text })
    expect(await door.written()).toEqual(was)
  })

  test('many times at once is done once', async () => {
    const wire = note(randomUUID(), 'said once')
    const was = (await door.desk.window.get<{ version: number }>(`/api/cases/${door.number}`)).body.version
    const answers = await Promise.all(Array.from({ length: 8 }, () => door.send(wire)))
    expect(new Set(answers.map((one) => one.text)).size).toBe(1)
    const view = await door.desk.window.get<{ version: number }>(`/api/cases/${door.number}`)
    expect(view.body.version).toBe(was + 1)
  })

  test('in another order of its fields is the same request', async () => {
    const [key, path] = [randomUUID(), `/api/cases/${door.number}/note`]
    const first = await door.send(keyed(key, { path, body: '{"text":"x","visibility":"internal"}' }))
    const again = await door.send(keyed(key, { path, body: '{ "visibility": "internal", "text": "x" }' }))
    expect(again).toMatchObject({ status: 200, text: first.text })
  })

  test('also after the case has moved on gets its first answer', async () => {
    const wire = note(randomUUID(), 'before')
    const first = await door.send(wire)
    await door.send(note(randomUUID(), 'after'))
    expect((await door.send(wire)).text).toBe(first.text)
  })
})

describe('a key that was used for something else', () => {
  const other = { status: 409, code: 'otherRequest' }

  test('another move of the case', async () => {
    const key = randomUUID()
    await door.send(note(key, 'x'))
    const path = `/api/cases/${door.number}/supplement`
    await refusedBy(door, keyed(key, { path, body: { text: 'x' } }), other)
  })

  test('other words in the same move', async () => {
    const key = randomUUID()
    await door.send(note(key, 'the first words'))
    await refusedBy(door, note(key, 'other words'), other)
  })

  test('another case', async () => {
    const [key, number] = [randomUUID(), await takeAnother()]
    await door.send(note(key, 'x'))
    await refusedBy(door, note(key, 'x', number), other)
  })

  test('another person', async () => {
    const key = randomUUID()
    await door.send(note(key, 'x'))
    const colleague = (await door.operator.hire('colleague', 'W-HN-CS-10000')).token
    await refusedBy(door, { ...note(key, 'x'), token: colleague }, other)
  })

  test('another form of a new case, and a move instead of one', async () => {
    const key = randomUUID()
    await door.send(keyed(key, { path: '/api/cases', body: classified }))
    const changed = { ...classified, description: '另一件事' }
    await refusedBy(door, keyed(key, { path: '/api/cases', body: changed }), other)
    await refusedBy(door, note(key, 'x'), other)
  })
})

describe('a key that cannot be kept', () => {
  test.each(['short', 'x'.repeat(101), 'with space 123', "quote'123456", '{"a":12345678}'])(
    '%s',
    async (key) => {
      const { fields } = await refusedBy(door, note(key, 'x'), { status: 400, code: 'malformed' })
      expect(fields).toMatchObject([{ field: 'Idempotency-Key' }])
    },
  )
})

test('a refused move is not remembered as done: put right, it may come with the same key', async () => {
  const key = randomUUID()
  const empty = problemIn(await door.send(note(key, '  ')))
  expect(empty).toMatchObject({ code: 'validationFailed', fields: [{ field: 'text' }] })
  expect((await door.send(note(key, 'words'))).status).toBe(200)
})
