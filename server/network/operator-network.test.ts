import { describe, expect, test } from 'vitest'
import { networkOf, superiorsOf } from '#domain/organisation/network.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'
import { demoProviders } from './demo-providers.ts'
import { provinces } from './divisions.ts'
import { operatorNetwork } from './operator-network.ts'

const operator = operatorNetwork({ provinces: 'all' })
const all = [...operator, ...demoProviders(operator)]
const network = networkOf(all)
const named = (id: string) => network.find(id)?.name

describe('the whole network', () => {
  test('has one centre, 31 provinces and a branch in each of 337 cities', () => {
    const ofKind = (kind: string) => operator.filter((one) => one.kind === kind)
    expect(ofKind('nationalCenter').map(({ id }) => id)).toEqual(['N-CN'])
    expect(ofKind('provincialOperations')).toHaveLength(31)
    expect(ofKind('branchBackOffice')).toHaveLength(337)
    expect(ofKind('serviceWindow')).toHaveLength(3 + 337 * 3)
    expect(ofKind('department')).toHaveLength(4 + 31 * 5)
  })

  test('has every id once, and each unit after the one it reports to', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const seen = new Set<string>()
    for (const { id, parent } of all) {
      expect(parent === null || seen.has(parent)).toBe(true)
      seen.add(id)
    }
  })

  test('a branch belongs to its province, and a window with a place to the branch of that place', () => {
    for (const one of operator) {
      const parent = one.parent === null ? undefined : network.find(one.parent)
      if (one.kind === 'branchBackOffice') {
        expect(parent).toMatchObject({ kind: 'provincialOperations', province: one.province })
      }
      if (one.kind === 'serviceWindow' && one.provinceCode !== null) {
        expect(parent).toMatchObject({ kind: 'branchBackOffice', province: one.province, city: one.city })
      }
    }
  })

  test('has all six kinds of window, each under its owner and on channels of its kind', () => {
    const owners = { branchBackOffice: 'provincialCompany', nationalCenter: 'platformDivision' } as const
    const windows = all.flatMap((one) => (one.window ? [{ ...one, window: one.window }] : []))
    expect(new Set(windows.map(({ window }) => window.kind))).toEqual(new Set(Object.keys(windowKinds)))
    for (const { parent, window } of windows) {
      const above = network.find(parent ?? '')?.kind as keyof typeof owners | 'serviceProvider'
      const { owner, channels } = windowKinds[window.kind]
      expect(above === 'serviceProvider' ? above : owners[above]).toBe(owner)
      expect(channels).toEqual(expect.arrayContaining([...window.channels]))
    }
  })

  test('every province has the four departments and billing, the nation the four', () => {
    const four = ['acceptance', 'technicalSupport', 'businessManagement', 'serviceManagement']
    const under = (id: string) => operator.filter((one) => one.parent === id).map((one) => one.department)
    const departments = (id: string) => under(id).filter((role) => role !== null)
    expect(departments('N-CN')).toEqual(four)
    for (const { abbreviation } of provinces) {
      expect(departments(`P-${abbreviation}`)).toEqual([...four, 'billing'])
    }
  })

  test('five provinces look up bills at once', () => {
    const joined = operator.filter((one) => one.billingInterconnected).map(({ id }) => id)
    expect(joined).toEqual(['P-BJ', 'P-SH', 'P-JS', 'P-ZJ', 'P-GD'])
  })
})

describe('names and ids', () => {
  test('are those people use', () => {
    expect(named('W-HN-CS-10000')).toBe('湖南长沙10000号')
    expect(named('B-HN-CS')).toBe('长沙分公司互联星空后台部门')
    expect(named('P-HN')).toBe('湖南省运营部门')
    expect(named('P-NM')).toBe('内蒙古自治区运营部门')
    expect(named('D-HN-BILLING')).toBe('湖南帐务部门')
    expect(named('D-HN-NOC')).toBe('湖南互联网业务网管部门')
    expect(named('W-SH-SH-HALL01')).toBe('上海1号营业厅')
    expect(named('W-HN-4306-AM')).toBe('湖南岳阳客户经理')
  })

  test('the national windows have no province, and a channel each', () => {
    const channels = ['WEB', 'HOTLINE', 'MAIL'].map(
      (which) => network.find(`W-CN-${which}`)?.window?.channels,
    )
    expect(channels).toEqual([['webSelfService'], ['siteHotline'], ['siteEmail']])
    expect(network.find('W-CN-WEB')).toMatchObject({ parent: 'N-CN', provinceCode: null, province: null })
  })

  test('a window stands below three tiers', () => {
    expect(superiorsOf(network, 'W-HN-HY-10000').map(({ id }) => id)).toEqual(['B-HN-HY', 'P-HN', 'N-CN'])
  })
})

test('a smaller network has the provinces, cities and halls asked for', () => {
  const small = operatorNetwork({ provinces: ['湖南', '上海'], citiesPerProvince: 2, hallsPerCity: 2 })
  expect(small.filter((one) => one.kind === 'branchBackOffice').map(({ id }) => id)).toEqual([
    'B-HN-CS',
    'B-HN-ZZ',
    'B-SH-SH',
  ])
  expect(small.filter((one) => one.parent === 'B-HN-ZZ').map(({ id }) => id)).toEqual([
    'W-HN-ZZ-10000',
    'W-HN-ZZ-HALL01',
    'W-HN-ZZ-HALL02',
    'W-HN-ZZ-AM',
  ])
  expect(() => operatorNetwork({ provinces: ['不存在'] })).toThrow('不存在')
})
