import { expect, test } from 'vitest'
import { bj, worldOf } from '../testing/play.ts'
import type { Cells } from './columns.ts'
import { type Ground, type Lookup, understand } from './understand.ts'

const { policy, network, calendars } = worldOf()
const window = network.find('W-HN-CS-HALL01')
if (!window) throw new Error('no hall')
const lookup: Lookup = {
  kindOf: (text) => (text === '投诉' ? 'complaint' : text === '咨询' ? 'consultation' : null),
  categoryOf: (text) => (text in policy.categories ? text : null),
  spOf: (text) => (text === 'SP-L11' ? text : null),
  provinceOf: (text) => (['湖南', '广东'].includes(text) ? text : null),
  cityOf: (text) => (['长沙', '广州'].includes(text) ? text : null),
}
const now = bj('11-23 15:00')
const ground: Ground = { window, channel: 'businessHall', policy, zone: calendars.zone, now, lookup }
const good: Cells = { takenAt: '2026-11-22 10:30', kind: '投诉', description: '无法登录' }
const faultsOf = (change: Cells) =>
  understand({ ...good, ...change }, ground).faults.map(({ column, why }) => `${column} ${why}`)

test('a form that says all that is needed is what a window would register, at its true time', () => {
  const cells = {
    ...good,
    name: ' 李四 ',
    account: 'a@hn',
    category: 'general',
    amount: '1,234.50',
    consumedAt: '2026/11/1',
  }
  expect(understand(cells, ground)).toEqual({
    faults: [],
    form: {
      category: 'general',
      wish: {
        channel: 'businessHall',
        window: 'W-HN-CS-HALL01',
        customer: { name: '李四', account: 'a@hn', contact: null, province: '湖南', city: '长沙' },
        kind: 'complaint',
        sp: null,
        submittedAt: bj('11-22 10:30'),
        consumedAt: bj('11-01 00:00'),
        serviceContent: null,
        amount: 1234.5,
        description: '无法登录',
      },
    },
  })
})

test.each<[string, Cells, readonly string[]]>([
  ['no time', { takenAt: '' }, ['takenAt missing']],
  ['a day without a time of day', { takenAt: '2026-11-22' }, ['takenAt unreadable']],
  ['a day that is none', { takenAt: '2026-02-30 10:00' }, ['takenAt unreadable']],
  ['words', { takenAt: '昨天上午' }, ['takenAt unreadable']],
  ['a time to come', { takenAt: '2026-11-23 15:01' }, ['takenAt inFuture']],
  ['a form of last summer', { takenAt: '2026-08-01 10:00' }, ['takenAt tooOld']],
  ['consumed later than now', { consumedAt: '2026-12-01' }, ['consumedAt inFuture']],
  ['no kind', { kind: ' ' }, ['kind missing']],
  ['a kind that nobody knows', { kind: '表扬' }, ['kind unknown']],
  ['a category that nobody knows', { category: 'nothing' }, ['category unknown']],
  ['a category of another kind', { kind: '咨询', category: 'general' }, ['category notOfKind']],
  ['a category that must name the SP', { category: 'feeSp' }, ['sp missing']],
  ['an SP that nobody knows', { sp: '无名' }, ['sp unknown']],
  ['places that are none', { province: '蓬莱', city: '仙山' }, ['province unknown', 'city unknown']],
  ['no description', { description: '' }, ['description missing']],
  ['an amount in words', { amount: '五元' }, ['amount unreadable']],
  ['a fraction of a fen', { amount: '1.001' }, ['amount unreadable']],
  ['more than fits', { name: '李'.repeat(201) }, ['name tooLong']],
  [
    'several things',
    { takenAt: '', kind: '', amount: 'x' },
    ['takenAt missing', 'kind missing', 'amount unreadable'],
  ],
])('%s', (_what, change, faults) => {
  expect(faultsOf(change)).toEqual(faults)
})

test('what the rules in force require of a kind is required of its form', () => {
  const strict = {
    ...policy,
    requiredFields: [{ channels: 'any', kind: 'complaint', fields: ['account', 'contact'] }] as const,
  }
  const { faults } = understand(good, { ...ground, policy: strict })
  expect(faults).toEqual([
    { column: 'account', why: 'missing' },
    { column: 'contact', why: 'missing' },
  ])
})

test('in another province the city of the window is nobody’s', () => {
  expect(understand({ ...good, province: '广东' }, ground).form?.wish.customer).toMatchObject({
    province: '广东',
    city: null,
  })
})
