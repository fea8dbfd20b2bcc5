import { expect, test } from 'vitest'
import { noticeKinds } from '../notice/kinds.ts'
import { type NoticeWishes, plainWishes } from '../notice/wishes.ts'
import { bj } from '../testing/play.ts'
import { audibleFrom, nextStretch, wantedOutside } from './digest.ts'

const wish = (change: Partial<NoticeWishes>): NoticeWishes => ({ ...plainWishes, ...change })
const outside = (...wanted: readonly string[]): NoticeWishes =>
  wish({
    kinds: Object.fromEntries(
      noticeKinds.map((kind) => [kind, { listed: true, browser: false, outside: wanted.includes(kind) }]),
    ) as NoticeWishes['kinds'],
  })

test('five minutes are gathered, once they have passed and nothing more can be written for them', () => {
  const from = bj('11-27 10:00')
  expect(nextStretch(from, bj('11-27 10:05'), 30)).toBeNull()
  expect(nextStretch(from, bj('11-27 10:05:30'), 30)).toEqual({ from, to: bj('11-27 10:05') })
  expect(nextStretch(from, bj('11-27 12:00:30'), 30)).toEqual({ from, to: bj('11-27 12:00') })
  expect(nextStretch(from, bj('11-29 10:00:30'), 30)?.from).toBe(bj('11-28 10:00:30'))
})

test('everybody is written to about what they wish, as shipped about nothing', () => {
  const notices = ['warning:firstReply', 'breach:resolve', 'forwarded'].map((what) => ({
    ...{ number: '1', what, at: bj('11-27 10:00') },
  }))
  expect(wantedOutside(notices, plainWishes)).toEqual([])
  expect(wantedOutside(notices, outside('overdue')).map((one) => one.what)).toEqual(['breach:resolve'])
  expect(wantedOutside(notices, outside('atRisk', 'arrived')).map((one) => one.what)).toEqual([
    'warning:firstReply',
    'forwarded',
  ])
})

test('in quiet hours it waits for their end', () => {
  const night = wish({ quiet: { from: '22:00', to: '07:30' } })
  const zone = 'Asia/Shanghai'
  expect(audibleFrom(night, bj('11-27 12:00'), zone)).toBe(bj('11-27 12:00'))
  expect(audibleFrom(night, bj('11-27 23:10'), zone)).toBe(bj('11-28 07:30'))
  expect(audibleFrom(night, bj('11-28 02:00'), zone)).toBe(bj('11-28 07:30'))
  expect(audibleFrom(plainWishes, bj('11-28 02:00'), zone)).toBe(bj('11-28 02:00'))
})
