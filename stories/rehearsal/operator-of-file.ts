import type { DepartmentRole, Organisation, OrganisationStatus } from '#domain/organisation/organisation.ts'
import type { Channel, WindowKind } from '#domain/organisation/window-kinds.ts'
import { windowKinds } from '#domain/organisation/window-kinds.ts'
import { provinces } from '#server/network/divisions.ts'
import { unit } from '#server/network/unit.ts'
import { type CasesFile, type Given, stepsOf } from './file-form.ts'
import { type Place, placesOf } from './places.ts'

const outsiders = ['CUSTOMER', 'SYSTEM', 'REGULATOR']
const departments: readonly DepartmentRole[] = [
  'acceptance',
  'technicalSupport',
  'businessManagement',
  'serviceManagement',
  'billing',
]

/** Every organisation that the file names or implies, parents before children. */
export function operatorOfFile(file: CasesFile): readonly Organisation[] {
  const ids = idsIn(file)
  const places = placesOf(file)
  const tierOf = (id: string) => tierByPattern(file, id)
  const name = (id: string) => file.orgs.examples.find((one) => one.id === id)?.name ?? id
  const centreId = ids.find((id) => tierOf(id) === 4) ?? 'N-CN'
  const centre = unit({ id: centreId, kind: 'nationalCenter', name: name(centreId) })
  const codes = provinceCodes(places.provinces.map((one) => one.name))
  const tier3 = places.provinces.map((one) =>
    unit({
      id: one.id,
      kind: 'provincialOperations',
      name: name(one.id),
      parent: centreId,
      ...at(one, codes),
    }),
  )
  const tier2 = places.cities.map((one) =>
    unit({
      id: one.id,
      kind: 'branchBackOffice',
      name: name(one.id),
      parent: one.provinceId,
      ...at(one, codes),
    }),
  )
  const sps = file.sps.map((sp) =>
    unit({
      id: sp.id,
      kind: 'serviceProvider',
      name: sp.name,
      sp: { scope: sp.scope, code: sp.id.replace(/\W/g, '') },
      status: serviceState(sp.status),
      ...(sp.scope === 'local' && sp.province ? at({ province: sp.province, city: null }, codes) : {}),
    }),
  )
  const windows = windowsOf(file, centreId, places.cities, codes, name)
  const sides = ids
    .filter((id) => !outsiders.includes(id) && tierOf(id) === null && !file.sps.some((sp) => sp.id === id))
    .map((id) => departmentOf(id, name(id), places.provinces, codes))
  return [centre, ...tier3, ...tier2, ...sps, ...windows, ...sides, ...missingDepartments(tier3, sides)]
}

type Codes = ReadonlyMap<string, number>

function at(place: { province: string; city: string | null }, codes: Codes) {
  return { province: place.province, city: place.city, provinceCode: codes.get(place.province) ?? null }
}

function idsIn(file: CasesFile): readonly string[] {
  const steps = file.cases.flatMap(stepsOf)
  const named = [
    ...file.orgs.examples.map((one) => one.id),
    ...file.cases.map((one) => one.given.windowOrg),
    ...steps.flatMap((step) => [step.by, step.to ?? '']),
  ]
  return [...new Set(named)].filter((id) => id !== '' && !outsiders.includes(id))
}

function tierByPattern(file: CasesFile, id: string): number | null {
  const named = file.orgs.examples.find((one) => one.id === id)?.tier
  if (named !== undefined) return named
  const rows = Object.entries(file.orgs.tiers)
  return (
    rows.find(
      ([pattern]) => pattern === id || (pattern.endsWith('*') && id.startsWith(pattern.slice(0, -1))),
    )?.[1] ?? null
  )
}

function windowsOf(
  file: CasesFile,
  centreId: string,
  cities: readonly (Place & { city: string })[],
  codes: Codes,
  name: (id: string) => string,
): readonly Organisation[] {
  const used = Map.groupBy(
    file.cases.map((one) => one.given).filter((given) => !file.sps.some((sp) => sp.id === given.windowOrg)),
    (given) => given.windowOrg,
  )
  return [...used].map(([id, givens]) => {
    const given = givens[0] as Given
    const kind = windowKindOf(given.channel as Channel)
    const channels = [...new Set(givens.map((one) => one.channel as Channel))]
    const base = { id, kind: 'serviceWindow', name: name(id), window: { kind, channels } } as const
    if (windowKinds[kind].owner === 'platformDivision') return unit({ ...base, parent: centreId })
    if (windowKinds[kind].owner === 'serviceProvider') {
      const sp = file.sps.find((one) => one.id === given.sp || id.endsWith(one.id)) ?? file.sps[0]
      return unit({
        ...base,
        parent: sp?.id ?? null,
        ...(sp?.province ? at({ province: sp.province, city: null }, codes) : {}),
      })
    }
    const branch = cities.find((one) => one.province === given.province && one.city === given.city)
    return unit({
      ...base,
      parent: branch?.id ?? null,
      ...at({ province: String(given.province), city: String(given.city) }, codes),
    })
  })
}

function windowKindOf(channel: Channel): WindowKind {
  const kinds = Object.entries(windowKinds) as [WindowKind, { channels: readonly Channel[] }][]
  const found = kinds.find(([, row]) => row.channels.includes(channel))
  if (!found) throw new Error(`no window answers the channel ${channel}`)
  return found[0]
}

function departmentOf(
  id: string,
  name: string,
  provincesKnown: readonly Place[],
  codes: Codes,
): Organisation {
  const place = provincesKnown.find((one) => id.split('-')[1] === one.id.split('-')[1])
  const role: DepartmentRole = /BILL|帐务|账务/i.test(id + name)
    ? 'billing'
    : /NOC|TECH|网管|技术/i.test(id + name)
      ? 'technicalSupport'
      : /MARKET|市场/i.test(id + name)
        ? 'serviceManagement'
        : 'businessManagement'
  return unit({
    id,
    kind: 'department',
    name,
    department: role,
    parent: place?.id ?? null,
    ...(place ? at(place, codes) : {}),
  })
}

/** Every province registers its departments (S03), also those that no case of the file uses. */
function missingDepartments(
  tier3: readonly Organisation[],
  present: readonly Organisation[],
): readonly Organisation[] {
  return tier3.flatMap((province) =>
    departments
      .filter((role) => !present.some((one) => one.parent === province.id && one.department === role))
      .map((role) =>
        unit({
          id: `D-${province.id}-${role}`,
          kind: 'department',
          name: `${province.name} ${role}`,
          department: role,
          parent: province.id,
          provinceCode: province.provinceCode,
          province: province.province,
        }),
      ),
  )
}

/** GB codes where the province is a real one, free numbers otherwise. */
function provinceCodes(names: readonly string[]): Codes {
  let free = 98
  return new Map(names.map((name) => [name, provinces.find((one) => one.name === name)?.code ?? free--]))
}

/** The words files use for an SP that is out of service. */
export function serviceState(word: unknown): OrganisationStatus {
  if (typeof word !== 'string') return 'active'
  if (/suspend|stop|停/i.test(word)) return 'suspended'
  return /exit|retire|depart|left|退/i.test(word) ? 'retired' : 'active'
}
