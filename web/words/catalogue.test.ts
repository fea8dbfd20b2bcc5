import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { lateBoardWords } from './late-board.ts'
import { latePolicyWords } from './late-policy.ts'
import { lateReportWords } from './late-report.ts'
import { lateSearchWords } from './late-search.ts'

type Tree = { readonly [key: string]: string | Tree }

function keysOf(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  )
}

// What comes later with its pages is asked for like the rest.
const late = [lateReportWords, lateSearchWords, lateBoardWords, latePolicyWords]
const zh = Object.assign({}, catalogue.zh, ...late.map((words) => words.zh)) as Tree
const en = Object.assign({}, catalogue.en, ...late.map((words) => words.en)) as Tree
const sources = globSync('web/**/*.{ts,tsx}', { exclude: ['**/words/**', '**/*.test.ts'] }).map((path) =>
  readFileSync(path, 'utf8'),
)

test('both languages have the same words, and none is empty', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
  expect(JSON.stringify(catalogue)).not.toContain('""')
})

test('both languages take the same values', () => {
  const values = (tree: Tree, key: string) => {
    const text = key.split('.').reduce<string | Tree>((one, part) => (one as Tree)[part] ?? '', tree)
    return [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
  }
  for (const key of keysOf(zh)) expect([key, values(en, key)]).toEqual([key, values(zh, key)])
})

test('every word that a page asks for is there', () => {
  const known = new Set(keysOf(zh))
  const asked = sources.flatMap((text) => [...text.matchAll(/\bsay\(\s*'([\w.]+)'/g)].map(([, key]) => key))
  expect(asked.length).toBeGreaterThan(200)
  expect(asked.filter((key) => !known.has(key ?? ''))).toEqual([])
})

test('no word is kept that nothing asks for', () => {
  const all = sources.join('\n')
  const isAsked = (key: string) => {
    const [drawer = '', ...rest] = key.split('.')
    const group = rest
      .slice(0, -1)
      .map((part) => `${part}.`)
      .join('')
    // Asked for by its name, or as one of a group whose name ends in a value: `status.${one}`.
    return (
      all.includes(`'${key}'`) ||
      all.includes(`\`${drawer}.${group}\${`) ||
      all.includes(`'${drawer}.${rest[0]}'`)
    )
  }
  expect(keysOf(zh).filter((key) => !isAsked(key))).toEqual([])
})
