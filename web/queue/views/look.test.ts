import { expect, test } from 'vitest'
import { lookIn, plainLook } from './look.ts'

test('a look that was kept comes back, without columns that there are no more', () => {
  const columns = [{ name: 'number', width: 200 }, { name: 'gone' }, { name: 'account' }]
  expect(lookIn({ columns, density: 'tight' })).toEqual({
    columns: [{ name: 'number', width: 200 }, { name: 'account' }],
    density: 'tight',
  })
})

test('what is no look is the plain one', () => {
  for (const wrong of [null, [], 'x', { columns: 'x', density: 'huge' }, { columns: [] }])
    expect(lookIn(wrong)).toEqual(plainLook)
})
