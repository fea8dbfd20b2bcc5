import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../shipped-file.ts'

/** The checks declared in the files beside this one, by the name their test has. */
function declared(): readonly string[] {
  const here = new URL('.', import.meta.url)
  const files = readdirSync(here).filter((name) => name.endsWith('.test.ts'))
  return files.flatMap((name) => {
    const text = readFileSync(new URL(name, here), 'utf8')
    return [...text.matchAll(/^check\(\s*'(C\d+)',\s*'([^']+)',/gm)].map(
      ([, id, sentence]) => `${id} ${sentence}`,
    )
  })
}

test('every check that a case names has exactly one test of that name, and no test checks what no case names', () => {
  const named = shipped.cases.flatMap(({ id, expect: expected }) =>
    ((expected.checks ?? []) as readonly string[]).map((sentence) => `${id} ${sentence}`),
  )
  expect(named.length).toBeGreaterThan(50)
  expect([...declared()].sort()).toEqual([...named].sort())
})
