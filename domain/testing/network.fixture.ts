/** For tests: a small operator with two cities in most provinces, its departments and some service providers. */
import type { Network } from '../organisation/network.ts'
import { networkOf } from '../organisation/network.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { WindowKind } from '../organisation/window-kinds.ts'
import { windowKinds } from '../organisation/window-kinds.ts'

const blank: Omit<Organisation, 'id' | 'kind' | 'name'> = {
  parent: null,
  provinceCode: null,
  province: null,
  city: null,
  window: null,
  sp: null,
  department: null,
  billingInterconnected: false,
  status: 'active',
}

const provinces = {
  HN: {
    provinceCode: 43,
    province: '湖南',
    cities: { CS: '长沙', HY: '衡阳', ZZ: '株洲' },
    interconnected: false,
  },
  ZJ: { provinceCode: 33, province: '浙江', cities: { HZ: '杭州', NB: '宁波' }, interconnected: true },
  GD: { provinceCode: 44, province: '广东', cities: { GZ: '广州', SZ: '深圳' }, interconnected: false },
  SH: { provinceCode: 31, province: '上海', cities: { SH: '上海' }, interconnected: true },
} as const

const localWindows = { 10000: 'hotline10000', HALL01: 'businessHall', AM: 'accountManager' } as const

function windowOf(kind: WindowKind): Organisation['window'] {
  return { kind, channels: windowKinds[kind].channels }
}

function provinceUnits(key: keyof typeof provinces): readonly Organisation[] {
  const { provinceCode, province, cities, interconnected } = provinces[key]
  const place = { ...blank, provinceCode, province }
  const top = `P-${key}`
  const department = (name: string, role: Organisation['department']): Organisation => ({
    ...place,
    id: `D-${key}-${name}`,
    kind: 'department',
    name: `${province}${name}`,
    parent: top,
    department: role,
  })
  return [
    {
      ...place,
      id: top,
      kind: 'provincialOperations',
      name: `${province}省运营部门`,
      parent: 'N-CN',
      billingInterconnected: interconnected,
    },
    department('BILLING', 'billing'),
    department('NOC', 'technicalSupport'),
    department('MKT', 'serviceManagement'),
    ...Object.entries(cities).flatMap(([code, city]) => cityUnits(key, code, { ...place, city })),
  ]
}

function cityUnits(key: string, code: string, place: typeof blank): readonly Organisation[] {
  const branch = `B-${key}-${code}`
  const windows = Object.entries(localWindows).map(
    ([name, kind]): Organisation => ({
      ...place,
      id: `W-${key}-${code}-${name}`,
      kind: 'serviceWindow',
      name: `${place.province}${place.city}${name}`,
      parent: branch,
      window: windowOf(kind),
    }),
  )
  const name = `${place.city}分公司互联星空后台部门`
  return [{ ...place, id: branch, kind: 'branchBackOffice', name, parent: `P-${key}` }, ...windows]
}

function nationalWindow(id: string, kind: WindowKind): Organisation {
  return { ...blank, id, kind: 'serviceWindow', name: id, parent: 'N-CN', window: windowOf(kind) }
}

function nationalSp(id: string, name: string, status: Organisation['status'] = 'active'): Organisation {
  const sp = { scope: 'national', code: `9${id.slice(-2)}` } as const
  return { ...blank, id, kind: 'serviceProvider', name, sp, status }
}

function localSp(
  id: string,
  name: string,
  key: keyof typeof provinces,
  status: Organisation['status'] = 'active',
): Organisation {
  const { provinceCode, province } = provinces[key]
  const sp = { scope: 'local', code: `1${id.slice(-2)}` } as const
  return { ...blank, id, kind: 'serviceProvider', name, provinceCode, province, sp, status }
}

function spWindow(sp: Organisation): Organisation {
  const id = `W-${sp.id}`
  return {
    ...sp,
    id,
    kind: 'serviceWindow',
    name: `${sp.name}客服`,
    parent: sp.id,
    window: windowOf('spContact'),
    sp: null,
  }
}

const providers: readonly Organisation[] = [
  nationalSp('SP-N01', '星河影视'),
  nationalSp('SP-N02', '远航网游'),
  nationalSp('SP-N09', '昨日影音', 'suspended'),
  localSp('SP-L11', '潇湘教育', 'HN'),
  localSp('SP-L19', '旧日书屋', 'HN', 'retired'),
  localSp('SP-L21', '西湖音乐', 'ZJ'),
  localSp('SP-L31', '岭南财经', 'GD'),
]

/** Every unit of the network of the tests. */
export const units: readonly Organisation[] = [
  { ...blank, id: 'N-CN', kind: 'nationalCenter', name: '全国运营中心' },
  {
    ...blank,
    id: 'D-CN-TECH',
    kind: 'department',
    name: '集团网络运行维护部',
    parent: 'N-CN',
    department: 'technicalSupport',
  },
  nationalWindow('W-CN-WEB', 'webSelfService'),
  nationalWindow('W-CN-HOTLINE', 'siteContact'),
  nationalWindow('W-CN-MAIL', 'siteContact'),
  ...(['HN', 'ZJ', 'GD', 'SH'] as const).flatMap(provinceUnits),
  ...providers,
  ...providers.filter((sp) => sp.status === 'active').map(spWindow),
]

export const network: Network = networkOf(units)
