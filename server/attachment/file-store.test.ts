import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileStore } from './file-store.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beichen-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* pieces(...all: readonly Uint8Array[]) {
  yield* all
}
const incoming = () => readdirSync(join(folder, 'incoming'))
const aged = (path: string) => utimesSync(path, 1, 1)

test('a file is kept under a name that nobody chose, with what it is, and is read again', async () => {
  const store = fileStore(folder)
  const kept = await store.keep(pieces(png.subarray(0, 10), png.subarray(10)), 1000)
  if (typeof kept === 'string') throw new Error(kept)
  expect(kept).toMatchObject({ bytes: png.length, type: 'image/png' })
  expect(kept.stored).toMatch(/^[0-9a-f]{64}$/)
  const path = join(folder, kept.stored.slice(0, 2), kept.stored)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(incoming()).toEqual([])
  const read: Uint8Array[] = []
  for await (const piece of await store.read(kept.stored)) read.push(piece)
  expect(Buffer.concat(read)).toEqual(png)
  await store.drop(kept.stored)
  expect(existsSync(path)).toBe(false)
})

test('nothing stays of what is too large, empty, or breaks off', async () => {
  const store = fileStore(folder)
  expect(await store.keep(pieces(png, png), png.length)).toBe('tooLarge')
  expect(await store.keep(pieces(), 10)).toBe('empty')
  async function* broken() {
    yield png
    throw new Error('the line is gone')
  }
  await expect(store.keep(broken(), 1000)).rejects.toThrow('the line is gone')
  expect(incoming()).toEqual([])
  expect(readdirSync(folder)).toEqual(['incoming'])
})

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>', 'text/plain'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'text/plain'],
  ['a drawing that says so', '<?xml version="1.0"?><svg onload="alert(1)"/>', 'text/plain'],
  ['a text', '用户称未订购，要求退费。', 'text/plain'],
  ['a text of an older system', Buffer.from([0xd3, 0xc3, 0xbb, 0xa7]), 'text/plain'],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'application/x-msdownload'],
  ['another program', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), 'application/x-elf'],
  ['bytes', Buffer.from([1, 2, 3, 4, 0, 255, 254]), 'application/octet-stream'],
])('%s is told by what is in it', async (_what, content, type) => {
  const kept = await fileStore(folder).keep(pieces(Buffer.from(content as string)), 10_000)
  expect(kept).toMatchObject({ type })
})

test('what was left over is found when it is old, and only that', async () => {
  const store = fileStore(folder)
  const kept = await store.keep(pieces(png), 1000)
  if (typeof kept === 'string') throw new Error(kept)
  expect(await store.olderThan(Date.now() - 1000)).toEqual([])
  aged(join(folder, kept.stored.slice(0, 2), kept.stored))
  writeFileSync(join(folder, 'incoming', 'fresh'), 'x')
  writeFileSync(join(folder, 'incoming', 'broken-off'), 'x')
  aged(join(folder, 'incoming', 'broken-off'))
  expect(await store.olderThan(Date.now() - 1000)).toEqual([kept.stored])
  await store.clearUnfinished(Date.now() - 1000)
  expect(incoming()).toEqual(['fresh'])
})

test('a file that is not there is a defect at once, not in the middle of an answer', async () => {
  await expect(fileStore(folder).read('ab'.repeat(32))).rejects.toThrow('ENOENT')
})

test('a file that nobody reads, or not to its end, is not held open', async () => {
  const store = fileStore(folder)
  const kept = await store.keep(pieces(Buffer.alloc(1_000_000, 7)), 1_000_000)
  if (typeof kept === 'string') throw new Error(kept)
  const held = () =>
    readdirSync('/proc/self/fd')
      .map((one) => readlinkOf(join('/proc/self/fd', one)))
      .filter((one) => one.startsWith(folder))
  await store.read(kept.stored)
  expect(held()).toEqual([])
  let seen: readonly string[] = []
  for await (const _piece of await store.read(kept.stored)) {
    seen = held()
    break
  }
  expect(seen).toHaveLength(1)
  await expect.poll(held).toEqual([])
})

/** Where a handle leads; nowhere once it is closed. */
function readlinkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
