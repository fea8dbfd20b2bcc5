import type { Organisation, OrganisationStatus } from '#domain/organisation/organisation.ts'
import { provinceNamed } from './divisions.ts'
import { unit, windowUnit } from './unit.ts'

const national = ['星河影视', '远航网游', '云帆音乐', '晨曦课堂', '白桦财经', '沧海资讯']

const local: Readonly<Record<string, readonly string[]>> = {
  北京: ['燕山读书'],
  辽宁: ['辽海体育'],
  上海: ['浦江影院'],
  江苏: ['秦淮戏曲', '太湖课堂'],
  浙江: ['西湖音乐', '甬江资讯'],
  福建: ['鹭岛动漫'],
  湖北: ['黄鹤课堂'],
  湖南: ['潇湘教育', '洞庭网游'],
  广东: ['岭南财经', '珠江动漫'],
  四川: ['锦江音乐'],
  云南: ['滇池旅行'],
  陕西: ['秦岭读书'],
}

const notActive: Readonly<Record<string, OrganisationStatus>> = {
  'SP-N06': 'retired',
  'SP-L3501': 'suspended',
}

/** Invented SPs, each with its window: the national ones, and local ones of the provinces in `operator`. */
export function demoProviders(operator: readonly Organisation[]): readonly Organisation[] {
  const here = new Set(operator.map((one) => one.province))
  return [
    ...national.flatMap((name, i) => {
      const number = String(i + 1).padStart(2, '0')
      return provider({ id: `SP-N${number}`, name }, { scope: 'national', code: `SP100${number}` })
    }),
    ...Object.entries(local)
      .filter(([province]) => here.has(province))
      .flatMap(([province, names]) => names.flatMap((name, i) => localProvider(province, name, i + 1))),
  ]
}

function localProvider(province: string, name: string, which: number): readonly Organisation[] {
  const provinceCode = provinceNamed(province).code
  const number = String(which).padStart(2, '0')
  return provider(
    { id: `SP-L${provinceCode}${number}`, name, provinceCode, province },
    { scope: 'local', code: `SP${provinceCode}0${number}` },
  )
}

function provider(
  given: Pick<Organisation, 'id' | 'name'> & Partial<Organisation>,
  sp: NonNullable<Organisation['sp']>,
): readonly Organisation[] {
  const status = notActive[given.id] ?? 'active'
  return [
    unit({ ...given, kind: 'serviceProvider', sp, status }),
    windowUnit('spContact', {
      ...given,
      id: `W-${given.id}`,
      name: `${given.name}客服热线与邮箱`,
      parent: given.id,
      status,
    }),
  ]
}
