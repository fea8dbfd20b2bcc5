import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '#server/access/through.ts'
import { attachUse } from '#server/attachment/attach.ts'
import type { FileStore } from '#server/attachment/file-store.ts'
import { moveFiles, proveFiles } from '#server/attachment/move-files.ts'
import { openFiles, placesOf } from '#server/attachment/open-files.ts'
import { orphansIn, settleOrphans } from '#server/attachment/orphans.ts'
import { caseShell, taken, window } from '#server/case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { callBy } from '#server/report/november.fixture.ts'
import { account } from './reference-signature.ts'
import { type ReferenceStore, startReferenceStore } from './reference-store.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'beichen-move-'))
let database: TestDatabase
let server: ReferenceStore
let shell: Awaited<ReturnType<typeof caseShell>>
let places: { folder: FileStore; s3: FileStore }
beforeAll(async () => {
  database = await freshDatabase()
  server = await startReferenceStore('files')
  const s3 = { endpoint: server.endpoint, bucket: 'files', prefix: '', style: 'path', ...account } as const
  const found = placesOf(folder, { s3 })
  if (!found.s3) throw new Error('no store')
  places = { folder: found.folder, s3: found.s3 }
  const files = openFiles(folder, { place: 'folder', s3, clamd: null })
  shell = { ...(await caseShell(await database.application(), now)), files }
  const number = await taken(shell, now)
  for (let index = 0; index < 6; index++) {
    const call = callBy(window, now, { params: { number }, query: { name: `${index}.txt` } })
    async function* content() {
      yield Buffer.from(`file ${index}`)
    }
    if (!(await attachUse(call as never, content(), shell)).ok) throw new Error('not attached')
  }
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  rmSync(folder, { recursive: true })
})
beforeEach(() => moveFiles(db(), { from: places.s3, to: places.folder }))

const db = () => through(shell.pool, eyesOfSystem(shell.reference.network()))
const lying = () =>
  readdirSync(join(folder, 'files'), { recursive: true }).filter((one) => /[0-9a-f]{64}$/.test(String(one)))
const whole = { missing: [], changed: [] }

test('all files go to the other place and back, each proved before it goes from the first', async () => {
  expect(await moveFiles(db(), { from: places.folder, to: places.s3 })).toEqual({
    moved: 6,
    there: 0,
    ...whole,
  })
  expect([lying().length, server.files.size]).toEqual([0, 6])
  expect(await proveFiles(db(), shell.files)).toEqual({ files: 6, ...whole })
  expect(await moveFiles(db(), { from: places.s3, to: places.folder })).toEqual({
    moved: 6,
    there: 0,
    ...whole,
  })
  expect([lying().length, server.files.size]).toEqual([6, 0])
})

test('moving that broke off goes on with what is left', async () => {
  let moved = 0
  const breaking: FileStore = {
    ...places.s3,
    adopt: async (...all) => {
      if (++moved === 3) throw new Error('the line is gone')
      return places.s3.adopt(...all)
    },
  }
  await expect(moveFiles(db(), { from: places.folder, to: breaking })).rejects.toThrow('the line is gone')
  expect([lying().length, server.files.size]).toEqual([4, 2])
  // One more is there already: it broke off after the store had it and before it was taken from the folder.
  const kept: FileStore = { ...places.folder, drop: async () => Promise.reject(new Error('ended')) }
  await expect(moveFiles(db(), { from: kept, to: places.s3 })).rejects.toThrow('ended')
  const rest = await moveFiles(db(), { from: places.folder, to: places.s3 })
  expect([rest.moved + rest.there, lying().length, server.files.size]).toEqual([6, 0, 6])
})

test('a file that was changed is found, and not moved; one that is gone is named', async () => {
  const [changed, gone] = lying().map((one) => String(one))
  writeFileSync(join(folder, 'files', changed ?? ''), 'something else')
  rmSync(join(folder, 'files', gone ?? ''))
  const names = { changed: [changed?.slice(3)], missing: [gone?.slice(3)] }
  expect(await proveFiles(db(), shell.files)).toEqual({ files: 6, ...names })
  expect(await moveFiles(db(), { from: places.folder, to: places.s3 })).toEqual({
    moved: 4,
    there: 0,
    ...names,
  })
  expect(lying()).toEqual([changed])
})

test('what belongs to nothing is found on either side, and settled; that of another database is not', async () => {
  async function* content() {
    yield Buffer.from('nobody’s')
  }
  const lost = await places.folder.keep(content(), 100)
  if (typeof lost === 'string') throw new Error(lost)
  const later = instant('2099-01-01T00:00:00Z')
  const found = await orphansIn(db(), shell.files, later)
  expect(found).toMatchObject({ files: [lost.stored], isElsewhere: false })
  expect(found.missing).toHaveLength(1)
  expect(await settleOrphans(found, shell.files)).toBe(1)
  expect(await settleOrphans({ files: ['a', 'b'], missing: [], isElsewhere: true }, shell.files)).toBe(0)
  expect((await orphansIn(db(), shell.files, later)).files).toEqual([])
})
