import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { unsoundTerms } from './sound.ts'

const none = { onDuty: null, validFrom: null, validTo: null, holder: null }
const unsound = (organisation: string, change: object) =>
  unsoundTerms(organisation, { ...none, ...change }, network)

test('hours overlap nowhere, a row does not end before it begins', () => {
  const day = (from: string, to: string) => ({ workday: [{ from, to }], weekend: [], holiday: [] })
  expect(
    unsound('P-HN', { onDuty: day('09:00', '24:00'), validFrom: '2026-11-01', validTo: '2026-11-01' }),
  ).toEqual([])
  expect(unsound('P-HN', { onDuty: day('18:00', '09:00') })).toEqual(['onDuty'])
  expect(unsound('P-HN', { validFrom: '2026-11-02', validTo: '2026-11-01' })).toEqual(['validTo'])
})

test('only an SP is held, and by a province or the centre', () => {
  expect(unsound('SP-L11', { holder: 'P-HN' })).toEqual([])
  expect(unsound('SP-L11', { holder: 'B-HN-CS' })).toEqual(['holder'])
  expect(unsound('P-HN', { holder: 'N-CN' })).toEqual(['holder'])
  expect(unsound('SP-L11', { holder: 'nobody' })).toEqual(['holder'])
})
