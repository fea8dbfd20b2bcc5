import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beating } from './loop.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const said: string[] = []
const beat = { every: 1_000, failed: (error: unknown, level: string) => void said.push(`${level}: ${error}`) }

test('round follows round, a failed one is said and tried again, and none begins before the last has ended', async () => {
  let rounds = 0
  let atOnce = 0
  let most = 0
  const loop = beating(beat, async () => {
    rounds += 1
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise((done) => setTimeout(done, 3_000))
    atOnce -= 1
    if (rounds === 2) throw new Error('once')
  })
  await vi.advanceTimersByTimeAsync(12_000)
  expect([rounds, most, said]).toEqual([4, 1, ['error: Error: once']])
  const stopping = loop.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  await stopping
  expect([rounds, atOnce]).toEqual([4, 0])
})

test('one that is woken does not wait any longer, and one that waits first does nothing when it is stopped before', async () => {
  let rounds = 0
  const work = async () => {
    rounds += 1
  }
  const loop = beating({ ...beat, every: 3_600_000 }, work)
  await vi.advanceTimersByTimeAsync(10)
  expect(rounds).toBe(1)
  loop.wake()
  await vi.advanceTimersByTimeAsync(10)
  expect(rounds).toBe(2)
  await loop.stop()
  await beating({ ...beat, waitsFirst: true }, work).stop()
  expect(rounds).toBe(2)
})
