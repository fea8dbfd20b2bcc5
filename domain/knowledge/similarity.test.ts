import { describe, expect, test } from 'vitest'
import { nearEnough, tellingGrams } from './similarity.ts'

const held = (counts: Record<string, number>) => new Map(Object.entries(counts))

describe('what tells one article from another', () => {
  test('the rarer a word is among the articles the more it weighs; one that none holds is not looked for', () => {
    const found = tellingGrams(['用户', '退订', '扣费', '星期'], held({ 用户: 90, 退订: 2, 扣费: 10 }), 400)
    expect(found.map((one) => one.gram)).toEqual(['退订', '扣费', '用户'])
    expect(found[0]?.weight).toBeGreaterThan((found[1]?.weight ?? 0) + 1)
  })

  test('what stands in more than a quarter of many articles is left out; of few, everything counts a little', () => {
    expect(tellingGrams(['用户'], held({ 用户: 101 }), 400)).toEqual([])
    expect(tellingGrams(['用户'], held({ 用户: 100 }), 400)).toHaveLength(1)
    expect(tellingGrams(['用户'], held({ 用户: 12 }), 12)[0]?.weight).toBeLessThan(0.1)
  })

  test('a page of typing is searched for by the twenty-four words that tell most', () => {
    const grams = Array.from({ length: 100 }, (_, index) => `g${index}`)
    const counts = held(Object.fromEntries(grams.map((gram, index) => [gram, 1 + index])))
    expect(tellingGrams(grams, counts, 1000).map((one) => one.gram)).toEqual(grams.slice(0, 24))
  })
})

describe('near enough to be shown', () => {
  const searched = Array.from({ length: 10 }, (_, index) => ({ gram: `g${index}`, weight: 2 }))
  const shown = (found: Parameters<typeof nearEnough>[0], among = searched) =>
    nearEnough(found, among).map((one) => one.likeness)

  test('two words in common and a seventh of the weight', () => {
    expect(shown([{ hits: 2, weight: 4, likeness: 1 }])).toEqual([1])
    expect(shown([{ hits: 2, weight: 2.9, likeness: 1 }])).toEqual([])
  })

  test('one word is enough only where only one was looked for', () => {
    expect(shown([{ hits: 1, weight: 20, likeness: 1 }])).toEqual([])
    expect(shown([{ hits: 1, weight: 2, likeness: 1 }], searched.slice(0, 1))).toEqual([1])
  })

  test('the nearest first, and nothing that is not half as near', () => {
    const found = [0.4, 1, 0.5].map((likeness) => ({ hits: 3, weight: 6, likeness }))
    expect(shown(found)).toEqual([1, 0.5])
  })
})
