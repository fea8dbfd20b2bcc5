import { expect, test } from 'vitest'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { type Branch, parentsIn, treesOf } from './organisation-tree.ts'

const unit = (id: string, parent: string | null): OrganisationForm => ({
  ...{ id, parent, kind: 'department', name: id, provinceCode: null, province: null, city: null },
  ...{ window: null, sp: null, department: null, billingInterconnected: false, status: 'active' },
})
const all = [
  unit('N-CN', null),
  ...['P-HN', 'P-GD'].map((id) => unit(id, 'N-CN')),
  ...['B-HN-CS', 'B-HN-HY'].map((id) => unit(id, 'P-HN')),
  ...['W-HN-CS-10000', 'W-HN-CS-AM'].map((id) => unit(id, 'B-HN-CS')),
  unit('SP-L11', null),
]
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
  const some = all.filter((one) => /-HN/.test(one.id))
  expect(treesOf(some)[0]?.id).toBe('P-HN')
})
