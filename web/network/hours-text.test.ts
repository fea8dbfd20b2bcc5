import { expect, test } from 'vitest'
import { dutyIn, hoursIn, textsOfDuty } from './hours-text.ts'

test('hours are read as people write them, also with the signs of a Chinese keyboard', () => {
  const morning = { from: '09:00', to: '12:00' }
  expect(hoursIn('9:00-12:00 14:00-18:00')).toEqual([morning, { from: '14:00', to: '18:00' }])
  expect(hoursIn('９：00至12：00'.replace('９', '9'))).toEqual([morning])
  expect(hoursIn('09:00 – 12:00、20:00~24:00')).toEqual([morning, { from: '20:00', to: '24:00' }])
  expect(hoursIn('')).toEqual([])
})

test('what is no time, ends before it begins or overlaps is not understood', () => {
  for (const text of ['9-18', '25:00-26:00', '18:00-09:00', '09:00-12:00 11:00-13:00', '7x24'])
    expect(hoursIn(text)).toBeNull()
})

test('nothing at all is not known; what is said comes back as it was', () => {
  const texts = { workday: '09:00-18:00', weekend: '', holiday: '' }
  expect(dutyIn({ workday: '', weekend: ' ', holiday: '' })).toBeNull()
  expect(dutyIn({ ...texts, weekend: 'x' })).toBeUndefined()
  expect(textsOfDuty(dutyIn(texts) ?? null)).toEqual(texts)
})
