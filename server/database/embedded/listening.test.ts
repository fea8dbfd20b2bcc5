import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseListening, fitsSocket, leaveListening } from './listening.ts'
import type { RunAs } from './run-as.ts'

const ourselves: RunAs = { way: 'direct', prefix: [], owner: null, user: '' }
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'beichen-listen-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('a socket path of 107 bytes fits, one of 108 does not; bytes count, not characters', () => {
  const room = 107 - '/.s.PGSQL.5432'.length
  expect(fitsSocket(`/${'a'.repeat(room - 1)}`)).toBe(true)
  expect(fitsSocket(`/${'a'.repeat(room)}`)).toBe(false)
  expect(fitsSocket(`/${'北'.repeat(35)}`)).toBe(false)
})

test('in the data directory when that is short enough, for nobody else', async () => {
  const listening = await chooseListening(directory, ourselves)
  expect(listening.host).toBe(join(directory, 'run'))
  expect(statSync(listening.host).mode & 0o777).toBe(0o700)
  leaveListening(listening)
  expect(statSync(listening.host, { throwIfNoEntry: false })).toBeUndefined()
})

test('in the temporary directory when the data directory is deep, and an open one is closed', async () => {
  const deep = join(directory, 'x'.repeat(120))
  mkdirSync(deep)
  const listening = await chooseListening(deep, ourselves)
  expect(fitsSocket(listening.host)).toBe(true)
  expect(listening.host.startsWith(deep)).toBe(false)
  chmodSync(listening.host, 0o777)
  expect((await chooseListening(deep, ourselves)).host).toBe(listening.host)
  expect(statSync(listening.host).mode & 0o777).toBe(0o700)
  leaveListening(listening)
})
