import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockData } from '../database/embedded/data-lock.ts'
import { deleteFolder, noteState, stateOf } from './data-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'beichen-folder-'))
afterAll(() => rmSync(root, { recursive: true }))

function folder(name: string): string {
  const made = join(root, name)
  mkdirSync(made)
  writeFileSync(join(made, 'something'), 'of somebody')
  return made
}

test('a folder says how far its demonstration has come', () => {
  const one = folder('states')
  expect(stateOf(one)).toBeNull()
  noteState(one, 'begun')
  expect(stateOf(one)).toBe('begun')
  noteState(one, 'filled')
  expect(stateOf(one)).toBe('filled')
})

test('only the folder of a demonstration is deleted, and the folder around it stays', async () => {
  const foreign = folder('foreign')
  expect((await deleteFolder(foreign)).ok).toBe(false)
  expect(existsSync(join(foreign, 'something'))).toBe(true)
  const ours = folder('ours')
  noteState(ours, 'filled')
  expect((await deleteFolder(ours)).ok).toBe(true)
  expect([existsSync(ours), existsSync(root)]).toEqual([false, true])
  expect((await deleteFolder(ours)).ok).toBe(true)
})

test('a demonstration that is running is not deleted', async () => {
  const ours = folder('running')
  noteState(ours, 'filled')
  const lock = await lockData(ours)
  if (!lock.ok) throw new Error('nobody else has it')
  const deleted = await deleteFolder(ours)
  expect(deleted).toMatchObject({ ok: false, no: { en: expect.stringContaining(`process ${process.pid}`) } })
  expect(existsSync(join(ours, 'something'))).toBe(true)
  lock.value.release()
})
