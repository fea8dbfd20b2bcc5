import { expect, test } from 'vitest'
import type { CaseView } from '#contract/case/view.ts'
import { moveAtKey } from './move-at-key.ts'

const at = (...allowed: string[]) => ({
  may: Object.fromEntries(allowed.map((move) => [move, { ok: true }])) as CaseView['may'],
  kind: 'complaint' as const,
  clocks: [],
  rounds: [],
})

test('a key opens the move of its sort that may be made, and nothing where there is none', () => {
  expect(moveAtKey('w', at('accept', 'forward'))).toBe('accept')
  expect(moveAtKey('t', at('note', 'dispatchToSp'))).toBe('dispatchToSp')
  expect(moveAtKey('e', at('spAnswer', 'note'))).toBe('spAnswer')
  expect(moveAtKey('e', at('note'))).toBeNull()
})

test('what naturally comes next goes before what comes first in the row', () => {
  expect(moveAtKey('e', { ...at('solve', 'feedback'), kind: 'query' })).toBe('feedback')
})

test('a key never leads to a refusal or to taking something back', () => {
  expect(moveAtKey('w', at('reject', 'withdraw', 'merge'))).toBeNull()
})
