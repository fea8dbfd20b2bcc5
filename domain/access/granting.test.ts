import { expect, test } from 'vitest'
import { network } from '../testing/network.fixture.ts'
import { decidesOn, looksAfter, looksAfterAll, mayGrant } from './granting.ts'

test('the centre looks after everybody, a province after its own, an SP after itself and its windows', () => {
  for (const one of network.all) expect(looksAfter('N-CN', one.id, network)).toBe(true)
  expect(looksAfter('P-HN', 'W-HN-CS-10000', network)).toBe(true)
  expect(looksAfter('P-HN', 'P-HN', network)).toBe(true)
  expect(looksAfter('SP-L11', 'W-SP-L11', network)).toBe(true)
  for (const other of ['N-CN', 'P-GD', 'B-GD-GZ', 'SP-L11'])
    expect(looksAfter('P-HN', other, network)).toBe(false)
  for (const other of ['N-CN', 'P-HN', 'SP-N01']) expect(looksAfter('SP-L11', other, network)).toBe(false)
})

test('somebody is looked after as a whole by whoever looks after all their seats; whoever has none, by nobody', () => {
  expect(looksAfterAll('P-HN', ['B-HN-CS', 'W-HN-CS-10000'], network)).toBe(true)
  expect(looksAfterAll('P-HN', ['B-HN-CS', 'P-GD'], network)).toBe(false)
  expect(looksAfterAll('N-CN', ['B-HN-CS', 'P-GD'], network)).toBe(true)
  expect(looksAfterAll('N-CN', [], network)).toBe(false)
})

test('whether an organisation is in service is decided above it, so that nobody lifts their own suspension', () => {
  for (const one of network.all) {
    expect(decidesOn(one.id, one.id, network)).toBe(false)
    expect(decidesOn('N-CN', one.id, network)).toBe(one.id !== 'N-CN')
  }
  expect(decidesOn('P-HN', 'B-HN-CS', network)).toBe(true)
  expect(decidesOn('P-HN', 'SP-L11', network)).toBe(false)
})

test('nobody gives a seat above or beside their own organisation', () => {
  expect(mayGrant('P-HN', { organisation: 'N-CN', roles: ['agent'] }, network)).toBe(false)
  expect(mayGrant('B-HN-CS', { organisation: 'P-HN', roles: ['administrator'] }, network)).toBe(false)
  expect(
    mayGrant('B-HN-CS', { organisation: 'W-HN-CS-10000', roles: ['agent', 'supervisor'] }, network),
  ).toBe(true)
})

test('people of an SP have no role of the operator, whoever gives it', () => {
  expect(mayGrant('N-CN', { organisation: 'SP-L11', roles: ['spStaff'] }, network)).toBe(true)
  expect(mayGrant('N-CN', { organisation: 'SP-L11', roles: ['supervisor'] }, network)).toBe(false)
  expect(mayGrant('SP-L11', { organisation: 'SP-L11', roles: ['spStaff', 'policyEditor'] }, network)).toBe(
    false,
  )
})

test('the rules are the centre’s: nobody edits them elsewhere', () => {
  expect(mayGrant('N-CN', { organisation: 'N-CN', roles: ['policyEditor'] }, network)).toBe(true)
  expect(mayGrant('N-CN', { organisation: 'P-HN', roles: ['policyEditor'] }, network)).toBe(false)
})
