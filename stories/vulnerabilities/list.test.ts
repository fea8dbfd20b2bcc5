import { existsSync, readdirSync } from 'node:fs'
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

test('the list can be read', () => {
  const rows = classes.map(({ id, what, suites, pending }) =>
    [id.padEnd(4), what.padEnd(52), suites.length > 0 ? 'tested' : 'pending', pending ?? ''].join(' '),
  )
  process.stdout.write(`${rows.join('\n')}\n`)
  expect(classes.filter((one) => one.suites.length > 0).length).toBeGreaterThan(12)
})
