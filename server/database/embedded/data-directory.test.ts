import { expect, test } from 'vitest'
import { defaultDataDirectory } from './data-directory.ts'

test.each([
  [{ BEICHEN_DATA: '/a/b' }, true, '/a/b'],
  [{ XDG_DATA_HOME: '/x' }, true, '/var/lib/beichen'],
  [{ XDG_DATA_HOME: '/x' }, false, '/x/beichen'],
])('%o, root %s: %s', (environment, isRoot, expected) => {
  expect(defaultDataDirectory(environment, isRoot)).toBe(expected)
})

test('without XDG, or with a relative one, below the home of the user', () => {
  expect(defaultDataDirectory({}, false)).toMatch(/\/\.local\/share\/beichen$/)
  expect(defaultDataDirectory({ XDG_DATA_HOME: 'x' }, false)).toMatch(/\/\.local\/share\/beichen$/)
})
