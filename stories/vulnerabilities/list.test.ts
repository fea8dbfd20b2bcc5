import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { classes } from './list.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

test('every class from V1 to V27 is on the list, with suites that exist or the reason why there is none', () => {
  expect(classes.map((one) => one.id)).toEqual(Array.from({ length: 27 }, (_, index) => `V${index + 1}`))
  for (const { id, suites, pending } of classes) {
    for (const suite of suites)
      expect([id, suite, existsSync(`${folder}${suite}.test.ts`)]).toEqual([id, suite, true])
    expect([id, suites.length > 0 || pending !== null]).toEqual([id, true])
  }
})

test('every suite of this folder is named by a class', () => {
  const named = new Set(classes.flatMap((one) => one.suites))
  const there = readdirSync(folder).filter((name) => /^V\d\d.*\.test\.ts$/.test(name))
  expect(there.map((name) => name.replace('.test.ts', '')).filter((name) => !named.has(name))).toEqual([])
})

test('SECURITY.md has a word on every class, and calls pending what has no suite', () => {
  const lines = readFileSync(`${folder}../../SECURITY.md`, 'utf8').split('\n')
  for (const { id, suites } of classes) {
    const line = lines.find((one) => new RegExp(`^\\| (V\\d+, )*${id}(,| \\|)`).test(one)) ?? ''
    expect([id, line === '', line.includes('| pending:')]).toEqual([id, false, suites.length === 0])
  }
})

test('the list can be read', () => {
  const rows = classes.map(({ id, what, suites, pending }) =>
    [id.padEnd(4), what.padEnd(52), suites.length > 0 ? 'tested' : 'pending', pending ?? ''].join(' '),
  )
  process.stdout.write(`${rows.join('\n')}\n`)
  expect(classes.filter((one) => one.suites.length === 0).map((one) => one.id)).toEqual(['V23', 'V27'])
})
