import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bj, worldOf } from '../testing/play.ts'
import type { Cells } from './columns.ts'
import { identityOf, judgePile, type OpenCase, type Placed } from './judge.ts'
import { type Choice, countsOf, isThrough, mayChoose, standingOf, standings } from './standing.ts'
import { paperChannel, readsPaper, takesPaper } from './who.ts'

const { policy, network, calendars } = worldOf()
const window = network.find('W-HN-CS-HALL01')
if (!window) throw new Error('no hall')
const ground = {
  window,
  channel: 'businessHall' as const,
  policy,
  zone: calendars.zone,
  now: bj('11-23 15:00'),
  lookup: {
    kindOf: () => 'complaint' as const,
    categoryOf: (text: string) => text,
    spOf: () => null,
    provinceOf: () => null,
    cityOf: () => null,
  },
}
const form = (formNo: string, change: Cells = {}): Cells => ({
  ...{ formNo, takenAt: '2026-11-22 10:30', kind: '投诉', description: '无法登录', category: 'general' },
  ...change,
})
const placed = (line: number, cells: Cells, change: Partial<Placed> = {}): Placed => {
  return { line, cells, became: null, open: [], of: 'account a', isLeftOut: false, ...change }
}
const verdicts = (...forms: Placed[]) =>
  judgePile(forms, ground).map(
    ({ verdict, rival }) => `${verdict}${rival ? ` ${Object.values(rival)[0]}` : ''}`,
  )
const open: OpenCase = {
  number: '43002026112300001',
  compared: { kind: 'complaint', category: 'general', sp: null, intake: { sp: null, serviceContent: null } },
}

describe('a form', () => {
  test('is ready where nothing speaks against it', () => {
    expect(verdicts(placed(2, form('1')))).toEqual(['ready'])
  })
  test('is probably the matter of an open case of the same customer', () => {
    expect(verdicts(placed(2, form('1'), { open: [open] }))).toEqual([`probable ${open.number}`])
    expect(verdicts(placed(2, form('1', { category: 'network' }), { open: [open] }))).toEqual(['ready'])
  })
  test('is probably the matter of a row before it, of the same customer only', () => {
    const [one, other] = [placed(2, form('1')), placed(3, form('2'))]
    expect(verdicts(one, other)).toEqual(['ready', 'probable 2'])
    expect(verdicts(one, { ...other, of: 'account b' })).toEqual(['ready', 'ready'])
    expect(verdicts(one, { ...other, of: null })).toEqual(['ready', 'ready'])
  })
  test('is known that became a case before, or stands in the table twice', () => {
    expect(verdicts(placed(2, form('1'), { became: open.number }))).toEqual([`known ${open.number}`])
    expect(verdicts(placed(2, form('A 1')), placed(3, form('a1', { description: '另一件' })))).toEqual([
      'ready',
      'known 2',
    ])
  })
  test('that is left out is nothing that others are measured by', () => {
    expect(verdicts(placed(2, form('1'), { isLeftOut: true }), placed(3, form('1')))).toEqual([
      'ready',
      'ready',
    ])
  })
  test('without a printed number is known by all that was typed in', () => {
    expect(identityOf(form(''))).toBe(identityOf(form(' ')))
    expect(identityOf(form(''))).not.toBe(identityOf(form('', { name: '李四' })))
  })
})

test('every form stands somewhere, so that the sums add up', () => {
  const choice = fc.constantFrom<Choice | null>('own', 'remind', 'leaveOut', null)
  const verdict = fc.constantFrom('ready', 'faulty', 'probable', 'known' as const)
  fc.assert(
    fc.property(fc.array(fc.tuple(verdict, choice)), (forms) => {
      const stand = forms.map(([v, c]) => standingOf(v, mayChoose(v, c) ? c : null))
      const counts = countsOf(
        standings.map((one) => ({ standing: one, n: stand.filter((s) => s === one).length })),
      )
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(forms.length)
      expect(isThrough(counts, forms.length)).toBe(counts.waiting === 0)
      expect(isThrough(counts, forms.length + 1)).toBe(false)
    }),
  )
})

test('halls and account managers take paper in; whoever leads above them reads it', () => {
  const takes = network.all.filter((one) => paperChannel(one) !== null).map((one) => one.window?.kind)
  expect(new Set(takes)).toEqual(new Set(['businessHall', 'accountManager']))
  const by = (organisation: string, ...roles: ('agent' | 'supervisor' | 'auditor')[]) => ({
    person: 'x',
    organisation,
    roles,
  })
  expect(takesPaper(by(window.id, 'agent'), network)).toBe(true)
  expect(takesPaper(by(window.id, 'auditor'), network)).toBe(false)
  expect(takesPaper(by('W-HN-CS-10000', 'agent'), network)).toBe(false)
  expect(readsPaper(by('P-HN', 'supervisor'), window.id, network)).toBe(true)
  expect(readsPaper(by('P-HN', 'agent'), window.id, network)).toBe(false)
  expect(readsPaper(by('P-GD', 'supervisor'), window.id, network)).toBe(false)
})
