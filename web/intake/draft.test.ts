import dayjs from 'dayjs'
import { expect, test } from 'vitest'
import { contentOf, valuesIn } from './draft.ts'

test('what was typed comes back as it stood on the wall clock', () => {
  const values = {
    kind: 'complaint',
    description: '扣费12元',
    amount: 12,
    place: ['Hunan', 'Changsha'],
    used: [{ article: 'K-1', no: 2 }],
    consumedAt: dayjs('2026-11-20 08:15:00'),
    contact: undefined,
  } as const
  const content = contentOf({ ...values, place: [...values.place] } as never)
  expect(content).toContain('2026-11-20T08:15:00')
  const back = valuesIn(content)
  expect(back.consumedAt?.format('YYYY-MM-DD HH:mm')).toBe('2026-11-20 08:15')
  expect({ ...back, consumedAt: null }).toEqual({ ...values, consumedAt: null, contact: undefined })
})

test.each([
  null,
  '',
  'not json',
  '[]',
  '"text"',
  '{"kind":{"a":1},"place":[1],"amount":"x","consumedAt":"never","more":"x","__proto__":{"ran":1}}',
])('what the form does not know is left out: %s', (content) => {
  expect(valuesIn(content)).toEqual({})
  expect(({} as { ran?: unknown }).ran).toBeUndefined()
})
