import type { Channel, WindowKind } from './window-kinds.ts'

export type OrganisationId = string
export type Tier = 1 | 2 | 3 | 4

export type OrganisationKind =
  | 'nationalCenter'
  | 'provincialOperations'
  | 'branchBackOffice'
  | 'serviceWindow'
  | 'serviceProvider'
  | 'department'

/** The tier of each kind of unit (R8); SPs and departments stand beside the four tiers. */
export const tierOfKind = {
  serviceWindow: 1,
  branchBackOffice: 2,
  provincialOperations: 3,
  nationalCenter: 4,
  serviceProvider: null,
  department: null,
} as const satisfies Record<OrganisationKind, Tier | null>

/** The four department roles of R13, and the billing department of R28. */
export type DepartmentRole =
  | 'acceptance'
  | 'technicalSupport'
  | 'businessManagement'
  | 'serviceManagement'
  | 'billing'

export type OrganisationStatus = 'active' | 'suspended' | 'retired'

export type Organisation = {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  readonly name: string
  /** The unit it reports to: window → branch, branch → province, province → centre, SP window → SP. */
  readonly parent: OrganisationId | null
  /** First two digits of the GB/T 2260 code; null for national units. */
  readonly provinceCode: number | null
  readonly province: string | null
  readonly city: string | null
  readonly window: { readonly kind: WindowKind; readonly channels: readonly Channel[] } | null
  readonly sp: { readonly scope: 'local' | 'national'; readonly code: string } | null
  readonly department: DepartmentRole | null
  /** Of a province: may its windows look up bills at once (R27, R28)? */
  readonly billingInterconnected: boolean
  readonly status: OrganisationStatus
}
