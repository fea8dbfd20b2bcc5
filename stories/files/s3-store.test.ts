import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FileStore } from '#server/attachment/file-store.ts'
import type { S3Config } from '#server/attachment/files-config.ts'
import { checkBucket, openFiles } from '#server/attachment/open-files.ts'
import { s3Store } from '#server/attachment/s3/s3-store.ts'
import { account } from './reference-signature.ts'
import { type ReferenceStore, startReferenceStore } from './reference-store.ts'

let server: ReferenceStore
let folder: string
let config: S3Config
let store: FileStore
beforeEach(async () => {
  server = await startReferenceStore('files')
  folder = mkdtempSync(join(tmpdir(), 'beichen-s3-'))
  config = { endpoint: server.endpoint, bucket: 'files', prefix: 'beichen/', style: 'path', ...account }
  store = s3Store(config, join(folder, 'incoming'), { firstPause: 1, partBytes: 1000 })
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

async function* pieces(content: Uint8Array, size = 333) {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size)
}
async function kept(content: Uint8Array) {
  const one = await store.keep(pieces(content), 1_000_000)
  if (typeof one === 'string') throw new Error(one)
  return one
}
async function read(stored: string) {
  const parts: Uint8Array[] = []
  for await (const part of await store.read(stored)) parts.push(part)
  return Buffer.concat(parts)
}
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

test('a file is kept in the bucket as it is on the disk: whole, under a name that nobody chose, and read again', async () => {
  const content = Buffer.from('用户称未订购，要求退费。'.repeat(10))
  const one = await kept(content)
  expect(one).toMatchObject({ bytes: content.length, type: 'text/plain', sha256: sha256(content) })
  expect([...server.files.keys()]).toEqual([`beichen/${one.stored}`])
  expect(await read(one.stored)).toEqual(content)
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  await store.drop(one.stored)
  expect(server.files.size).toBe(0)
  await expect(store.read(one.stored)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a large file goes in parts and is one file', async () => {
  const content = randomBytes(3456)
  const one = await kept(content)
  expect(server.asked.filter((said) => said.startsWith('PUT'))).toHaveLength(4)
  expect(sha256(await read(one.stored))).toBe(one.sha256)
  expect(server.uploads.size).toBe(0)
})

test('a store that stumbles is asked again, and a part alone', async () => {
  server.stumbles.push(503, 'cut')
  await kept(Buffer.from('small'))
  expect(server.files.size).toBe(1)
  server.asked.length = 0
  const content = randomBytes(2500)
  server.stumbles.push('not', 'not', 500)
  const one = await kept(content)
  expect(server.asked.filter((said) => said.startsWith('PUT'))).toHaveLength(4)
  expect(sha256(await read(one.stored))).toBe(sha256(content))
})

test('a store that stays away is said to be; nothing stays of the file, here or there', async () => {
  server.stumbles.push(...Array.from({ length: 5 }, () => 503))
  await expect(kept(Buffer.from('x'))).rejects.toThrow('the store of files refused PUT: 503 SlowDown')
  expect([readdirSync(join(folder, 'incoming')), server.files.size]).toEqual([[], 0])
})

test('where a part is refused for good, the parts before it are let go', async () => {
  // Begun and the first part taken; the second is refused, and so is letting go.
  server.stumbles.push('not', 'not', 403, 403)
  await expect(kept(randomBytes(2500))).rejects.toThrow('403')
  expect([server.files.size, server.uploads.size]).toEqual([0, 1])
  await store.clearUnfinished(Date.now() - 60_000)
  expect(server.uploads.size).toBe(1)
  await store.clearUnfinished(Date.now() + 1000)
  expect(server.uploads.size).toBe(0)
  server.stumbles.push('not', 'not', 403)
  await expect(kept(randomBytes(2500))).rejects.toThrow('403')
  expect(server.uploads.size).toBe(0)
})

test('nothing is kept of a file that is too large or breaks off', async () => {
  expect(await store.keep(pieces(randomBytes(2000)), 1999)).toBe('tooLarge')
  async function* broken() {
    yield randomBytes(1500)
    throw new Error('the line is gone')
  }
  await expect(store.keep(broken(), 10_000)).rejects.toThrow('the line is gone')
  expect([server.asked, readdirSync(join(folder, 'incoming'))]).toEqual([[], []])
})

test('what has lain there is listed page by page, and only what is ours', async () => {
  const all = []
  for (let index = 0; index < 5; index++) all.push((await kept(Buffer.from(`file ${index}`))).stored)
  server.files.set('beichen/readme.txt', { content: Buffer.from('x'), at: 1 })
  server.files.set('other/file', { content: Buffer.from('x'), at: 1 })
  expect([...(await store.olderThan(Date.now() + 1000))].sort()).toEqual(all.sort())
  expect(await store.olderThan(Date.now() - 60_000)).toEqual([])
})

test('a wrong secret, region or bucket is a sentence at the start; a store that is away is not', async () => {
  expect((await checkBucket(config, 1)).ok).toBe(true)
  for (const wrong of [{ secret: 'x' }, { region: 'elsewhere' }, { bucket: 'none' }, { keyId: 'x' }]) {
    const found = await checkBucket({ ...config, ...wrong }, 1)
    expect([wrong, found.ok]).toEqual([wrong, false])
    if (!found.ok) expect(found.no.en + found.no.zh).not.toContain(account.secret)
  }
  server.stumbles.push(...Array.from({ length: 5 }, () => 'cut' as const))
  expect(await checkBucket(config, 1)).toEqual({ ok: true, value: 'away' })
})

test('what lies in the other place is found there, and goes from both', async () => {
  const inBucket = openFiles(folder, { place: 's3', s3: config, clamd: null })
  const inFolder = openFiles(folder, { place: 'folder', s3: config, clamd: null })
  const one = await inFolder.keep(pieces(Buffer.from('kept before')), 100)
  if (typeof one === 'string') throw new Error(one)
  expect(server.files.size).toBe(0)
  const parts: Uint8Array[] = []
  for await (const part of await inBucket.read(one.stored)) parts.push(part)
  expect(Buffer.concat(parts).toString()).toBe('kept before')
  await inBucket.drop(one.stored)
  await expect(inFolder.read(one.stored)).rejects.toMatchObject({ code: 'ENOENT' })
})
