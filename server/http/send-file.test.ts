import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type ClientRequest, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { sendFile } from './send-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'beichen-sent-'))
const file = join(folder, 'a.txt')
writeFileSync(file, 'a text')
afterAll(() => rmSync(folder, { recursive: true }))

/** What becomes of a file for a reader, who may do something before it is sent. */
async function sentTo(before: (reader: ClientRequest, gone: Promise<unknown>) => Promise<unknown>) {
  const content = createReadStream(file)
  await once(content, 'open')
  const app = Fastify()
  app.get('/', async (request, reply) => {
    await before(reader, once(request.raw.socket, 'close'))
    return sendFile(reply, 'text/plain', { name: 'a.txt', bytes: null, content })
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const reader = get({ port: (app.server.address() as AddressInfo).port })
  reader.on('error', () => {})
  reader.on('response', (answer) => answer.resume())
  await expect.poll(() => content.closed, { timeout: 10_000 }).toBe(true)
  await app.close()
  return content
}

test('a file that has been sent is closed', async () => {
  const content = await sentTo(async () => {})
  expect(content.readableEnded).toBe(true)
})

test('a file whose reader has gone away before it was sent is closed as well', async () => {
  const content = await sentTo(async (reader, gone) => {
    reader.destroy()
    await gone
  })
  expect(content.readableEnded).toBe(false)
})
