import { expect, test } from 'vitest'
import { listed } from './listed.ts'
import type { Shortcut } from './registry.ts'

const one = (id: string, keys: string, layer: Shortcut['layer'] = 'page'): Shortcut => ({
  id,
  keys: keys.split(' '),
  act: () => {},
  layer,
})

test('a thing that two keys do is one line with both', () => {
  expect(listed([one('open', 'enter'), one('open', 'o')])).toEqual([{ id: 'open', ways: [['enter'], ['o']] }])
})

test('what a page has taken for itself is not said of the frame', () => {
  const all = [one('filter', '/'), one('search', '/', 'frame'), one('search', 'ctrl+k', 'frame')]
  expect(listed(all)).toEqual([
    { id: 'filter', ways: [['/']] },
    { id: 'search', ways: [['ctrl+k']] },
  ])
})
