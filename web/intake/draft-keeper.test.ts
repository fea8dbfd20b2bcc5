import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '#contract/draft/drafts.ts'
import { type DraftState, draftKeeper } from './draft-keeper.ts'

let there: Draft
let told: DraftState[]
let isDown: boolean
let isCut: boolean
let sent: readonly string[]
let clock: number
beforeEach(() => {
  vi.useFakeTimers()
  there = { content: null, changedAt: null }
  told = []
  isDown = false
  isCut = false
  sent = []
  clock = 0
})
afterEach(() => vi.useRealTimers())

const written = (content: string): Draft => {
  there = { content, changedAt: `t${++clock}` }
  return there
}

/** A window in front of the same server as the others. */
function opened(over: string | null = null, unanswered: readonly string[] = []) {
  return draftKeeper(over, unanswered, {
    write: async (content, over) => {
      if (isDown) throw new Error('unreachable')
      if (there.content !== null && there.changedAt !== over) return null
      const draft = written(content)
      if (isCut) throw new Error('written, and nobody was told')
      return draft
    },
    sends: (one) => {
      sent = one
    },
    read: async () => there,
    drop: async () => {
      there = { content: null, changedAt: null }
    },
    tell: (state) => told.push(state),
  })
}

const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('what is typed is on the server two seconds after the first letter, and once', async () => {
  const one = opened()
  for (const content of ['a', 'ab', 'abc']) {
    one.typed(content)
    await later(600)
  }
  expect(there.content).toBeNull()
  await later(300)
  expect(there).toEqual({ content: 'abc', changedAt: 't1' })
  expect(told).toEqual([{ state: 'saved', at: 't1' }])
})

test('of two windows the second is told, writes nothing over, and goes on as the person says', async () => {
  const [one, two] = [opened(), opened()]
  one.typed('one')
  await later(2_000)
  two.typed('two')
  await later(2_000)
  expect(there.content).toBe('one')
  const other = { content: 'one', changedAt: 't1' }
  expect(told.at(-1)).toEqual({ state: 'elsewhere', other })
  two.typed('two, more')
  await later(60_000)
  expect(there.content).toBe('one')
  await two.goOn(other, true)
  expect(there.content).toBe('two, more')
  await one.look()
  expect(told.at(-1)).toEqual({ state: 'elsewhere', other: { content: 'two, more', changedAt: 't2' } })
  await one.goOn(there, false)
  one.typed('two, more, and one')
  await later(2_000)
  expect(there.content).toBe('two, more, and one')
})

test('what could not be written is tried again, the newest of it', async () => {
  const one = opened()
  isDown = true
  one.typed('a')
  await later(2_000)
  expect(told).toEqual([{ state: 'unsaved' }])
  one.typed('ab')
  isDown = false
  await later(10_000)
  expect(there.content).toBe('ab')
})

test('who is done drops what is theirs, and not what another window has written', async () => {
  const [one, two] = [opened(), opened()]
  one.typed('one')
  await later(2_000)
  two.typed('two')
  await later(2_000)
  await two.drop(() => {})
  expect(there.content).toBe('one')
  one.typed('one, more')
  const done: string[] = []
  await one.drop((until) => done.push(until))
  expect(done).toEqual(['t1'])
  await later(10_000)
  expect(there.content).toBeNull()
})

test('where the other window has registered what it wrote, nothing is in the way', async () => {
  const one = opened('t9')
  await one.look()
  one.typed('mine')
  await later(2_000)
  expect(there.content).toBe('mine')
  expect(told.map((one) => one.state)).toEqual(['saved'])
})

test('what got there without an answer is this window’s own, when it is tried again and when the page is loaded again', async () => {
  const one = opened()
  isCut = true
  one.typed('a')
  await later(2_000)
  expect(there.content).toBe('a')
  isCut = false
  one.typed('ab')
  await later(60_000)
  expect(there.content).toBe('ab')
  isCut = true
  one.typed('abc')
  await later(2_000)
  isCut = false
  const again = opened('t2', sent)
  again.typed('abcd')
  // Before the page that went would have tried again.
  await later(5_000)
  expect(there.content).toBe('abcd')
  expect(told.map((one) => one.state)).not.toContain('elsewhere')
  expect(sent).toEqual([])
})
