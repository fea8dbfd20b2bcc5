import { expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { demoDirectory } from './demo-directory.ts'
import { demoPeople } from './demo-people.ts'
import { demoProviders } from './demo-providers.ts'
import { operatorNetwork } from './operator-network.ts'

const operator = operatorNetwork({ provinces: 'all', citiesPerProvince: 1 })
const organisations = [...operator, ...demoProviders(operator)]
const now = instant('2026-11-23T10:05:00+08:00')
const rows = demoDirectory(organisations, now)
const row = (id: string) => rows.find(({ organisation }) => organisation === id)

test('every SP, province and city unit has one row, and the centre has one', () => {
  const listed = organisations.filter(({ kind }) => kind !== 'serviceWindow' && kind !== 'department')
  expect(rows.map(({ organisation }) => organisation)).toEqual(listed.map(({ id }) => id))
})

test('the backup is somebody else, reachable at any hour', () => {
  for (const { primary, backup } of rows) {
    expect(backup.name).not.toBe(primary.name)
    expect(backup.role).toContain('7×24')
  }
})

test('every number and address is an invented one, used once', () => {
  const contacts = rows.flatMap(({ primary, backup }) => [primary, backup])
  const numbers = contacts.flatMap(({ phone, mobile }) => [phone, mobile])
  expect(numbers.every((number) => /^139000\d{5}$/.test(number))).toBe(true)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(contacts.every(({ email }) => /^[a-z]+@[a-z0-9-]+\.example\.com$/.test(email))).toBe(true)
  expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length)
})

test('a few rows were last verified more than 90 days ago, none in the future', () => {
  const limit = plusMinutes(now, -90 * 24 * 60)
  const stale = rows.filter(({ verifiedAt }) => verifiedAt < limit)
  expect(stale.length).toBeGreaterThanOrEqual(3)
  expect(stale.length).toBeLessThan(rows.length / 5)
  expect(rows.every(({ verifiedAt }) => verifiedAt < now)).toBe(true)
})

test('the desk that deals with the organisation verifies it and is the escalation', () => {
  const logins = demoPeople(organisations).map(({ login }) => login)
  expect(rows.every(({ verifiedBy }) => logins.includes(verifiedBy))).toBe(true)
  expect(row('SP-L4301')).toMatchObject({ verifiedBy: 'hnprov', escalation: '湖南省运营部门 13900050043' })
  expect(row('SP-N01')).toMatchObject({ verifiedBy: 'center', escalation: '全国运营中心 13900050000' })
  expect(row('P-HN')).toMatchObject({ verifiedBy: 'center' })
})
