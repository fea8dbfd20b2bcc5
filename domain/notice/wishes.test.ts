import { expect, test } from 'vitest'
import { kindOf, kindOfWhat, noticeKinds, whatsOf } from './kinds.ts'
import { isQuiet, plainWishes, rings, unlisted, wishesAsKept } from './wishes.ts'

test('every notice has a kind: a clock by its ring, what is newer by being a change', () => {
  expect(
    ['forwarded', 'warning:resolve', 'breach:spReply', 'glassBroken', 'somethingNew'].map(kindOf),
  ).toEqual(['arrived', 'atRisk', 'overdue', 'glass', 'changed'])
  expect(whatsOf(['overdue'])).toEqual(['breach', 'escalation', 'reportLate'])
  expect(whatsOf(noticeKinds)).toEqual(Object.keys(kindOfWhat))
})

test('as shipped everything is listed and nothing rings; what was kept stays, and a new kind is as shipped', () => {
  expect(unlisted(plainWishes)).toEqual([])
  const kept = { kinds: { changed: { listed: false, browser: false } } } as never
  expect(unlisted(wishesAsKept(kept))).toEqual(['changed'])
  expect(wishesAsKept(null)).toEqual(plainWishes)
})

test('quiet hours go over midnight, begin with their first minute and end before their last', () => {
  const night = { ...plainWishes, quiet: { from: '22:00', to: '07:30' } }
  expect(['21:59', '22:00', '00:00', '07:29', '07:30'].map((time) => isQuiet(night, time))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  const noon = { ...plainWishes, quiet: { from: '12:00', to: '13:00' } }
  expect(['11:59', '12:00', '13:00'].map((time) => isQuiet(noon, time))).toEqual([false, true, false])
  expect(isQuiet({ ...plainWishes, quiet: { from: '12:00', to: '12:00' } }, '12:00')).toBe(false)
})

test('only what is urgent and wanted rings, and nothing in quiet hours', () => {
  const all = Object.fromEntries(
    noticeKinds.map((kind) => [kind, { listed: true, browser: true, outside: false }]),
  )
  const wishes = wishesAsKept({ kinds: all as never, quiet: { from: '22:00', to: '07:00' } })
  expect(noticeKinds.filter((kind) => rings(wishes, kind, '09:00'))).toEqual([
    'mentioned',
    'assigned',
    'arrived',
    'returned',
    'atRisk',
    'overdue',
  ])
  expect(noticeKinds.filter((kind) => rings(wishes, kind, '23:00'))).toEqual([])
  expect(rings(plainWishes, 'atRisk', '09:00')).toBe(false)
})
