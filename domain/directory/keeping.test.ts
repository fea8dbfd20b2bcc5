import { expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { network } from '../testing/network.fixture.ts'
import { keepsRow, mustBeListed, remindedOf } from './keeping.ts'

const keeps = (own: string, role: Role, other: string) =>
  keepsRow({ person: 'p', organisation: own, roles: [role] }, other, network)

test('one keeps one’s own row; who leads also those below and those of SPs; an SP no other’s', () => {
  expect(keeps('SP-L11', 'spStaff', 'SP-L11')).toBe(true)
  expect(keeps('P-HN', 'handler', 'SP-L11')).toBe(false)
  expect(keeps('P-HN', 'supervisor', 'SP-L11')).toBe(true)
  expect(keeps('P-HN', 'unitHead', 'P-GD')).toBe(false)
  expect(keeps('SP-L11', 'administrator', 'P-HN')).toBe(false)
})

test('of a unit the unit itself is reminded, of an SP also whoever holds it, or else deals with it', () => {
  expect(remindedOf({ organisation: 'P-HN', holder: null }, network)).toEqual(['P-HN'])
  expect(remindedOf({ organisation: 'SP-L11', holder: null }, network)).toEqual(['P-HN', 'SP-L11'])
  expect(remindedOf({ organisation: 'SP-L11', holder: 'N-CN' }, network)).toEqual(['N-CN', 'SP-L11'])
  expect(remindedOf({ organisation: 'nobody', holder: null }, network)).toEqual([])
})

test('every SP, province and city unit must be listed, windows and departments need not', () => {
  const kinds = new Set(network.all.filter(mustBeListed).map((one) => one.kind))
  expect([...kinds].sort()).toEqual([
    'branchBackOffice',
    'nationalCenter',
    'provincialOperations',
    'serviceProvider',
  ])
})
