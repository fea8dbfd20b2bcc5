import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { openDoor } from './app.ts'

const folder = fileURLToPath(new URL('../../dist/web/assets/', import.meta.url))
const files = readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name))
const large = files.filter((name) => readFileSync(folder + name).length >= 1_024)

let database: TestDatabase
let app: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  database = await freshDatabase()
  app = await openDoor(await caseShell(database.pool, instant('2026-11-23T09:00:00+08:00')), null)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const asked = (name: string, encodings: string) =>
  app.inject({ url: `/assets/${name}`, headers: { 'accept-encoding': encodings } })

describe('what the pages are made of', () => {
  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ] as const)('comes as %s to who reads it, and is then what it was', async (encoding, says, opened) => {
    expect(large.length).toBeGreaterThan(10)
    for (const name of large) {
      const { headers, rawPayload } = await asked(name, says)
      expect([name, headers['content-encoding']]).toEqual([name, encoding])
      expect(Number(headers['content-length'])).toBe(rawPayload.length)
      const plain = readFileSync(folder + name)
      expect(opened(rawPayload).equals(plain), name).toBe(true)
      expect(rawPayload.length, name).toBeLessThan(plain.length)
    }
  })

  test('comes as it is to who reads nothing else', async () => {
    for (const name of files) {
      const { headers, rawPayload } = await asked(name, 'identity')
      expect([name, headers['content-encoding']]).toEqual([name, undefined])
      expect(rawPayload.equals(readFileSync(folder + name)), name).toBe(true)
    }
  })

  test('is kept by browsers for good and by nobody in between in the wrong form, and is called by its own kind', async () => {
    for (const says of ['br', 'gzip', 'identity']) {
      for (const name of large) {
        const { headers } = await asked(name, says)
        expect(headers['cache-control'], name).toBe('public, max-age=31536000, immutable')
        expect(headers.vary, name).toContain('accept-encoding')
        expect(headers['content-type'], name).toMatch(/javascript|css|svg/)
        expect(headers['x-content-type-options'], name).toBe('nosniff')
        expect(headers['content-security-policy'], name).toContain("default-src 'none'")
      }
    }
  })

  test('that is not there is told as a page is, in no encoding', async () => {
    const { headers, body } = await asked('nowhere-12345678.js', 'br')
    expect(headers['content-encoding']).toBeUndefined()
    expect(body).toContain('<!doctype html>')
  })
})
