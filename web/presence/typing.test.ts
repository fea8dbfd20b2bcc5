import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keyPressed, onTyping, typedAt } from './typing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('one types as long as keys follow each other, and that is said once', () => {
  const said: (string | null)[] = []
  const stop = onTyping((number) => said.push(typedAt(number)))
  for (let no = 0; no < 10; no++) {
    keyPressed('1', 'note')
    vi.advanceTimersByTime(2_000)
  }
  expect(said).toEqual(['note'])
  vi.advanceTimersByTime(4_000)
  expect(said).toEqual(['note', null])
  keyPressed('1', 'reply')
  keyPressed('1', null)
  expect(said).toEqual(['note', null, 'reply', null])
  stop()
})
