import type { OrganisationForm } from '#contract/network/organisations.ts'

type Kind = OrganisationForm['kind']
type WindowKind = NonNullable<OrganisationForm['window']>['kind']

export const organisationKinds = [
  'nationalCenter',
  'provincialOperations',
  'branchBackOffice',
  'serviceWindow',
  'serviceProvider',
  'department',
] as const satisfies readonly Kind[]

export const departments = [
  'acceptance',
  'technicalSupport',
  'businessManagement',
  'serviceManagement',
  'billing',
] as const satisfies readonly NonNullable<OrganisationForm['department']>[]

export const statuses = [
  'active',
  'suspended',
  'retired',
] as const satisfies readonly OrganisationForm['status'][]

/** The kinds of window with the channels each may answer. */
export const windowChannels: Readonly<Record<WindowKind, readonly string[]>> = {
  hotline10000: ['hotline10000'],
  businessHall: ['businessHall'],
  accountManager: ['accountManager'],
  webSelfService: ['webSelfService'],
  siteContact: ['siteHotline', 'siteEmail'],
  spContact: ['spHotline', 'spEmail'],
}

/** The kinds of unit that each kind may report to; the server has the last word. */
export const parentKinds: Readonly<Record<Kind, readonly Kind[]>> = {
  nationalCenter: [],
  provincialOperations: ['nationalCenter'],
  branchBackOffice: ['provincialOperations'],
  serviceWindow: ['branchBackOffice', 'nationalCenter', 'serviceProvider'],
  serviceProvider: [],
  department: ['provincialOperations', 'nationalCenter', 'branchBackOffice'],
}

export const roles = [
  'agent',
  'handler',
  'supervisor',
  'unitHead',
  'spStaff',
  'policyEditor',
  'administrator',
  'auditor',
] as const
