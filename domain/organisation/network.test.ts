import { expect, test } from 'vitest'
import { network, units } from '../testing/network.fixture.ts'
import {
  branchOf,
  departmentsOf,
  isAbove,
  nationalCenter,
  provinceOperations,
  spBehind,
  superiorsOf,
  tierOf,
} from './network.ts'
import { windowKinds } from './window-kinds.ts'

test('there are four tiers; SPs and departments stand beside them (R8–R12, S02)', () => {
  const ids = ['W-HN-CS-10000', 'B-HN-CS', 'P-HN', 'N-CN', 'SP-L11', 'D-HN-NOC', 'nobody']
  expect(ids.map((id) => tierOf(network, id))).toEqual([1, 2, 3, 4, null, null, null])
  expect(new Set(units.map((one) => tierOf(network, one.id)))).toEqual(new Set([1, 2, 3, 4, null]))
})

test('every window with a place reports to a branch, that to a province, that to the centre', () => {
  expect(superiorsOf(network, 'W-HN-CS-10000').map((one) => one.id)).toEqual(['B-HN-CS', 'P-HN', 'N-CN'])
  expect(isAbove(network, 'P-HN', 'W-HN-CS-10000')).toBe(true)
  expect(isAbove(network, 'P-ZJ', 'W-HN-CS-10000')).toBe(false)
  expect(superiorsOf(network, 'N-CN')).toEqual([])
})

test('desks are found by place; a municipality has a city of its own name (A15)', () => {
  expect(nationalCenter(network)?.id).toBe('N-CN')
  expect(provinceOperations(network, 43)?.id).toBe('P-HN')
  expect(branchOf(network, '上海', '上海')?.id).toBe('B-SH-SH')
  expect(branchOf(network, '上海', '长沙')).toBeUndefined()
})

test('departments are registered by role, for a province and for the nation (R13, S03)', () => {
  expect(departmentsOf(network, 43).map((one) => one.id)).toEqual(['D-HN-BILLING', 'D-HN-NOC', 'D-HN-MKT'])
  expect(departmentsOf(network, 43, 'billing').map((one) => one.id)).toEqual(['D-HN-BILLING'])
  expect(departmentsOf(network, null, 'technicalSupport').map((one) => one.id)).toEqual(['D-CN-TECH'])
})

test('behind a window of an SP stands the SP, behind a window of ours nobody (R4)', () => {
  expect(spBehind(network, 'W-SP-L11')?.id).toBe('SP-L11')
  expect(spBehind(network, 'SP-L11')?.id).toBe('SP-L11')
  expect(spBehind(network, 'W-HN-CS-10000')).toBeNull()
  expect(spBehind(network, 'nobody')).toBeNull()
})

test('there are exactly six kinds of window, and each has its owner (R3, R4, S01)', () => {
  const owners = Object.entries(windowKinds).map(([kind, { owner }]) => [kind, owner])
  expect(owners).toEqual([
    ['hotline10000', 'provincialCompany'],
    ['businessHall', 'provincialCompany'],
    ['accountManager', 'provincialCompany'],
    ['webSelfService', 'platformDivision'],
    ['siteContact', 'platformDivision'],
    ['spContact', 'serviceProvider'],
  ])
})
