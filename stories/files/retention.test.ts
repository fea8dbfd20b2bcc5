import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { attachUse } from '#server/attachment/attach.ts'
import { openFiles } from '#server/attachment/open-files.ts'
import { makePictures } from '#server/attachment/picture/make-pictures.ts'
import { caseShell, moveAt, taken, window } from '#server/case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { demoPictures } from '#server/demo/pictures.ts'
import { forgetAll } from '#server/privacy/forget-loop.ts'
import { callBy } from '#server/report/november.fixture.ts'
import { account } from './reference-signature.ts'
import { type ReferenceStore, startReferenceStore } from './reference-store.ts'

const DAY = 1_440
const now = instant('2023-11-20T09:00:00+08:00')
const folder = mkdtempSync(join(tmpdir(), 'beichen-retained-'))
let database: TestDatabase
let bucket: ReferenceStore
let shell: Awaited<ReturnType<typeof caseShell>>
beforeAll(async () => {
  database = await freshDatabase()
  bucket = await startReferenceStore('files')
  const s3 = { endpoint: bucket.endpoint, bucket: 'files', prefix: '', style: 'path', ...account } as const
  const files = openFiles(folder, { place: 's3', s3, clamd: null })
  shell = { ...(await caseShell(await database.application(), now)), files }
})
afterAll(async () => {
  await bucket.stop()
  await database.drop()
  rmSync(folder, { recursive: true })
})

test('a picture in the bucket goes with its case, and what was drawn of it; a store that refuses then is asked again', async () => {
  const number = await taken(shell, now)
  const [picture] = await demoPictures()
  async function* whole() {
    if (picture) yield picture.content
  }
  const call = callBy(window, now, { params: { number }, query: { name: 'bill.png' } })
  expect((await attachUse(call as never, whole(), shell)).ok).toBe(true)
  expect(await makePictures(shell)).toBe(1)
  expect(bucket.files.size).toBe(3)
  expect((await moveAt(shell, number, 'withdraw', window, plusMinutes(now, 5))).ok).toBe(true)
  const over = plusMinutes(now, 1_095 * DAY + 180)
  expect(await forgetAll(shell, plusMinutes(over, -DAY))).toEqual({ cases: 0, files: 0 })
  expect(bucket.files.size).toBe(3)

  // Refused outright, not to be waited for.
  bucket.stumbles.push(403, 403, 403)
  expect(await forgetAll(shell, over)).toEqual({ cases: 1, files: 1 })
  const rows = async () => (await database.pool.query('select from attachments')).rowCount
  expect([await rows(), bucket.files.size]).toEqual([0, 3])

  await forgetAll(shell, plusMinutes(over, 60))
  expect(bucket.files.size).toBe(0)
  expect((await database.pool.query('select from discarded_files')).rowCount).toBe(0)
})
