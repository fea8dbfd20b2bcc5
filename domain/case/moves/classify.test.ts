import { expect, test } from 'vitest'
import { appealAtProvince, parentAtBranch } from '../../testing/openings.fixture.ts'
import { bj, play } from '../../testing/play.ts'
import { dueOf, verdictOf } from '../../testing/reading.ts'
import { clockOf } from '../reading.ts'

const W = 'W-HN-CS-10000'
const general = { kind: 'complaint', category: 'general' } as const

function accepted(kind: 'query' | 'complaint' | null = null) {
  const p = play('11-23 09:00', { window: W, kind, areaType: 'rural' })
  p.does('11-23 09:00', W, 'accept', {})
  return p
}

test('a contact is classified before anything else is done with it, and once (R25)', () => {
  const p = accepted()
  for (const move of ['forward', 'coordinate'] as const) {
    expect(p.attempt('11-23 09:05', W, move, { to: 'B-HN-CS' })?.code).toBe('notClassified')
  }
  expect(p.attempt('11-23 09:05', W, 'solve', {})?.code).toBe('notClassified')
  expect(p.attempt('11-23 09:05', W, 'deliver', {})?.code).toBe('notClassified')
  expect(p.attempt('11-23 09:05', W, 'reclassify', { category: 'general', reason: '?' })?.code).toBe(
    'notClassified',
  )
  p.does('11-23 09:05', W, 'classify', general)
  expect(p.attempt('11-23 09:06', W, 'classify', general)?.code).toBe('alreadyClassified')
})

test('the category is one of the policy and of its kind; an SP is named where the category names one (A22)', () => {
  const p = accepted()
  const tried = (kind: 'query' | 'complaint', category: string, sp?: string) =>
    p.attempt('11-23 09:05', W, 'classify', { kind, category, sp: sp ?? null })?.code
  expect(tried('complaint', 'nonsense')).toBe('unknownCategory')
  expect(tried('complaint', 'query')).toBe('categoryNotOfKind')
  expect(tried('complaint', 'feeSp')).toBe('validationFailed')
  expect(tried('complaint', 'feeSp', 'P-HN')).toBe('notAnSp')
  expect(tried('complaint', 'spOriginated')).toBe('categoryNotOfKind')
})

test('what was no complaint after all is no longer owed a reply by law, and is again if it was (X10)', () => {
  const p = accepted()
  p.does('11-23 09:05', W, 'classify', { kind: 'query', category: 'query' })
  expect(verdictOf(p.c, 'statutoryReply')).toBe('stopped')
  p.does('11-23 09:10', W, 'reclassify', { category: 'general', reason: '要求处理' })
  expect([p.c.kind, dueOf(p.c, 'statutoryReply'), verdictOf(p.c, 'statutoryReply')]).toEqual([
    'complaint',
    '12-08 23:59:59',
    'running',
  ])
})

test('a network fault has twelve hours, and by law 48 in town, 72 in the country (R24, X10)', () => {
  const p = accepted()
  p.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' })
  expect([dueOf(p.c, 'resolve'), dueOf(p.c, 'statutoryRepair')]).toEqual(['11-23 21:00:00', '11-26 09:00:00'])
  p.does('11-23 10:00', W, 'reclassify', { category: 'general', reason: '终端问题' })
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'statutoryRepair')]).toEqual(['11-26 09:00:00', 'stopped'])
  p.does('11-23 11:00', W, 'reclassify', { category: 'network', reason: '确是网络' })
  expect(verdictOf(p.c, 'statutoryRepair')).toBe('running')
  const town = play('11-23 09:00', { window: W, areaType: 'urban' })
  town.does('11-23 09:00', W, 'accept', {})
  town.does('11-23 09:05', W, 'classify', { kind: 'complaint', category: 'network' })
  expect(dueOf(town.c, 'statutoryRepair')).toBe('11-25 09:00:00')
})

test('a change of category has a reason and is a change (X8)', () => {
  const p = accepted()
  p.does('11-23 09:05', W, 'classify', general)
  expect(p.attempt('11-23 09:10', W, 'reclassify', { category: 'general', reason: '同' })?.code).toBe(
    'sameCategory',
  )
  expect(p.attempt('11-23 09:10', W, 'reclassify', { category: 'network', reason: '' })?.fields).toEqual([
    'reason',
  ])
})

test('a category whose limit has passed is breached at once, with the true instant of its limit (X8)', () => {
  const p = accepted()
  p.does('11-23 09:05', W, 'classify', general)
  p.does('11-24 09:00', W, 'reclassify', { category: 'network', reason: '核实' })
  p.ring('11-24 09:00')
  expect(verdictOf(p.c, 'resolve')).toBe('breached')
  const rang = p.journal.find((e) => e.type === 'clockRang' && e.clock === 'resolve/1' && e.ring === 'breach')
  expect(rang).toMatchObject({ at: bj('11-24 09:00'), ringAt: bj('11-23 21:00') })
  p.does('11-24 10:00', W, 'reclassify', { category: 'general', reason: '又改' })
  expect([verdictOf(p.c, 'resolve'), dueOf(p.c, 'resolve')]).toEqual(['breached', '11-23 21:00:00'])
})

test('neither a parent nor an appeal gets promises to a customer by another category (X10, X12)', () => {
  const parent = parentAtBranch(bj('11-30 19:15'))
  parent.does('11-30 19:20', 'B-HN-CS', 'reclassify', { category: 'general', reason: '核实' })
  expect(parent.c.clocks).toEqual([])
  const appeal = appealAtProvince(bj('11-26 10:00'), bj('12-05 18:00'))
  appeal.does('11-26 11:00', 'P-HN', 'reclassify', { category: 'general', reason: '核实' })
  expect(appeal.c.clocks.map((one) => one.key)).toEqual(['external/1'])
  expect(clockOf(appeal.c, 'external')?.dueAt).toBe(bj('12-05 18:00'))
})
