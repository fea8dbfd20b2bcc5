import { type OrganisationForm, windowKinds } from '#contract/network/organisations.ts'

/** What stands on the form of a new organisation. */
export type OrganisationValues = {
  kind: OrganisationForm['kind']
  id: string
  name: string
  parent?: string
  windowKind?: NonNullable<OrganisationForm['window']>['kind']
  scope?: 'local' | 'national'
  spCode?: string
  province?: string
  city?: string
  department?: NonNullable<OrganisationForm['department']>
}

/** The organisation that the form describes; its place comes from the unit it reports to, or from its province. */
export function organisationOf(
  values: OrganisationValues,
  all: readonly OrganisationForm[],
): OrganisationForm {
  const { kind, id, name, windowKind, scope, spCode, department } = values
  const parent = all.find((one) => one.id === values.parent)
  const home =
    parent ?? all.find((one) => one.kind === 'provincialOperations' && one.province === values.province)
  return {
    id,
    kind,
    name: name.trim(),
    parent: values.parent ?? null,
    provinceCode: home?.provinceCode ?? null,
    province: home?.province ?? null,
    city: values.city?.trim() || (kind === 'serviceWindow' ? (parent?.city ?? null) : null),
    window:
      kind === 'serviceWindow' && windowKind
        ? { kind: windowKind, channels: [...windowKinds[windowKind].channels] }
        : null,
    sp: kind === 'serviceProvider' && scope ? { scope, code: spCode?.trim() ?? '' } : null,
    department: kind === 'department' ? (department ?? null) : null,
    billingInterconnected: false,
    status: 'active',
  }
}
