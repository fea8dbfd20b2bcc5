import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spMeasures } from '../report/measures.ts'
import { type Behind, behindText, readBehind } from './behind.ts'

const month = fc
  .record({ year: fc.integer({ min: 2000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((one) => `${one.year}-${String(one.month).padStart(2, '0')}`)
const organisation = fc.constantFrom('SP-L11', 'P-HN', 'W-HN-CS-10000')
const behinds: fc.Arbitrary<Behind> = fc.oneof(
  fc.record({
    ...{ of: fc.constant('score' as const), month, sp: organisation },
    measure: fc.constantFrom(...spMeasures),
  }),
  fc.record({
    ...{ of: fc.constant('held' as const), month, organisation: fc.option(organisation) },
    ...{ tier: fc.integer({ min: 0, max: 4 }), way: fc.constantFrom('in' as const, 'out' as const) },
  }),
)

test('a number is read from an address as it was written there', () => {
  fc.assert(
    fc.property(behinds, (behind) => {
      expect(readBehind(behindText(behind))).toEqual(behind)
    }),
  )
})

test.each([
  '',
  'score.2026-11.SP-L11',
  'score.2026-13.SP-L11.late',
  'score.2026-11.SP-L11.everything',
  'score.2026-11.SP-L11.kept.more',
  "score.2026-11.SP'.kept",
  'held.2026-11.P-HN.5.in',
  'held.2026-11.P-HN.3.over',
  'kept.2026-11.P-HN.3.in',
])('%s is no number of the board', (text) => {
  expect(readBehind(text)).toBe(null)
})
