import { expect, test } from 'vitest'
import { instant, plusMinutes } from '../time.ts'
import { deliveryStands, receiptDue, type Underway } from './sp-delivery.ts'

const dispatchedAt = instant('2026-11-27T10:00:00+08:00')
const at = (minutes: number) => plusMinutes(dispatchedAt, minutes)
const underway = (change: Partial<Underway>): Underway => ({
  ...{ way: 'mail', dispatchedAt, receipts: [], isSeen: false, sending: null, mayBeWritten: true },
  ...change,
})

test.each<[says: string, change: Partial<Underway>, after: number, receipt: string | null]>([
  ['a portal nobody has looked into says nothing', { way: 'portal' }, 100, null],
  ['one that was read is seen', { way: 'portal', isSeen: true }, 1, 'seen'],
  ['and only once', { way: 'portal', isSeen: true, receipts: ['seen'] }, 2, null],
  ['a mail on its way has no receipt', { sending: 'waiting' }, 1, null],
  ['one the mail server took', { sending: 'sent' }, 1, 'taken'],
  ['one that came back after it was taken', { sending: 'bounced', receipts: ['taken'] }, 1, 'bounced'],
  ['one that was never taken', { sending: 'dead' }, 1, 'dead'],
  ['one that cannot be written', { mayBeWritten: false }, 1, 'unwritable'],
  ['a telephone within the time', { way: 'phone' }, 29, null],
  ['nobody told in time', { way: 'phone' }, 30, 'untold'],
  ['nobody told is said once', { way: 'phone', receipts: ['untold'] }, 99, null],
  ['somebody told', { way: 'phone', receipts: ['told'] }, 99, null],
])('%s', (_says, change, after, receipt) => {
  expect(receiptDue(underway(change), 30, at(after))).toBe(receipt)
})

test('the last word on a delivery counts: told after nobody was told settles it', () => {
  expect(deliveryStands([])).toEqual({ receipt: null, isUnsettled: false })
  expect(deliveryStands(['untold'])).toEqual({ receipt: 'untold', isUnsettled: true })
  expect(deliveryStands(['untold', 'told'])).toEqual({ receipt: 'told', isUnsettled: false })
  expect(deliveryStands(['taken', 'bounced']).isUnsettled).toBe(true)
})
