import type { OrganisationForm } from '#contract/network/organisations.ts'

type Kind = OrganisationForm['kind']

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
