import { expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { network } from '../testing/network.fixture.ts'
import { mayShare, namesCustomer, type ViewScope } from './saving.ts'

const may = (scope: ViewScope, organisation: string, ...roles: readonly Role[]) =>
  mayShare(scope, { person: 'somebody', organisation, roles }, network)

test('everybody keeps lists for themselves', () => {
  expect(may('own', 'W-HN-CS-10000', 'agent')).toBe(true)
  expect(may('own', 'SP-L11', 'spStaff')).toBe(true)
})

test('for an organisation they are kept by who leads or administers it', () => {
  for (const role of ['supervisor', 'unitHead', 'administrator'] as const)
    expect(may('organisation', 'B-HN-CS', 'agent', role)).toBe(true)
  expect(may('organisation', 'B-HN-CS', 'agent', 'handler', 'policyEditor', 'auditor')).toBe(false)
})

test('for the whole operator they are kept at the centre', () => {
  expect(may('national', 'N-CN', 'unitHead')).toBe(true)
  expect(may('national', 'N-CN', 'agent')).toBe(false)
  expect(may('national', 'P-HN', 'administrator')).toBe(false)
})

test('a list that is kept names no customer', () => {
  const account = { field: 'account', is: 'oneOf', of: ['ad0731'] } as const
  expect(namesCustomer({ join: 'and', parts: [{ join: 'or', parts: [account] }] })).toBe(true)
  expect(namesCustomer({ join: 'and', parts: [{ field: 'sp', is: 'given' }] })).toBe(false)
})
