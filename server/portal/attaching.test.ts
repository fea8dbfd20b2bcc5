import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { type PortalStage, portalStage, written } from './portal-stage.fixture.ts'

let database: TestDatabase
let stage: PortalStage
beforeAll(async () => {
  database = await freshDatabase()
  stage = await portalStage(await database.application(), instant('2026-11-23T09:00:00+08:00'), {})
})
afterAll(async () => {
  await stage.app.close()
  await database.drop()
})

test('a file of the customer is kept with the case; one that a machine would run is not', async () => {
  const own = stage.browser()
  await own.ask('POST', '/api/portal/cases', written)
  const sent = await own.send('/api/portal/case/files?name=bill.txt', 'the bill of November')
  expect(sent.body).toEqual({ name: 'bill.txt', files: 1 })
  expect(
    (await own.send('/api/portal/case/files?name=x.html', '<!doctype html><script>1</script>')).body.code,
  ).toBe(undefined)
  expect((await own.send('/api/portal/case/files?name=a.exe', 'MZ\u0000\u0001')).body.code).toBe(
    'fileKindNotTaken',
  )
  const stranger = stage.browser('203.0.113.9')
  expect((await stranger.send('/api/portal/case/files?name=bill.txt', 'x')).body.code).toBe(
    'portalSignInAgain',
  )
})
