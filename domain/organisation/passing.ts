import type { Network } from './network.ts'
import { branchOf, nationalCenter, provinceOperations, spBehind } from './network.ts'
import type { Organisation, OrganisationId, OrganisationKind } from './organisation.ts'

/** Where the customer's account belongs; both null for a national-card user (A14). */
export type Home = { readonly province: string | null; readonly city: string | null }

export type PassingMove = 'forward' | 'dispatchToSp' | 'coordinate' | 'supervise'

type Where = (from: Organisation, to: Organisation, network: Network, home: Home) => boolean

/**
 * Who may pass a case to whom, and who may order whom: the whole of it (R5–R7, R28–R32, R35, R36; A9, A10,
 * A12–A14, A24; section 3.2). What is not on the table is refused.
 */
export const passing: readonly {
  readonly move: PassingMove
  readonly from: OrganisationKind
  readonly to: OrganisationKind
  readonly where: Where
  readonly rule: string
}[] = [
  { move: 'forward', from: 'serviceWindow', to: 'branchBackOffice', where: ownBranch, rule: 'R7, R29, A12' },
  { move: 'forward', from: 'serviceWindow', to: 'nationalCenter', where: nationalCardUser, rule: 'A14, X19' },
  {
    move: 'forward',
    from: 'serviceWindow',
    to: 'provincialOperations',
    where: localSpWindow,
    rule: 'R6, A9',
  },
  { move: 'forward', from: 'serviceWindow', to: 'nationalCenter', where: nationalSpWindow, rule: 'R6, A9' },
  { move: 'forward', from: 'branchBackOffice', to: 'provincialOperations', where: sameProvince, rule: 'R31' },
  { move: 'forward', from: 'provincialOperations', to: 'nationalCenter', where: always, rule: 'R32' },
  {
    move: 'dispatchToSp',
    from: 'provincialOperations',
    to: 'serviceProvider',
    where: ownLocalSp,
    rule: 'R35',
  },
  { move: 'dispatchToSp', from: 'nationalCenter', to: 'serviceProvider', where: isNationalSp, rule: 'R36' },
  { move: 'coordinate', from: 'serviceWindow', to: 'department', where: billingOfHome, rule: 'R28' },
  { move: 'coordinate', from: 'branchBackOffice', to: 'department', where: sameProvince, rule: 'A24' },
  { move: 'coordinate', from: 'provincialOperations', to: 'department', where: sameProvince, rule: 'R35' },
  { move: 'coordinate', from: 'nationalCenter', to: 'department', where: always, rule: 'R36' },
  { move: 'coordinate', from: 'nationalCenter', to: 'provincialOperations', where: always, rule: 'R36, A13' },
  { move: 'supervise', from: 'branchBackOffice', to: 'serviceWindow', where: ownBelow, rule: '3.2' },
  { move: 'supervise', from: 'provincialOperations', to: 'serviceWindow', where: ownBelow, rule: '3.2' },
  { move: 'supervise', from: 'provincialOperations', to: 'branchBackOffice', where: ownBelow, rule: '3.2' },
  { move: 'supervise', from: 'provincialOperations', to: 'serviceProvider', where: ownLocalSp, rule: '3.2' },
  { move: 'supervise', from: 'nationalCenter', to: 'provincialOperations', where: always, rule: '3.2' },
  { move: 'supervise', from: 'nationalCenter', to: 'serviceProvider', where: isNationalSp, rule: '3.2' },
]

/** Whether the table lets `from` make this move towards `to`, for a customer of that home. */
export function mayPass(
  move: PassingMove,
  from: Organisation,
  to: Organisation,
  network: Network,
  home: Home,
): boolean {
  return passing.some(
    (row) =>
      row.move === move && row.from === from.kind && row.to === to.kind && row.where(from, to, network, home),
  )
}

/** The organisations in service that `from` may choose for this move; nearest rows of the table first. */
export function targetsOf(
  move: PassingMove,
  from: Organisation,
  network: Network,
  home: Home,
): readonly OrganisationId[] {
  const rows = passing.filter((row) => row.move === move && row.from === from.kind)
  if (rows.length === 0) return []
  return network.all
    .filter(
      (to) =>
        to.status === 'active' &&
        rows.some((row) => row.to === to.kind && row.where(from, to, network, home)),
    )
    .map((to) => to.id)
}

/** The tier that deals with an SP: its province for a local SP, the national centre for a national one (A9, A10). */
export function deskForSp(network: Network, sp: Organisation): Organisation | undefined {
  if (sp.sp?.scope === 'national') return nationalCenter(network)
  return sp.provinceCode === null ? undefined : provinceOperations(network, sp.provinceCode)
}

function always(): boolean {
  return true
}

function sameProvince(from: Organisation, to: Organisation): boolean {
  return from.provinceCode === to.provinceCode
}

/** A window with a place goes to its own city's branch; a national window to the branch of the account's city. */
function ownBranch(from: Organisation, to: Organisation, network: Network, home: Home): boolean {
  if (spBehind(network, from.id)) return false
  if (from.provinceCode !== null) return to.id === from.parent
  if (home.province === null || home.city === null) return false
  return branchOf(network, home.province, home.city)?.id === to.id
}

function nationalCardUser(from: Organisation, _to: Organisation, network: Network, home: Home): boolean {
  return from.provinceCode === null && home.province === null && !spBehind(network, from.id)
}

function localSpWindow(from: Organisation, to: Organisation, network: Network): boolean {
  const sp = spBehind(network, from.id)
  return sp?.sp?.scope === 'local' && deskForSp(network, sp)?.id === to.id
}

function nationalSpWindow(from: Organisation, _to: Organisation, network: Network): boolean {
  return spBehind(network, from.id)?.sp?.scope === 'national'
}

function ownLocalSp(from: Organisation, to: Organisation): boolean {
  return to.sp?.scope === 'local' && to.provinceCode === from.provinceCode
}

function isNationalSp(_from: Organisation, to: Organisation): boolean {
  return to.sp?.scope === 'national'
}

function billingOfHome(from: Organisation, to: Organisation, _network: Network, home: Home): boolean {
  if (to.department !== 'billing') return false
  return from.provinceCode === null ? to.province === home.province : to.provinceCode === from.provinceCode
}

function ownBelow(from: Organisation, to: Organisation, network: Network): boolean {
  if (from.kind === 'branchBackOffice') return to.parent === from.id
  return from.provinceCode === to.provinceCode && spBehind(network, to.id) === null
}
