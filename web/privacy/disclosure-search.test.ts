import { expect, test } from 'vitest'
import { disclosureSearch, disclosuresAddress } from './disclosure-search.ts'

test('what makes no sense leaves the address, and the rest stays', () => {
  const search = { organisation: 'SP-L4301', number: '26112643000000213', cause: 'read' } as const
  const from = '2026-11-26T00:00:00+08:00'
  expect(disclosureSearch({ ...search, from })).toEqual({ ...search, from })
  const odd = { organisation: '../x', number: '12', cause: 'stolen', from: 'yesterday', to: 'x', other: '1' }
  expect(disclosureSearch(odd)).toEqual({})
})

test('the table is of what the page shows, with instants whole', () => {
  const address = disclosuresAddress({ cause: 'revealed', from: '2026-11-26T00:00:00+08:00' }, 'en')
  expect(address).toBe(
    '/api/disclosures/export?cause=revealed&from=2026-11-26T00%3A00%3A00%2B08%3A00&language=en',
  )
})
