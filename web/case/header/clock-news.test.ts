import { expect, test } from 'vitest'
import type { ClockView } from '#contract/case/view.ts'
import { changed, standing } from './clock-news.ts'

const at = (time: string) => `2026-11-23T${time}:00+08:00`
const clock = (more: Partial<ClockView>) =>
  ({
    key: 'resolve/1',
    kind: 'resolve',
    state: 'running',
    verdict: null,
    startedAt: at('09:00'),
    warnAt: at('11:00'),
    dueAt: at('12:00'),
    ...more,
  }) as ClockView
const keysOf = (clocks: readonly ClockView[]) => clocks.map((one) => one.key)

test('time that passes is no news until the light changes', () => {
  const before = standing([clock({})], Date.parse(at('09:10')))
  expect(changed(before, standing([clock({})], Date.parse(at('10:50'))))).toEqual([])
  expect(keysOf(changed(before, standing([clock({})], Date.parse(at('11:00')))))).toEqual(['resolve/1'])
  expect(keysOf(changed(before, standing([clock({})], Date.parse(at('12:01')))))).toEqual(['resolve/1'])
})

test('an extension, a pause, a verdict and a new clock are news', () => {
  const now = Date.parse(at('09:10'))
  const before = standing([clock({})], now)
  const others = [{ dueAt: at('15:00') }, { state: 'paused' as const }, { verdict: 'met' as const }]
  for (const more of others) expect(changed(before, standing([clock(more)], now))).toHaveLength(1)
  const reply = clock({ key: 'firstReply/1', kind: 'firstReply' })
  expect(keysOf(changed(before, standing([clock({}), reply], now)))).toEqual(['firstReply/1'])
})
