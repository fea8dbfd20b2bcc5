import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { askAgain } from './ask-again.ts'

/** A question on the screen whose answers are given by hand. */
function onScreen() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const waiting: ((answer: string) => void)[] = []
  const queryFn = () => new Promise<string>((resolve) => void waiting.push(resolve))
  const stop = new QueryObserver(queries, { queryKey: ['calls'], queryFn }).subscribe(() => {})
  return { queries, waiting, stop, shown: () => queries.getQueryData(['calls']) }
}

test('news that comes while something is asked for the first time is not lost: it is asked for once more', async () => {
  const { queries, waiting, stop, shown } = onScreen()
  await expect.poll(() => waiting.length).toBe(1)
  const over = askAgain(queries, { queryKey: ['calls'] })
  waiting[0]?.('none')
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.('one')
  await over
  expect(shown()).toBe('one')
  stop()
})

test('what is on the screen is asked for once', async () => {
  const { queries, waiting, stop, shown } = onScreen()
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.('none')
  await expect.poll(shown).toBe('none')
  const over = askAgain(queries, { queryKey: ['calls'] })
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.('one')
  await over
  expect([shown(), waiting.length]).toEqual(['one', 2])
  stop()
})
