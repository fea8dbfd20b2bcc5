import { expect, test } from 'vitest'
import { instant } from '../time.ts'
import { abnormalIn, type Known } from './abnormal.ts'
import type { Charge } from './charge.ts'

const music = { spCode: '901001', sp: 'SP-N01', serviceName: '音乐包月' }
const access = { spCode: null, sp: null, serviceName: '宽带月租' }

function charge(month: string, amount: number, of: Pick<Charge, 'spCode' | 'sp' | 'serviceName'>): Charge {
  return { id: `${month} ${amount}`, at: instant(`${month}-12T09:00:00+08:00`), month, amount, ...of }
}

const known = (charges: readonly Charge[], since = '2020-01'): Known => ({ charges, from: '2026-06', since })
const usual = ['2026-08', '2026-09', '2026-10'].flatMap((month) => [
  charge(month, 10, music),
  charge(month, 80, access),
])

test('a service that comes to over five times its average of three months is pointed out', () => {
  const found = abnormalIn(known([...usual, charge('2026-11', 50.01, music), charge('2026-11', 80, access)]))
  expect(found).toEqual([{ month: '2026-11', ...music, amount: 50.01, usual: 10, against: 'service' }])
})

test('exactly five times is not over five times', () => {
  expect(abnormalIn(known([...usual, charge('2026-11', 50, music)]))).toEqual([])
})

test('several charges of a service in one month are one sum', () => {
  const parts = [20, 20, 15].map((amount) => charge('2026-11', amount, music))
  expect(abnormalIn(known([...usual, ...parts]))).toMatchObject([{ amount: 55 }])
})

test('a service that is new is compared with the whole bill', () => {
  const game = { spCode: '901002', sp: 'SP-N02', serviceName: '游戏点数' }
  expect(abnormalIn(known([...usual, charge('2026-11', 300, game)]))).toEqual([])
  expect(abnormalIn(known([...usual, charge('2026-11', 460, game)]))).toEqual([
    { month: '2026-11', ...game, amount: 460, usual: 90, against: 'account' },
  ])
})

test('a month can be too much as a whole and in none of its parts', () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    charge('2026-11', 30, { ...music, serviceName: `服务${at}` }),
  )
  expect(abnormalIn(known([...usual, ...many]))).toMatchObject([
    { month: '2026-11', serviceName: null, amount: 600, usual: 90 },
  ])
})

test('a new customer is compared with the months that there were, and in the first month with nothing', () => {
  const first = charge('2026-10', 500, access)
  expect(abnormalIn(known([first], '2026-10'))).toEqual([])
  const second = charge('2026-11', 501, access)
  expect(abnormalIn(known([charge('2026-10', 100, access), second], '2026-10'))).toMatchObject([
    { month: '2026-11', usual: 100 },
  ])
})

test('months without a fee are months with nothing; small change is not pointed out', () => {
  const one = charge('2026-08', 30, music)
  expect(abnormalIn(known([one, charge('2026-11', 50.01, music)]))).toMatchObject([{ usual: 10 }])
  expect(abnormalIn(known([charge('2026-11', 9.99, music)]))).toEqual([])
  expect(abnormalIn(known([charge('2026-11', 10, music)]))).toMatchObject([{ usual: 0, against: 'account' }])
})

test('what was given back is not charged, and does not make the months before less than nothing', () => {
  const back = charge('2026-11', -20, music)
  expect(abnormalIn(known([...usual, charge('2026-11', 60, music), back]))).toEqual([])
  const before = [charge('2026-09', -500, music), ...usual]
  expect(abnormalIn(known([...before, charge('2026-11', 40, music)]))).toMatchObject([
    { usual: 6.67, against: 'service' },
  ])
})

test('where the months before are not all known, nothing is said of a month', () => {
  expect(abnormalIn(known([charge('2026-06', 1, music), charge('2026-08', 900, music)]))).toEqual([])
})
