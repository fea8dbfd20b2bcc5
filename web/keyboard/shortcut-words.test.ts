import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../words/catalogue.ts'

const sources = globSync('web/**/*.{ts,tsx}', { exclude: ['**/words/**', '**/*.test.ts'] }).map((path) =>
  readFileSync(path, 'utf8'),
)
/** What each shortcut is called and its keys, as far as both stand in the code as they are. */
const used = sources.flatMap((text) =>
  [
    ...text.matchAll(/useShortcut\(\s*'([\w-]+)',\s*'([^']+)'/g),
    ...text.matchAll(/\bcommand\(\s*'([\w-]+)',[^\n]*?, '([^']+)'\)/g),
  ].map(([, id = '', keys = '']) => ({ id, keys })),
)
/** What one key by itself may do: show, open, choose or go somewhere. Nothing of it sends or takes anything away. */
const harmless =
  /^(sheet|intake|palette|row\w+|choose\w+|list\w+|copy\w+|case\w+|receipt\w+|go\w+|view\w+|together|peek\w+|quote\w*|search\w+|entry\w+)$/

test('every shortcut has its words', () => {
  const { shortcut } = catalogue.zh as unknown as { shortcut: Readonly<Record<string, string>> }
  expect(used.length).toBeGreaterThan(20)
  expect(used.filter(({ id }) => shortcut[id] === undefined)).toEqual([])
})

test('no key by itself sends, ends or deletes anything', () => {
  const single = used.filter(({ keys }) => !/^(ctrl|alt)\+/.test(keys))
  expect(single.filter(({ id }) => !harmless.test(id))).toEqual([])
})
