import { expect, test } from 'vitest'
import { networkOf } from '#domain/organisation/network.ts'
import { deskForSp } from '#domain/organisation/passing.ts'
import { demoProviders } from './demo-providers.ts'
import { operatorNetwork } from './operator-network.ts'

const operator = operatorNetwork({ provinces: 'all', citiesPerProvince: 1 })
const all = demoProviders(operator)
const sps = all.filter(({ kind }) => kind === 'serviceProvider')

test('there are six national SPs and local ones in twelve provinces, each with a code of its own', () => {
  expect(sps.filter(({ sp }) => sp?.scope === 'national')).toHaveLength(6)
  const local = sps.filter(({ sp }) => sp?.scope === 'local')
  expect(new Set(local.map(({ provinceCode }) => provinceCode)).size).toBe(12)
  expect(new Set(sps.map(({ sp }) => sp?.code)).size).toBe(sps.length)
  expect(new Set(sps.map(({ name }) => name)).size).toBe(sps.length)
})

test('an SP has a desk: a local one in its province, a national one at the centre', () => {
  const network = networkOf([...operator, ...all])
  for (const one of sps) {
    const desk = deskForSp(network, one)
    expect(desk?.kind).toBe(one.sp?.scope === 'local' ? 'provincialOperations' : 'nationalCenter')
    expect(desk?.province).toBe(one.province)
  }
})

test('an SP has one window, of its province and in its state', () => {
  for (const { id, provinceCode, province, status } of sps) {
    const windows = all.filter(({ parent }) => parent === id)
    expect(windows).toHaveLength(1)
    expect(windows[0]).toMatchObject({ id: `W-${id}`, provinceCode, province, status, sp: null })
    expect(windows[0]?.window).toEqual({ kind: 'spContact', channels: ['spHotline', 'spEmail'] })
  }
})

test('one is suspended, one retired, the rest are in service', () => {
  expect(sps.filter(({ status }) => status === 'suspended').map(({ id }) => id)).toEqual(['SP-L3501'])
  expect(sps.filter(({ status }) => status === 'retired').map(({ id }) => id)).toEqual(['SP-N06'])
})

test('a smaller network has only the local SPs of its provinces', () => {
  const few = demoProviders(operatorNetwork({ provinces: ['湖南'] }))
  expect(few.filter(({ sp }) => sp?.scope === 'local').map(({ id }) => id)).toEqual(['SP-L4301', 'SP-L4302'])
})
