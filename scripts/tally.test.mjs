import { expect, test } from 'vitest'
import { tallyOf } from './tally.mjs'

const file = (status, ...statuses) => ({ status, assertionResults: statuses.map((one) => ({ status: one })) })
const report = (...testResults) => ({ testResults })

test('every test counts, and one that does not run has failed', () => {
  const run = report(
    file('passed', 'passed', 'passed'),
    file('failed', 'passed', 'failed', 'skipped', 'todo'),
  )
  expect(tallyOf(run, 1)).toEqual({ passed: 3, failed: 3 })
})

test('a file that could not run counts as one', () => {
  expect(tallyOf(report(file('passed', 'passed'), file('failed')), 1)).toEqual({ passed: 1, failed: 1 })
})

test('a file that failed after its tests counts as one more', () => {
  expect(tallyOf(report(file('failed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run that ends badly has failed, whatever its tests say', () => {
  expect(tallyOf(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 })
})

test('what a chosen name leaves out is not counted', () => {
  const run = report(file('passed', 'passed', 'skipped'), file('passed', 'skipped'))
  expect(tallyOf(run, 0, ['-t', 'a case'])).toEqual({ passed: 1, failed: 0 })
  expect(tallyOf(run, 0, ['domain'])).toEqual({ passed: 1, failed: 2 })
})
