import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runChild } from '../testing/child-process.ts'
import { lockData } from './data-lock.ts'

let directory: string
let path: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'beichen-lock-'))
  path = join(directory, 'beichen.lock')
})
afterEach(() => rmSync(directory, { recursive: true }))

test('one holder at a time, and the file goes with the last', async () => {
  const first = await lockData(directory)
  if (!first.ok) throw new Error('refused')
  expect(await lockData(directory)).toMatchObject({ ok: false, no: { pid: process.pid } })
  first.value.release()
  const second = await lockData(directory)
  expect(second.ok).toBe(true)
  if (second.ok) second.value.release()
  expect(readdirSync(directory)).toEqual([])
})

test.each(['', '{"pid":', '{"pid":0}'])('a torn file %j is taken over', async (text) => {
  writeFileSync(path, text)
  const lock = await lockData(directory)
  expect(lock.ok).toBe(true)
  if (lock.ok) lock.value.release()
})

test('a number that belongs to another process by now counts as dead', async () => {
  const lock = await lockData(directory)
  const holder = JSON.parse(readFileSync(path, 'utf8'))
  if (lock.ok) lock.value.release()
  writeFileSync(path, JSON.stringify({ ...holder, started: '1', token: 'earlier' }))
  const next = await lockData(directory)
  expect(next.ok).toBe(true)
  if (next.ok) next.value.release()
})

test('a holder elsewhere lives while it touches the file', async () => {
  const elsewhere = JSON.stringify({ token: 'far', pid: 1, started: '1', place: 'another container' })
  writeFileSync(path, elsewhere)
  const touching = setInterval(() => utimesSync(path, new Date(), new Date()), 50)
  expect(await lockData(directory)).toMatchObject({ ok: false, no: { token: 'far' } })
  clearInterval(touching)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(path, longAgo, longAgo)
  const lock = await lockData(directory)
  expect(lock.ok).toBe(true)
  if (lock.ok) lock.value.release()
})

test('of many that come at once after a kill -9, one follows, again and again', async () => {
  const first = runChild('hold-lock.ts', directory)
  expect(await first.line()).toBe('held')
  await first.kill()
  for (let round = 0; round < 3; round++) {
    const children = Array.from({ length: 6 }, () => runChild('hold-lock.ts', directory))
    const said = await Promise.all(children.map((child) => child.line()))
    const winner = children[said.indexOf('held')]
    const refused = said.filter((word) => word === `refused ${winner?.process.pid}`)
    expect(said.filter((word) => word === 'held')).toHaveLength(1)
    expect(refused).toHaveLength(5)
    await Promise.all(children.map((child) => child.kill()))
  }
  expect(existsSync(path)).toBe(true)
})

test('a successor that died before it took its place is followed too', async () => {
  const dead = (token: string) => ({ token, pid: 0, started: '1', place: '' })
  const lock = await lockData(directory)
  const { place } = JSON.parse(readFileSync(path, 'utf8'))
  if (lock.ok) lock.value.release()
  writeFileSync(path, JSON.stringify({ ...dead('a'), place }))
  writeFileSync(`${path}.a`, JSON.stringify({ ...dead('b'), place }))
  writeFileSync(`${path}.b`, JSON.stringify({ ...dead('c'), place }))
  const next = await lockData(directory)
  expect(next.ok).toBe(true)
  expect(readdirSync(directory)).toEqual(['beichen.lock'])
  if (next.ok) next.value.release()
})
