import type { DepartmentRole, Organisation } from '#domain/organisation/organisation.ts'
import type { City, Province } from './divisions.ts'
import { provinceNamed, provinces } from './divisions.ts'
import { unit, windowUnit } from './unit.ts'

export type NetworkSize = {
  /** Short names, such as 湖南; or all 31. */
  readonly provinces: readonly string[] | 'all'
  /** The first so many cities of each province, the capital before all; all when not given. */
  readonly citiesPerProvince?: number | 'all'
  /** Besides its hotline and its account managers, so many halls in each city; one when not given. */
  readonly hallsPerCity?: number
}

/** Provinces whose 10000 system is joined to the platform already (R27, R28). */
const interconnected: readonly string[] = ['北京', '上海', '江苏', '浙江', '广东']

/** The operator's own units in the four tiers, with their departments; each after the unit it reports to. */
export function operatorNetwork(size: NetworkSize): readonly Organisation[] {
  const chosen = size.provinces === 'all' ? provinces : size.provinces.map(provinceNamed)
  const { citiesPerProvince = 'all', hallsPerCity = 1 } = size
  return [
    ...nation(),
    ...chosen.flatMap((province) => {
      const many = citiesPerProvince === 'all' ? province.cities.length : citiesPerProvince
      const cities = province.cities.slice(0, many)
      return [
        ...provinceUnits(province),
        ...cities.flatMap((city) => cityUnits(province, city, hallsPerCity)),
      ]
    }),
  ]
}

function nation(): readonly Organisation[] {
  const parent = 'N-CN'
  const department = (suffix: string, role: DepartmentRole, name: string) =>
    unit({ id: `D-CN-${suffix}`, kind: 'department', name, parent, department: role })
  return [
    unit({ id: parent, kind: 'nationalCenter', name: '全国运营中心' }),
    department('ACCEPTANCE', 'acceptance', '全国运营中心受理部门'),
    department('NOC', 'technicalSupport', '集团网络运行维护部'),
    department('BUSINESS', 'businessManagement', '集团互联网业务部'),
    department('MARKET', 'serviceManagement', '集团市场部'),
    windowUnit('webSelfService', { id: 'W-CN-WEB', name: '互联星空网站自服务系统', parent }),
    windowUnit('siteContact', { id: 'W-CN-HOTLINE', name: '互联星空网站公布的客服电话', parent }, [
      'siteHotline',
    ]),
    windowUnit('siteContact', { id: 'W-CN-MAIL', name: '互联星空网站公布的电子邮箱', parent }, ['siteEmail']),
  ]
}

function provinceUnits({ code, name, level, abbreviation }: Province): readonly Organisation[] {
  const parent = `P-${abbreviation}`
  const place = { provinceCode: code, province: name }
  const department = (suffix: string, role: DepartmentRole, called: string) =>
    unit({
      id: `D-${abbreviation}-${suffix}`,
      kind: 'department',
      name: `${name}${called}`,
      parent,
      department: role,
      ...place,
    })
  return [
    unit({
      id: parent,
      kind: 'provincialOperations',
      name: `${name}${level}运营部门`,
      parent: 'N-CN',
      billingInterconnected: interconnected.includes(name),
      ...place,
    }),
    department('ACCEPTANCE', 'acceptance', '受理部门'),
    department('NOC', 'technicalSupport', '互联网业务网管部门'),
    department('BUSINESS', 'businessManagement', '互联网业务管理部门'),
    department('MARKET', 'serviceManagement', '市场部'),
    department('BILLING', 'billing', '帐务部门'),
  ]
}

function cityUnits(province: Province, city: City, halls: number): readonly Organisation[] {
  const where = `${province.abbreviation}-${city.idPart}`
  const parent = `B-${where}`
  const place = { provinceCode: province.code, province: province.name, city: city.name }
  const called = province.level === '市' ? city.name : `${province.name}${city.name}`
  const named = (suffix: string, name: string) => ({
    id: `W-${where}-${suffix}`,
    name: `${called}${name}`,
    parent,
    ...place,
  })
  return [
    unit({
      id: parent,
      kind: 'branchBackOffice',
      name: `${city.name}分公司互联星空后台部门`,
      parent: `P-${province.abbreviation}`,
      ...place,
    }),
    windowUnit('hotline10000', named('10000', '10000号')),
    ...Array.from({ length: halls }, (_, i) =>
      windowUnit('businessHall', named(`HALL${String(i + 1).padStart(2, '0')}`, `${i + 1}号营业厅`)),
    ),
    windowUnit('accountManager', named('AM', '客户经理')),
  ]
}
