import { expect, test } from 'vitest'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { type Branch, parentsIn, treesOf } from './organisation-tree.ts'

const all = network.all as unknown as readonly OrganisationForm[]
const ids = (trees: readonly Branch[]): readonly string[] =>
  trees.flatMap((one) => [one.id, ...ids(one.children ?? [])])

test('every unit hangs in the tree once', () => {
  expect([...ids(treesOf(all))].sort()).toEqual(all.map((one) => one.id).sort())
})

test('what is looked for is shown below all that stands above it, and nothing else', () => {
  const trees = treesOf(all, (one) => one.id === 'W-HN-CS-10000')
  expect(ids(trees)).toEqual(['N-CN', 'P-HN', 'B-HN-CS', 'W-HN-CS-10000'])
  expect(parentsIn(trees)).toEqual(['N-CN', 'P-HN', 'B-HN-CS'])
})

test('whoever sees a part of the network sees it from its own top', () => {
  const some = all.filter((one) => one.province === '湖南' && one.kind !== 'serviceProvider')
  expect(treesOf(some)[0]?.id).toBe('P-HN')
})
