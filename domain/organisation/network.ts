import type { DepartmentRole, Organisation, OrganisationId, Tier } from './organisation.ts'
import { tierOfKind } from './organisation.ts'

/** The organisations as the domain asks for them. */
export type Network = {
  readonly all: readonly Organisation[]
  readonly find: (id: OrganisationId) => Organisation | undefined
  /** The units that report to this one. */
  readonly below: (id: OrganisationId) => readonly Organisation[]
}

/** A network over a list of organisations. */
export function networkOf(all: readonly Organisation[]): Network {
  const byId = new Map(all.map((one) => [one.id, one]))
  const byParent = Map.groupBy(all, (one) => one.parent)
  return { all, find: (id) => byId.get(id), below: (id) => byParent.get(id) ?? [] }
}

/** The tier of a unit, 1 to 4; null for an SP, a department, or a stranger. */
export function tierOf(network: Network, id: OrganisationId): Tier | null {
  const unit = network.find(id)
  return unit ? tierOfKind[unit.kind] : null
}

/** The national centre (tier 4); there is exactly one. */
export function nationalCenter(network: Network): Organisation | undefined {
  return placesOf(network).centre
}

/** The provincial operations (tier 3) of a province. */
export function provinceOperations(network: Network, provinceCode: number): Organisation | undefined {
  return placesOf(network).provinces.get(provinceCode)
}

/** The code of the province of that short name. */
export function provinceCodeOf(network: Network, province: string): number | null {
  return placesOf(network).codes.get(province) ?? null
}

/** The branch back office (tier 2) of a city, by the names of its province and city. */
export function branchOf(network: Network, province: string, city: string): Organisation | undefined {
  return placesOf(network).branches.get(`${province} ${city}`)
}

/** The departments of one role in a province, or of the nation when `provinceCode` is null. */
export function departmentsOf(
  network: Network,
  provinceCode: number | null,
  role?: DepartmentRole,
): readonly Organisation[] {
  const all = placesOf(network).departments.get(provinceCode) ?? []
  return role === undefined ? all : all.filter((one) => one.department === role)
}

/** Where the units are that are asked for by their place; looked through once for each network. */
type Places = {
  readonly centre: Organisation | undefined
  readonly provinces: ReadonlyMap<number | null, Organisation>
  readonly codes: ReadonlyMap<string | null, number | null>
  readonly branches: ReadonlyMap<string, Organisation>
  readonly departments: ReadonlyMap<number | null, readonly Organisation[]>
}

const lookedThrough = new WeakMap<Network, Places>()

function placesOf(network: Network): Places {
  const known = lookedThrough.get(network)
  if (known !== undefined) return known
  const of = (kind: Organisation['kind']) => network.all.filter((one) => one.kind === kind)
  const places: Places = {
    centre: of('nationalCenter')[0],
    provinces: firstBy(of('provincialOperations'), (one) => one.provinceCode),
    codes: new Map(network.all.toReversed().map((one) => [one.province, one.provinceCode])),
    branches: firstBy(of('branchBackOffice'), (one) => `${one.province} ${one.city}`),
    departments: Map.groupBy(of('department'), (one) => one.provinceCode),
  }
  lookedThrough.set(network, places)
  return places
}

function firstBy<Key>(units: readonly Organisation[], keyOf: (one: Organisation) => Key) {
  return new Map(units.toReversed().map((one) => [keyOf(one), one]))
}

/** The departments of one role that report to a unit. */
export function departmentsBelow(
  network: Network,
  id: OrganisationId,
  role: DepartmentRole,
): readonly Organisation[] {
  return network.below(id).filter((one) => one.kind === 'department' && one.department === role)
}

/** The units above `id`, nearest first, along the reporting line. */
export function superiorsOf(network: Network, id: OrganisationId): readonly Organisation[] {
  const chain: Organisation[] = []
  let unit = network.find(id)
  while (unit?.parent && chain.length < 8) {
    unit = network.find(unit.parent)
    if (unit) chain.push(unit)
  }
  return chain
}

/** Whether `superior` stands above `id` on the reporting line. */
export function isAbove(network: Network, superior: OrganisationId, id: OrganisationId): boolean {
  return superiorsOf(network, id).some((one) => one.id === superior)
}

/** The SP that owns a window or is the unit itself; null for an operator's unit. */
export function spBehind(network: Network, id: OrganisationId): Organisation | null {
  const unit = network.find(id)
  if (!unit) return null
  if (unit.kind === 'serviceProvider') return unit
  const parent = unit.parent ? network.find(unit.parent) : undefined
  return parent?.kind === 'serviceProvider' ? parent : null
}
