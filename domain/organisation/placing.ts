import type { Network } from './network.ts'
import type { Organisation, OrganisationKind } from './organisation.ts'
import { type WindowKind, windowKinds } from './window-kinds.ts'

/** Which kind of unit each kind reports to; null for the top and for SPs (R8, R13). */
export const parentKinds: Readonly<Record<OrganisationKind, readonly (OrganisationKind | null)[]>> = {
  nationalCenter: [null],
  provincialOperations: ['nationalCenter'],
  branchBackOffice: ['provincialOperations'],
  serviceWindow: ['branchBackOffice', 'nationalCenter', 'serviceProvider'],
  serviceProvider: [null],
  department: ['provincialOperations', 'nationalCenter', 'branchBackOffice'],
}

/** Why a unit does not fit where it is put: under the wrong one, or with fields that do not go with it. */
export type Misplaced = 'wrongParent' | { readonly fields: readonly Field[] }
type Field = 'window' | 'sp' | 'department' | 'provinceCode' | 'province' | 'city'

/** Whether a unit fits at its place in the network; null when it does. */
export function misplaced(one: Organisation, network: Pick<Network, 'find'>): Misplaced | null {
  const parent = one.parent === null ? null : network.find(one.parent)
  if (parent === undefined || !parentKinds[one.kind].includes(parent?.kind ?? null)) return 'wrongParent'
  const fields = [...wronglyOwned(one), ...wronglyAnswered(one), ...elsewhere(one, parent)]
  return fields.length > 0 ? { fields } : null
}

function wronglyOwned(one: Organisation): readonly Field[] {
  return [
    ...((one.kind === 'serviceWindow') !== (one.window !== null) ? (['window'] as const) : []),
    ...((one.kind === 'serviceProvider') !== (one.sp !== null) ? (['sp'] as const) : []),
    ...((one.kind === 'department') !== (one.department !== null) ? (['department'] as const) : []),
  ]
}

function wronglyAnswered({ window }: Organisation): readonly Field[] {
  if (!window) return []
  const answered: readonly string[] = windowKinds[window.kind as WindowKind].channels
  return window.channels.every((channel) => answered.includes(channel)) ? [] : ['window']
}

/** A unit lies in the province and the city of the one it reports to; a province, a branch and a local SP have their own. */
function elsewhere(one: Organisation, parent: Organisation | null): readonly Field[] {
  const fields: Field[] = []
  const needsProvince = one.kind === 'provincialOperations' || one.sp?.scope === 'local'
  if (needsProvince && one.provinceCode === null) fields.push('provinceCode')
  if ((one.provinceCode === null) !== (one.province === null)) fields.push('province')
  if (one.kind === 'branchBackOffice' && !one.city) fields.push('city')
  if (parent && parent.provinceCode !== null) {
    if (one.provinceCode !== parent.provinceCode) fields.push('provinceCode')
    if (one.province !== parent.province) fields.push('province')
  }
  if (parent?.city && one.city !== null && one.city !== parent.city) fields.push('city')
  return fields
}
