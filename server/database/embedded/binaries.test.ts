import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries, hydrate } from './binaries.ts'
import { chooseRunAs } from './run-as.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'beichen-binaries-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('missing library links are made, broken ones too, and again does no harm', () => {
  const native = join(directory, 'native')
  mkdirSync(join(native, 'lib'), { recursive: true })
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), '')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  const link = join(native, 'lib', 'libpq.so.5')
  symlinkSync('libpq.so.5.17', link)
  expect(hydrate(native)).toBe(true)
  expect(hydrate(native)).toBe(true)
  expect(readlinkSync(link)).toBe('libpq.so.5.18')
})

test('the programs of the package run', () => {
  const runAs = chooseRunAs()
  if (runAs === null) throw new Error('no way to run')
  const found = findBinaries(runAs, directory, null)
  expect(found).toMatchObject({ ok: true, value: { major: '18' } })
  expect(existsSync(join(directory, 'runtime'))).toBe(false)
})

test('a directory without programs is refused with what was tried', () => {
  const runAs = chooseRunAs()
  if (runAs === null) throw new Error('no way to run')
  const found = findBinaries(runAs, directory, join(directory, 'nowhere'))
  expect(found).toMatchObject({ ok: false, no: { code: 'binariesUnusable' } })
  expect(found.ok ? '' : found.no.en).toContain('nowhere')
})
