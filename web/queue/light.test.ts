import { describe, expect, test } from 'vitest'
import type { QueueRow } from '#contract/case/queue.ts'
import { lightOf, nearness } from './light.ts'

const at = (text: string) => Date.parse(`2026-11-23T${text}:00+08:00`)
const iso = (text: string) => `2026-11-23T${text}:00+08:00`

const row: QueueRow = {
  number: '20261123430000001',
  version: 3,
  status: 'inProgress',
  kind: 'complaint',
  category: 'general',
  channel: 'hotline10000',
  title: '',
  description: '',
  account: null,
  contact: null,
  mainWindow: 'W-1',
  holder: 'B-1',
  holderTier: 2,
  handler: null,
  priority: 'normal',
  round: 1,
  receivedAt: iso('09:00'),
  changedAt: iso('09:30'),
  dueAt: iso('12:00'),
  dueKind: 'firstReply',
  firstReply: null,
  resolve: null,
  remindCount: 0,
  children: 0,
}

describe('the light of a case', () => {
  test('is quiet while less than two thirds are used', () => {
    expect(lightOf(row, at('10:30'))).toBe('ok')
  })
  test('warns from two thirds on', () => {
    expect(lightOf(row, at('11:00'))).toBe('soon')
  })
  test('the due instant itself is still in time', () => {
    expect(lightOf(row, at('12:00'))).toBe('soon')
    expect(lightOf(row, at('12:00') + 1)).toBe('late')
  })
  test('a case on hold is marked as waiting, until it is late', () => {
    expect(lightOf({ ...row, status: 'onHold' }, at('11:30'))).toBe('paused')
    expect(lightOf({ ...row, status: 'onHold' }, at('12:30'))).toBe('late')
  })
  test('nothing owed is done', () => {
    expect(lightOf({ ...row, dueAt: null }, at('13:00'))).toBe('done')
  })
  test('a later round is judged by its last hour, as its start is not the receipt', () => {
    expect(lightOf({ ...row, round: 2 }, at('10:59'))).toBe('ok')
    expect(lightOf({ ...row, round: 2 }, at('11:01'))).toBe('soon')
  })
})

test('without a known start only the last hour warns', () => {
  expect(nearness(at('10:00'), iso('12:00'), null)).toBe('ok')
  expect(nearness(at('11:00'), iso('12:00'), null)).toBe('soon')
})
