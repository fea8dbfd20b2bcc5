import { expect, test } from 'vitest'
import { neededFields } from './needed-fields.ts'

const rows: Parameters<typeof neededFields>[0] = [
  { channels: ['webSelfService'], kind: 'complaint', fields: ['account', 'consumedAt'] },
  { channels: 'any', kind: 'any', fields: ['description'] },
]

test('the policy asks by channel and kind, and takes what is not classified for a complaint', () => {
  const needed = (values: Parameters<typeof neededFields>[1]) => [...neededFields(rows, values)]
  expect(needed({ channel: 'webSelfService', kind: 'complaint' })).toEqual([
    'account',
    'consumedAt',
    'description',
  ])
  expect(needed({ channel: 'webSelfService' })).toHaveLength(3)
  expect(needed({ channel: 'webSelfService', kind: 'query' })).toEqual(['description'])
  expect(needed({ channel: 'hotline10000', kind: 'complaint' })).toEqual(['description'])
})
