import { expect, test } from 'vitest'
import { articleSearch, knowledgeSearch } from './knowledge-search.ts'

test('the address keeps a list, a group and a category of it, and nothing that there is not', () => {
  expect(knowledgeSearch({ list: 'due', topic: 'billing', category: 'feeSp' })).toEqual({
    list: 'due',
    topic: 'billing',
    category: 'feeSp',
  })
  expect(knowledgeSearch({ list: 'all', topic: 'x', category: 'feeSp', text: '13900000001' })).toEqual({})
})

test('an article is addressed with the numbers of versions', () => {
  expect(articleSearch({ version: '2', against: 1 })).toEqual({ version: '2', against: '1' })
  expect(articleSearch({ version: '0', against: 'x' })).toEqual({})
})
