import { expect, test } from 'vitest'
import { bj, play, type Settings } from '../../testing/play.ts'
import { dueOf, verdictOf } from '../../testing/reading.ts'
import { clockOf, roundOf } from '../reading.ts'

const [W, B] = ['W-GD-SZ-10000', 'B-GD-SZ']
const pausing: Settings = { policy: { holdPausesClock: true } }
const appointment = {
  reason: 'awaitCustomerAppointment',
  until: bj('11-26 10:00'),
  consent: '11-24 电话同意',
} as const

function appointed(settings: Settings = {}) {
  const p = play('11-24 09:00', { window: W }, settings)
  p.acts([
    ['11-24 09:00', W, 'accept', {}],
    ['11-24 09:05', W, 'classify', { kind: 'complaint', category: 'general' }],
    ['11-24 09:10', W, 'forward', { to: B }],
    ['11-24 10:00', W, 'reply', {}],
    ['11-24 14:00', B, 'hold', appointment],
    ['11-26 10:00', B, 'resume', {}],
    ['11-27 11:30', B, 'solve', {}],
    ['11-27 11:40', B, 'feedback', {}],
    ['11-27 12:00', W, 'deliver', {}],
  ])
  return p
}

test('waiting for the customer does not stop the clock: late is late, with the appointment as its reason (A26, X9, C37)', () => {
  const p = appointed()
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'resolve')]).toEqual(['11-27 09:00:00', 'breached +10800 s'])
  expect(roundOf(p.c).overdueReason).toBe('customerAppointment')
  expect(p.c.holds).toMatchObject([
    { from: bj('11-24 14:00'), to: bj('11-26 10:00'), consent: '11-24 电话同意' },
  ])
})

test('where the policy says so it stops the clock of handling, and only that one (X9, C37)', () => {
  const p = appointed(pausing)
  expect([dueOf(p.c, 'resolve'), verdictOf(p.c, 'resolve')]).toEqual(['11-29 05:00:00', 'met'])
  expect(p.journal.find((e) => e.type === 'resumed')).toMatchObject({ heldMilliseconds: 158_400_000 })
  expect(clockOf(p.c, 'resolve')?.pauses).toEqual([{ from: bj('11-24 14:00'), to: bj('11-26 10:00') }])
  expect(p.c.clocks.filter((one) => one.pauses.length > 0)).toHaveLength(1)
  expect(roundOf(p.c).overdueReason).toBeNull()
})

test('asked for more, the customer answers the next morning: 19.5 hours later with pausing, no difference without (C33)', () => {
  const mail = 'W-CN-MAIL'
  for (const [settings, due] of [
    [{}, '12-02 12:00:00'],
    [pausing, '12-03 07:30:00'],
  ] as const) {
    const p = play('11-29 12:00', { window: mail, customer: { province: '湖南', city: '株洲' } }, settings)
    p.acts([
      ['11-29 12:00', mail, 'accept', {}],
      ['11-29 12:20', mail, 'classify', { kind: 'complaint', category: 'general' }],
      ['11-29 13:30', mail, 'reply', { note: '请补充消费时间与服务内容' }],
      ['11-29 13:30', mail, 'hold', { reason: 'awaitCustomerInfo' }],
      ['11-30 09:00', mail, 'supplement', { text: '消费时间 11-28' }],
      ['11-30 09:00', mail, 'resume', {}],
    ])
    expect([p.c.status, dueOf(p.c, 'resolve')]).toEqual(['accepted', due])
  }
})

test('a wait for somebody else never stops a clock', () => {
  const p = play('11-24 09:00', { window: W }, pausing)
  p.does('11-24 09:00', W, 'accept', {})
  p.does('11-24 10:00', W, 'hold', { reason: 'awaitThirdParty' })
  expect(clockOf(p.c, 'resolve')?.pauses).toEqual([])
})

test('a hold has a known reason, the agreement of the customer where it needs one, and an end in the future', () => {
  const p = play('11-24 09:00', { window: W })
  p.does('11-24 09:00', W, 'accept', {})
  const tried = (wish: { reason: string; until?: typeof appointment.until; consent?: string }) =>
    p.attempt('11-24 14:00', W, 'hold', wish)
  expect(tried({ reason: 'whim' })).toEqual({ code: 'unknownHoldReason', about: 'whim' })
  expect(tried({ reason: 'awaitCustomerAppointment' })?.fields).toEqual(['consent', 'until'])
  expect(tried({ ...appointment, until: bj('11-24 14:00') })?.code).toBe('notInPast')
  expect(p.attempt('11-24 14:00', B, 'hold', appointment)?.code).toBe('notHolder')
})

test('the holder is called back when the agreed time has come, once, and not when it has gone on before (C37)', () => {
  const p = play('11-24 09:00', { window: W })
  p.does('11-24 09:00', W, 'accept', {})
  p.does('11-24 14:00', W, 'hold', appointment)
  p.ring('11-26 10:00')
  const calls = () => p.journal.filter((e) => e.type === 'clockRang' && e.ring === 'reminder').length
  expect(calls()).toBe(1)
  p.does('11-26 11:00', W, 'resume', {})
  p.does('11-26 12:00', W, 'hold', { ...appointment, until: bj('11-28 10:00') })
  p.does('11-26 13:00', W, 'resume', {})
  p.ring('11-29 10:00')
  expect(calls()).toBe(1)
  expect(p.c.clocks.filter((one) => one.kind === 'holdUntil').map((one) => one.key)).toEqual([
    'holdUntil/1',
    'holdUntil/2',
  ])
})

test('a clock that is already breached is not paused; one that stands still rings for nothing', () => {
  const p = play('11-24 09:00', { window: W }, pausing)
  p.does('11-24 09:00', W, 'accept', {})
  p.does('11-24 14:00', W, 'hold', { ...appointment, until: bj('12-20 10:00') })
  p.ring('12-10 09:00')
  expect(verdictOf(p.c, 'resolve')).toBe('running')
  p.does('12-20 10:00', W, 'resume', {})
  p.ring('12-30 10:00')
  expect(verdictOf(p.c, 'resolve')).toBe('breached')
  p.does('12-30 11:00', W, 'hold', { reason: 'awaitCustomerInfo' })
  expect(clockOf(p.c, 'resolve')?.pauses).toHaveLength(1)
})
