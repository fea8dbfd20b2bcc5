import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { instant, plusMilliseconds } from '#domain/time.ts'
import { keptAnswers } from './kept-answers.ts'

const shell = { pool: {} as Pool }
const now = instant('2026-11-28T09:00:00+08:00')
const later = (milliseconds: number) => plusMilliseconds(now, milliseconds)

test('one answer is worked out at a time, however long it takes and however many ask', async () => {
  const kept = keptAnswers<number>()
  const { promise, resolve } = Promise.withResolvers<number>()
  let worked = 0
  const work = () => {
    worked++
    return promise
  }
  const asked = [0, 100, 60_000].map((after) => kept(shell, 'centre', later(after), work))
  resolve(7)
  expect(await Promise.all(asked)).toEqual([7, 7, 7])
  expect(worked).toBe(1)
})

test('it is given again for five seconds, and to those alone who ask the same', async () => {
  const kept = keptAnswers<number>()
  let worked = 0
  const ask = (key: string, after: number) => kept(shell, key, later(after), async () => ++worked)
  expect(await ask('centre', 0)).toBe(1)
  expect(await ask('centre', 4999)).toBe(1)
  expect(await ask('P-HN', 4999)).toBe(2)
  expect(await ask('centre', 5000)).toBe(3)
})

test('what did not come out is asked for again', async () => {
  const kept = keptAnswers<number>()
  const fails = () => Promise.reject(new Error('the database is away'))
  await expect(kept(shell, 'centre', now, fails)).rejects.toThrow('away')
  expect(await kept(shell, 'centre', now, async () => 1)).toBe(1)
})
