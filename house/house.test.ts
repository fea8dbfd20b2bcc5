import { describe, expect, test } from 'vitest'
import { rules } from './rules.ts'
import { readHouse } from './source.ts'

const house = readHouse()

test('the house is not empty', () => {
  expect(house.filter(({ path }) => path.startsWith('domain/')).length).toBeGreaterThan(10)
})

describe.each(rules)('$says', ({ broken, culprits, innocent }) => {
  test('the code keeps it', () => {
    expect(broken(house)).toEqual([])
  })

  test('its culprits are caught', () => {
    expect(culprits).not.toEqual([])
    for (const culprit of culprits) {
      expect(broken(culprit), culprit.map(({ text }) => text).join('\n')).not.toEqual([])
    }
  })

  test('the innocent are left alone', () => {
    expect(broken(innocent ?? [])).toEqual([])
  })
})
