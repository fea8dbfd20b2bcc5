import { expect, test } from 'vitest'
import type { Filter } from '#contract/queue/filter.ts'
import { conditionOf, fieldNames, finished, wordsOf } from './condition-kinds.ts'
import { filterIn } from './filter-text.ts'

test('every question that the page offers can be read back from an address', () => {
  const now = Date.parse('2026-11-27T09:00:00+08:00')
  const asked = fieldNames.flatMap((field) =>
    wordsOf(field).map((is) => conditionOf(field, is, undefined, now)),
  )
  for (const one of asked) {
    const filter: Filter = { join: 'and', parts: [one, { join: 'or', parts: [one] }] }
    expect(filterIn(JSON.stringify(filter))).toEqual(filter)
  }
})

test('what an address carries and is no filter is left out', () => {
  const wrong = [
    '',
    '{',
    'null',
    '{}',
    '{"join":"and","parts":{}}',
    '{"join":"and","parts":[{"field":"state","is":"given"}]}',
    '{"join":"and","parts":[{"field":"kind","is":"within","minutes":1}]}',
    '{"join":"and","parts":[{"field":"kind","is":"oneOf","of":[1]}]}',
    '{"join":"and","parts":[{"join":"or","parts":[{"join":"and","parts":[]}]}]}',
  ]
  expect(wrong.map(filterIn)).toEqual(wrong.map(() => null))
})

test('a question that is not finished narrows nothing', () => {
  const open = conditionOf('kind', 'oneOf')
  const whole = conditionOf('breached', 'yes')
  expect(finished({ join: 'and', parts: [open, { join: 'or', parts: [open] }] })).toBeNull()
  expect(finished({ join: 'or', parts: [open, whole] })).toEqual({ join: 'or', parts: [whole] })
})
