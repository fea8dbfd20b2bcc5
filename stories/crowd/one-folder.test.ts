import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clientAt } from '../testing/client.ts'
import { freePort } from '../testing/free-port.ts'
import { databaseProcesses, type ServerProcess, serverProcess } from '../testing/server-process.ts'

let dataDirectory: string
let server: ServerProcess

beforeAll(async () => {
  dataDirectory = realpathSync(mkdtempSync(join(tmpdir(), 'beichen-folder-')))
  server = await serverProcess({ dataDirectory })
})
beforeEach(async () => {
  if (server.isOver()) await server.start()
})
afterAll(async () => {
  await server.remove()
  rmSync(dataDirectory, { recursive: true, force: true })
})

async function isWorking(): Promise<boolean> {
  const { body } = await clientAt(server.address).get('/api/first-run')
  return body.needed === true
}

test('a second server on the same folder says that it is in use and ends, and the first works on', async () => {
  const second = serverProcess({ dataDirectory, port: await freePort() })
  await expect(second).rejects.toThrow(dataDirectory)
  await expect(second).rejects.toThrow(/ended with 1:.*正由另一个北辰服务使用.*is in use by another/s)
  expect(server.isOver()).toBe(false)
  expect(await isWorking()).toBe(true)
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends the server and its database, and nothing stays behind',
  async (signal) => {
    expect(await isWorking()).toBe(true)
    expect(databaseProcesses(dataDirectory).length).toBeGreaterThan(0)
    expect(await server.stop(signal)).toBe(0)
    expect(databaseProcesses(dataDirectory)).toEqual([])
    await expect(fetch(server.address)).rejects.toThrow()
    await server.start()
    expect(await isWorking()).toBe(true)
  },
)
