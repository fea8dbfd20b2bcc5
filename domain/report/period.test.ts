import { expect, test } from 'vitest'
import { networkOf } from '../organisation/network.ts'
import { network, units } from '../testing/network.fixture.ts'
import { bj } from '../testing/play.ts'
import { lastMonthOver, monthBefore, periodOf } from './period.ts'
import { mustReport, receiverOf } from './receiver.ts'

const zone = 'Asia/Shanghai'

test("a month begins and ends at midnight in the operator's zone", () => {
  const november = { month: '2026-11', from: bj('11-01 00:00'), to: bj('12-01 00:00') }
  expect(periodOf(zone, '2026-11')).toEqual(november)
  expect(periodOf(zone, '2026-12').to).toBe(bj('2027-01-01 00:00'))
})

test('the month that is over changes with the first instant of the next', () => {
  expect(lastMonthOver(zone, bj('2026-11-30 23:59:59.999'))).toBe('2026-10')
  expect(lastMonthOver(zone, bj('2026-12-01 00:00'))).toBe('2026-11')
  expect([monthBefore('2026-01'), monthBefore('2026-02', 12)]).toEqual(['2025-12', '2025-02'])
})

test("a window reports to its province, a national one to the centre, an SP's to the desk that deals with it", () => {
  const receiver = (id: string) => {
    const window = network.find(id)
    return window && receiverOf(network, window)?.id
  }
  expect(receiver('W-HN-CS-10000')).toBe('P-HN')
  expect(receiver('W-CN-WEB')).toBe('N-CN')
  expect([receiver('W-SP-L11'), receiver('W-SP-N01')]).toEqual(['P-HN', 'N-CN'])
})

test("every window of the operator in service must report, every province with windows, and the centre; an SP's need not", () => {
  const closed = units.map((one) => (one.id === 'W-HN-CS-AM' ? { ...one, status: 'retired' as const } : one))
  const ids = mustReport(networkOf(closed)).map((one) => one.id)
  expect(ids).toEqual(expect.arrayContaining(['W-CN-MAIL', 'P-HN', 'N-CN']))
  expect(ids).not.toContain('W-HN-CS-AM')
  expect(ids.filter((id) => id.startsWith('W-SP'))).toEqual([])
})
