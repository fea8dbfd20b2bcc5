import { expect, test } from 'vitest'
import { provinceWords } from '../../words/provinces.ts'
import { heatOf, placeClass, placed } from './tiles.ts'

test('every province of the mainland has a tile, and no two tiles lie on each other', () => {
  const mainland = Object.keys(provinceWords.zh).filter((one) => one !== '0' && Number(one) < 70)
  expect(placed.toSorted()).toEqual(mainland.toSorted())
  expect(new Set(placed.map(placeClass)).size).toBe(placed.length)
  expect(placeClass('0')).toBeNull()
})

test('a tile is the hotter the more of what is open is overdue', () => {
  const heats = [
    [0, 0],
    [100, 0],
    [100, 1],
    [100, 5],
    [100, 20],
  ].map(([open = 0, breached = 0]) => heatOf({ open, breached }))
  expect(heats).toEqual(['idle', 'well', 'some', 'much', 'most'])
})
