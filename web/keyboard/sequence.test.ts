import { expect, test } from 'vitest'
import { type Begun, nothing, pressed, WINDOW } from './sequence.ts'

const all = ['g q', 'g r', 'r', 'q', '.', '. .', '. . .', 'ctrl+k'].map((text) => ({
  text,
  keys: text.split(' '),
}))

/** What a row of presses does, each so many milliseconds after the one before. */
function typed(keys: string, gap = 100): readonly (string | null)[] {
  let begun: Begun = nothing
  return keys.split(' ').map((key, place) => {
    const found = pressed(key, place * gap, begun, all)
    begun = found.begun
    return found.hit?.text ?? null
  })
}

test('a sequence is done with its last key, and that key alone does nothing else', () => {
  expect(typed('g q')).toEqual([null, 'g q'])
  expect(typed('g r')).toEqual([null, 'g r'])
  expect(typed('r')).toEqual(['r'])
})

test('who waits too long has begun anew', () => {
  expect(typed('g q', WINDOW)).toEqual([null, 'g q'])
  expect(typed('g q', WINDOW + 1)).toEqual([null, 'q'])
})

test('a key that does not go on with what was begun counts for itself', () => {
  expect(typed('g ctrl+k')).toEqual([null, 'ctrl+k'])
  expect(typed('g g q')).toEqual([null, null, 'g q'])
  expect(typed('g x q')).toEqual([null, null, 'q'])
})

test('what is complete is done at once, also where something longer begins with it', () => {
  expect(typed('. . .')).toEqual(['.', '. .', '. . .'])
  expect(typed('. . . .')).toEqual(['.', '. .', '. . .', '.'])
  expect(typed('. q')).toEqual(['.', 'q'])
})
