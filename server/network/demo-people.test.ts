import { expect, test } from 'vitest'
import { allRoles, type Role } from '#domain/access/roles.ts'
import { networkOf } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { demoPeople } from './demo-people.ts'
import { demoProviders } from './demo-providers.ts'
import { operatorNetwork } from './operator-network.ts'

const operator = operatorNetwork({ provinces: 'all', citiesPerProvince: 1 })
const organisations = [...operator, ...demoProviders(operator)]
const network = networkOf(organisations)
const people = demoPeople(organisations)

const places: Readonly<Record<Role, readonly Organisation['kind'][]>> = {
  agent: ['serviceWindow'],
  handler: ['branchBackOffice', 'provincialOperations', 'nationalCenter', 'department'],
  supervisor: ['branchBackOffice', 'provincialOperations', 'nationalCenter'],
  unitHead: ['provincialOperations', 'nationalCenter'],
  spStaff: ['serviceProvider'],
  policyEditor: ['nationalCenter'],
  administrator: ['nationalCenter'],
  auditor: ['nationalCenter'],
}

test('no login and no name is there twice', () => {
  expect(people).toHaveLength(37)
  expect(new Set(people.map(({ login }) => login)).size).toBe(people.length)
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  expect(people.every(({ login }) => /^[a-z][a-z0-9-]+$/.test(login))).toBe(true)
})

test('every role has someone, at a place in service where the role is played', () => {
  expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(new Set(allRoles))
  for (const { organisation, roles } of people) {
    const unit = network.find(organisation)
    expect(unit?.status).toBe('active')
    for (const role of roles) expect(places[role]).toContain(unit?.kind)
  }
})

test('a case can climb all four tiers from 长沙, 广州 and 杭州', () => {
  const staffed = new Set(people.map(({ organisation }) => organisation))
  for (const place of ['HN-CS', 'GD-GZ', 'ZJ-HZ']) {
    const line = ['10000', 'HALL01', 'AM'].map((window) => `W-${place}-${window}`)
    for (const id of [...line, `B-${place}`, `P-${place.slice(0, 2)}`, 'N-CN']) expect(staffed).toContain(id)
  }
  for (const id of ['W-CN-WEB', 'W-CN-HOTLINE', 'W-CN-MAIL', 'D-HN-BILLING', 'D-HN-NOC']) {
    expect(staffed).toContain(id)
  }
})

test('nobody works for an organisation that is not there', () => {
  const hunan = demoPeople(operatorNetwork({ provinces: ['湖南'], citiesPerProvince: 1 }))
  expect(hunan.map(({ login }) => login)).toContain('cs10000')
  expect(hunan.map(({ login }) => login)).not.toContain('gz10000')
})
