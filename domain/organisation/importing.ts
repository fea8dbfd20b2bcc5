import type { Network } from './network.ts'
import type { Organisation, OrganisationId } from './organisation.ts'
import { misplaced } from './placing.ts'

type Units = Pick<Network, 'find'>

/** A row of a list of units as it was read: `parent` null where none is named, places null where they follow the parent. */
export type ListedUnit = Organisation & { readonly line: number }

/** Why a row of a list cannot be taken over. */
export type ListProblem =
  | 'twice'
  | 'differs'
  | 'wrongParent'
  | 'parentWrong'
  | 'notYours'
  | 'window'
  | 'sp'
  | 'department'
  | 'provinceCode'
  | 'province'
  | 'city'

/** What a row comes to: a unit that is new, one that gets another name, one that is there already, or nothing. */
export type Listed = {
  readonly line: number
  readonly id: OrganisationId
  readonly becomes: 'new' | 'renamed' | 'same' | 'wrong'
  readonly problems: readonly ListProblem[]
  readonly unit: Organisation
}

/**
 * What a list of units comes to in a network, row by row. A parent may stand anywhere in the list; whoever reports to a
 * row that is wrong is wrong as well. A list adds units and changes names; it moves nobody and changes no service.
 * `mayPlace`: whether the one who imports may put a unit under another (null: at the top).
 */
export function importOf(
  rows: readonly ListedUnit[],
  network: Network,
  mayPlace: (under: OrganisationId | null) => boolean,
): readonly Listed[] {
  const byId = Map.groupBy(rows, (row) => row.id)
  const done = new Map<OrganisationId, Listed>()
  const added = new Map<OrganisationId, Organisation>()
  const within: Units = { find: (id) => added.get(id) ?? network.find(id) }
  const judge = (row: ListedUnit, asking: readonly OrganisationId[]): Listed => {
    const known = done.get(row.id)
    if (known?.line === row.line) return known
    const above = row.parent === null ? undefined : byId.get(row.parent)?.[0]
    const isCircle = row.parent !== null && asking.includes(row.parent)
    if (above && !isCircle) judge(above, [...asking, row.id])
    const result = judged(row, byId.get(row.id)?.[0] === row, within, network, mayPlace, done)
    if (!done.has(row.id)) done.set(row.id, result)
    if (result.becomes === 'new') added.set(row.id, result.unit)
    return result
  }
  return rows.map((row) => judge(row, [row.id]))
}

function judged(
  row: ListedUnit,
  isFirst: boolean,
  within: Units,
  network: Units,
  mayPlace: (under: OrganisationId | null) => boolean,
  done: ReadonlyMap<OrganisationId, Listed>,
): Listed {
  const { line, ...listed } = row
  const unit = placedBelow(listed, within)
  const there = network.find(unit.id)
  const problems = [
    ...(isFirst ? [] : (['twice'] as const)),
    ...(there ? differing(unit, there) : unfit(unit, within, done)),
    ...(isOurs((there ?? unit).parent, network, mayPlace) ? [] : (['notYours'] as const)),
  ]
  if (problems.length > 0) return { line, id: unit.id, becomes: 'wrong', problems, unit }
  const becomes = there === undefined ? 'new' : there.name === unit.name ? 'same' : 'renamed'
  return { line, id: unit.id, becomes, problems, unit }
}

/** A unit under one that the list itself adds is as much ours as that one is. */
function isOurs(
  under: OrganisationId | null,
  network: Units,
  mayPlace: (under: OrganisationId | null) => boolean,
): boolean {
  return (under !== null && !network.find(under)) || mayPlace(under)
}

/** The unit with the place of the one it reports to, where the list does not say its own. */
function placedBelow(unit: Organisation, within: Units): Organisation {
  const parent = unit.parent === null ? undefined : within.find(unit.parent)
  if (!parent) return unit
  const own = parent.provinceCode === null && unit.provinceCode !== null
  const place = own ? {} : { provinceCode: parent.provinceCode, province: unit.province ?? parent.province }
  return { ...unit, ...place, city: unit.city ?? (unit.kind === 'serviceWindow' ? parent.city : null) }
}

function unfit(
  unit: Organisation,
  within: Units,
  done: ReadonlyMap<OrganisationId, Listed>,
): readonly ListProblem[] {
  if (unit.parent !== null && done.get(unit.parent)?.becomes === 'wrong') return ['parentWrong']
  // There is one national centre, and it is there.
  const wrong = unit.kind === 'nationalCenter' ? 'wrongParent' : misplaced(unit, within)
  return wrong === null ? [] : wrong === 'wrongParent' ? ['wrongParent'] : wrong.fields
}

/** A unit that is there already may get another name by a list; what else differs is changed where it is seen. */
function differing(unit: Organisation, there: Organisation): readonly ListProblem[] {
  const same =
    unit.kind === there.kind &&
    unit.parent === there.parent &&
    unit.department === there.department &&
    unit.window?.kind === there.window?.kind &&
    unit.sp?.scope === there.sp?.scope &&
    unit.sp?.code === there.sp?.code &&
    unit.province === there.province &&
    unit.city === there.city
  return same ? [] : ['differs']
}
