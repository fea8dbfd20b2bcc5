import type { Role } from '#domain/access/roles.ts'
import type { Organisation, OrganisationId } from '#domain/organisation/organisation.ts'

export type DemoPerson = {
  readonly login: string
  readonly name: string
  readonly organisation: OrganisationId
  readonly roles: readonly Role[]
}

type Row = readonly [login: string, name: string, organisation: OrganisationId, role: Role]

const cities: readonly Row[] = [
  ['cs10000', '周晓禾', 'W-HN-CS-10000', 'agent'],
  ['cshall', '吴语桐', 'W-HN-CS-HALL01', 'agent'],
  ['csam', '郑亦舟', 'W-HN-CS-AM', 'agent'],
  ['csback', '罗明朗', 'B-HN-CS', 'handler'],
  ['cssuper', '欧阳听松', 'B-HN-CS', 'supervisor'],
  ['gz10000', '梁嘉穗', 'W-GD-GZ-10000', 'agent'],
  ['gzhall', '何沛霖', 'W-GD-GZ-HALL01', 'agent'],
  ['gzam', '黎景行', 'W-GD-GZ-AM', 'agent'],
  ['gzback', '邓可为', 'B-GD-GZ', 'handler'],
  ['hz10000', '沈知夏', 'W-ZJ-HZ-10000', 'agent'],
  ['hzhall', '傅若溪', 'W-ZJ-HZ-HALL01', 'agent'],
  ['hzam', '俞思源', 'W-ZJ-HZ-AM', 'agent'],
  ['hzback', '楼望舒', 'B-ZJ-HZ', 'handler'],
]

const provinces: readonly Row[] = [
  ['hnprov', '谭致远', 'P-HN', 'handler'],
  ['hnsuper', '彭守正', 'P-HN', 'supervisor'],
  ['hnhead', '蒋怀谷', 'P-HN', 'unitHead'],
  ['hnbilling', '易清秋', 'D-HN-BILLING', 'handler'],
  ['hnnoc', '向北川', 'D-HN-NOC', 'handler'],
  ['gdprov', '区乐平', 'P-GD', 'handler'],
  ['gdsuper', '冼文澜', 'P-GD', 'supervisor'],
  ['gdhead', '莫思齐', 'P-GD', 'unitHead'],
  ['zjprov', '章予安', 'P-ZJ', 'handler'],
  ['zjsuper', '金砚秋', 'P-ZJ', 'supervisor'],
  ['zjhead', '鲍承泽', 'P-ZJ', 'unitHead'],
]

const nation: readonly Row[] = [
  ['web', '方见微', 'W-CN-WEB', 'agent'],
  ['hotline', '苏听雨', 'W-CN-HOTLINE', 'agent'],
  ['mail', '宋书简', 'W-CN-MAIL', 'agent'],
  ['center', '秦望岳', 'N-CN', 'handler'],
  ['centersuper', '韩秉衡', 'N-CN', 'supervisor'],
  ['centerhead', '卫长庚', 'N-CN', 'unitHead'],
  ['policy', '陆明规', 'N-CN', 'policyEditor'],
  ['admin', '程司南', 'N-CN', 'administrator'],
  ['auditor', '严其审', 'N-CN', 'auditor'],
]

const providers: readonly Row[] = [
  ['sp-n01', '江星野', 'SP-N01', 'spStaff'],
  ['sp-l4301', '贺湘宁', 'SP-L4301', 'spStaff'],
  ['sp-l4301-window', '陶芷汀', 'W-SP-L4301', 'agent'],
  ['sp-l4401', '温岭南', 'SP-L4401', 'spStaff'],
]

/** Invented people of the organisations that are there, for the demonstration; without passwords. */
export function demoPeople(organisations: readonly Organisation[]): readonly DemoPerson[] {
  const here = new Set(organisations.map((one) => one.id))
  return [...cities, ...provinces, ...nation, ...providers]
    .filter(([, , organisation]) => here.has(organisation))
    .map(([login, name, organisation, role]) => ({ login, name, organisation, roles: [role] }))
}
