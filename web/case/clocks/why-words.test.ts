import { createInstance } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { ClockView } from '#contract/case/view.ts'
import { catalogue } from '../../words/catalogue.ts'
import { whyWords } from './why-words.ts'

type Segment = ClockView['explanation']['segments'][number]
const at = (text: string) => `2026-11-${text}:00+08:00`
const segment = (what: Segment['what'], from: string, to: string, why: Segment['why'] = null): Segment => ({
  ...{ what, why },
  ...{ from: at(from), to: at(to) },
})

const clock: ClockView = {
  ...{
    key: 'spReply/1',
    kind: 'spReply',
    round: 1,
    owedBy: 'SP',
    owedTo: 'P',
    category: null,
    calendar: null,
  },
  ...{
    policyVersion: 1,
    startedAt: at('23T09:12'),
    dueAt: at('23T12:12'),
    originallyDueAt: null,
    warnAt: null,
  },
  ...{ state: 'running', verdict: null, settledAt: null, overrunSeconds: null, pauses: [] },
  explanation: {
    ...{ counts: 'elapsed', limit: 3 * 3_600_000, days: null, addsUp: true },
    segments: [segment('counted', '23T09:12', '23T12:12')],
  },
  seedMandated: true,
}

const both = createInstance()
beforeAll(async () => {
  const resources = { zh: { translation: catalogue.zh }, en: { translation: catalogue.en } }
  await both.init({ lng: 'zh', resources, interpolation: { escapeValue: false } })
})

const told = (language: 'zh' | 'en', one: ClockView) => {
  const say = (key: string, values?: Record<string, string | number>) =>
    both.getFixedT(language)(key, values ?? {})
  return whyWords(say, (key, otherwise) => (both.exists(key) ? say(key) : otherwise), one)
}

test('a limit around the clock: how long, from when, until when', () => {
  expect(told('zh', clock)).toBe('3 小时，7×24，自 09:12 起 → 12:12')
  expect(told('en', clock)).toBe('3 h, around the clock, from 09:12 → 12:12')
})

test('opening hours, pauses and extensions are said with how long they are', () => {
  const long: ClockView = {
    ...clock,
    ...{ calendar: 'hall', dueAt: at('25T09:30') },
    explanation: {
      ...{ counts: 'hours', limit: 90 * 60_000, days: null, addsUp: true },
      segments: [
        segment('counted', '23T17:00', '23T18:00'),
        segment('closed', '23T18:00', '24T09:00', 'hours'),
        segment('paused', '24T09:00', '24T11:00'),
        segment('counted', '24T11:00', '24T11:30'),
        segment('granted', '24T11:30', '25T09:30'),
      ],
    },
  }
  expect(told('zh', long)).toBe(
    '90 分钟，按营业厅营业时间，自 11-23 09:12 起，跳过非营业时间 15 时，暂停 2 时，延期 22 时 → 11-25 09:30',
  )
})

test('three days around the clock are days; in opening hours they are hours', () => {
  const limit = 72 * 3_600_000
  const days: ClockView = { ...clock, explanation: { ...clock.explanation, limit } }
  expect(told('zh', days)).toContain('3 天，7×24')
  const hours: ClockView = {
    ...days,
    calendar: 'hall',
    explanation: { ...days.explanation, counts: 'hours' },
  }
  expect(told('zh', hours)).toContain('72 小时，按营业厅营业时间')
})

test('days of the civil code and dates that were set are said as such', () => {
  const law: ClockView = {
    ...clock,
    dueAt: at('28T23:59'),
    explanation: { counts: 'days', limit: null, days: 5, segments: [], addsUp: true },
  }
  expect(told('zh', law)).toContain('5 天，当日不计、末日计至最后一秒')
  const letter: ClockView = { ...law, explanation: { ...law.explanation, counts: 'date', days: null } }
  expect(told('zh', letter)).toBe('按约定或来函的时间，自 11-23 09:12 起 → 11-28 23:59')
})
