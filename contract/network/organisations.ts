import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, organisationId, orNull, shortText } from '../fields.ts'

/** What pages need to offer only what fits. */
export { parentKinds } from '#domain/organisation/placing.ts'
export { windowKinds } from '#domain/organisation/window-kinds.ts'

export const organisationKind = Type.Enum([
  'nationalCenter',
  'provincialOperations',
  'branchBackOffice',
  'serviceWindow',
  'serviceProvider',
  'department',
])
export const windowKind = Type.Enum([
  'hotline10000',
  'businessHall',
  'accountManager',
  'webSelfService',
  'siteContact',
  'spContact',
])
export const departmentRole = Type.Enum([
  'acceptance',
  'technicalSupport',
  'businessManagement',
  'serviceManagement',
  'billing',
])
const serviceState = Type.Enum(['active', 'suspended', 'retired'])

export const organisationForm = form({
  id: organisationId,
  kind: organisationKind,
  name: shortText,
  parent: orNull(organisationId),
  provinceCode: orNull(Type.Integer({ minimum: 1, maximum: 99 })),
  province: orNull(shortText),
  city: orNull(shortText),
  window: orNull(
    form({ kind: windowKind, channels: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 }) }),
  ),
  sp: orNull(form({ scope: Type.Enum(['local', 'national']), code: shortText })),
  department: orNull(departmentRole),
  billingInterconnected: Type.Boolean(),
  status: serviceState,
})

export type OrganisationForm = Static<typeof organisationForm>

export const listOrganisations = endpoint({
  name: 'organisations',
  method: 'GET',
  path: '/api/organisations',
  tag: 'network',
  zh: '组织机构',
  en: 'The organisations',
  who: 'signedIn',
  query: form({ kind: Type.Optional(organisationKind), province: Type.Optional(shortText) }),
  answer: Type.Object({ organisations: Type.Array(organisationForm) }),
})

export const addOrganisation = endpoint({
  name: 'add-organisation',
  method: 'POST',
  path: '/api/organisations',
  tag: 'network',
  zh: '新增单位',
  en: 'Add an organisation',
  who: 'signedIn',
  body: organisationForm,
  answer: organisationForm,
})

export const changeOrganisation = endpoint({
  name: 'change-organisation',
  method: 'PATCH',
  path: '/api/organisations/:id',
  tag: 'network',
  zh: '修改单位：名称、停用、互联',
  en: 'Change an organisation: name, service, billing',
  who: 'signedIn',
  params: Type.Object({ id: organisationId }),
  body: form({
    name: Type.Optional(shortText),
    status: Type.Optional(serviceState),
    billingInterconnected: Type.Optional(Type.Boolean()),
  }),
  answer: organisationForm,
})
