import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { untilLoaded } from './until-loaded.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a file that does not come at once is asked for again until it is there', async () => {
  let tries = 0
  const loading = untilLoaded(async () => {
    tries += 1
    if (tries < 4) throw new TypeError('Failed to fetch')
    return 'the part'
  })
  await vi.advanceTimersByTimeAsync(3_499)
  expect(tries).toBe(3)
  await vi.advanceTimersByTimeAsync(1)
  expect(await loading).toBe('the part')
  expect(tries).toBe(4)
})

test('a file that is gone is given up after half a minute', async () => {
  let tries = 0
  const loading = untilLoaded(async () => {
    tries += 1
    throw new TypeError('gone')
  })
  const ended = expect(loading).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(31_000)
  await ended
  expect(tries).toBe(7)
})
