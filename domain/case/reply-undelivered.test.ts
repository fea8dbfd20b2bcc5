import { expect, test } from 'vitest'
import { bj, play } from '../testing/play.ts'
import { clockOf } from './reading.ts'
import { replyUndelivered } from './reply-undelivered.ts'

const window = 'W-HN-CS-10000'

/** A complaint of nine o'clock, replied to in writing at ten; the promise is noon. */
function replied() {
  const p = play('11-23 09:00', { window, kind: 'complaint' })
  p.acts([
    ['11-23 09:05', window, 'accept', {}],
    ['11-23 10:00', window, 'reply', { via: 'mail', note: '正在核实' }],
  ])
  return p
}

const back = { reply: 3, repliedAt: bj('11-23 10:00'), answeredAt: null }
const after = (
  p: ReturnType<typeof play>,
  change: Partial<typeof back> | { answeredAt: ReturnType<typeof bj> } = {},
) => replyUndelivered(p.c, { ...back, ...change }, p.world, bj('11-23 11:00')).clocks

test('the promise that the reply had kept waits again, until the instant that it had', () => {
  const p = replied()
  const before = clockOf(p.c, 'firstReply')
  expect(before).toMatchObject({ verdict: 'met', settledAt: bj('11-23 10:00') })
  expect(after(p)).toEqual([{ ...before, verdict: null, settledAt: null, overrunSeconds: null }])
})

test('where the customer was answered otherwise meanwhile, that answer is judged', () => {
  const [inTime] = after(replied(), { answeredAt: bj('11-23 10:30') })
  expect(inTime).toMatchObject({ verdict: 'met', settledAt: bj('11-23 10:30') })
  const [late] = after(replied(), { answeredAt: bj('11-23 12:30') })
  expect(late).toMatchObject({ verdict: 'breached', overrunSeconds: 1800 })
})

test('a reply that settled nothing changes no clock', () => {
  expect(after(replied(), { repliedAt: bj('11-23 09:30') } as object)).toEqual([])
})

test('a breach that rang before the reply stays one', () => {
  const p = play('11-23 09:00', { window, kind: 'complaint' })
  p.acts([
    ['11-23 09:05', window, 'accept', {}],
    ['11-23 13:00', window, 'reply', { via: 'mail', note: '正在核实' }],
  ])
  const [clock] = replyUndelivered(
    p.c,
    { ...back, repliedAt: bj('11-23 13:00') },
    p.world,
    bj('11-23 14:00'),
  ).clocks
  expect(clock).toMatchObject({ verdict: 'breached', settledAt: null })
})
