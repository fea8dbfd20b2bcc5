import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gathering } from './gathering.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a burst is dealt with once, and what comes meanwhile right after it', async () => {
  const dealt: string[][] = []
  let done = () => {}
  const gathered = gathering<string>(100, (items) => {
    dealt.push([...items])
    return new Promise<void>((resolve) => {
      done = resolve
    })
  })
  for (const item of ['a', 'b', 'a']) gathered.add(item)
  await vi.advanceTimersByTimeAsync(100)
  expect(dealt).toEqual([['a', 'b']])
  gathered.add('a')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(dealt).toHaveLength(1)
  done()
  await vi.advanceTimersByTimeAsync(100)
  expect(dealt).toEqual([['a', 'b'], ['a']])
})

test('what could not be dealt with holds nothing up; what has stopped deals with nothing', async () => {
  const dealt: string[][] = []
  const gathered = gathering<string>(100, async (items) => {
    dealt.push([...items])
    throw new Error('the network is away')
  })
  gathered.add('a')
  await vi.advanceTimersByTimeAsync(100)
  gathered.add('b')
  await vi.advanceTimersByTimeAsync(100)
  gathered.add('c')
  gathered.stop()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(dealt).toEqual([['a'], ['b']])
})
