import { expect, test } from 'vitest'
import { instant } from '../time.ts'
import { barsGiving, hasPicture, scanAtFirst, scanStates, triedAgainAt } from './scanning.ts'

test('with a scanner only what is clean is given out; what does harm never is', () => {
  const barred = (hasScanner: boolean) => scanStates.map((scan) => [scan, barsGiving(scan, hasScanner)])
  expect(Object.fromEntries(barred(true))).toEqual({
    pending: 'fileNotScannedYet',
    clean: null,
    infected: 'fileInfected',
    unscanned: 'fileNotScannedYet',
  })
  expect(Object.fromEntries(barred(false))).toEqual({
    ...{ pending: null, clean: null, infected: 'fileInfected', unscanned: null },
  })
  expect([scanAtFirst(true), scanAtFirst(false)]).toEqual(['pending', 'unscanned'])
})

test('what did not succeed is tried again later and later, and after ten minutes at most', () => {
  const now = instant('2026-11-27T09:00:00Z')
  const waits = [0, 1, 2, 3, 10, 500].map((tries) => triedAgainAt(tries, now).slice(11, 19))
  expect(waits).toEqual(['09:00:15', '09:00:30', '09:01:00', '09:02:00', '09:10:00', '09:10:00'])
})

test('pictures have small pictures, and nothing else has', () => {
  expect((['image', 'document', 'video'] as const).map(hasPicture)).toEqual([true, false, false])
})
