import { expect, test } from 'vitest'
import { usedIn, usedTogether } from './used-versions.ts'

const one = { article: 'K-1', no: 2 }

test('a version that was taken twice counts once, another version of it by itself', () => {
  expect(usedTogether([one], undefined, [{ ...one }, { ...one, no: 3 }])).toEqual([one, { ...one, no: 3 }])
})

test('of what was kept, what is no version of an article is left out', () => {
  expect(usedIn([one, null, 'K-1', { article: 'K-1' }, { ...one, more: 1 }])).toEqual([one, one])
  for (const odd of [undefined, null, 'K-1', { ...one }]) expect(usedIn(odd)).toEqual([])
})
