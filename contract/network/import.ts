import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, may, organisationId, orNull, shortText } from '../fields.ts'
import { departmentRole, organisationKind, windowKind } from './organisations.ts'

/** How many units one list may name. */
export const MOST_LISTED = 2000

/** A unit of a list; places that it does not say follow the unit it reports to. */
export const listedUnit = form({
  /** The line of the spreadsheet it came from. */
  line: Type.Integer({ minimum: 1, maximum: 1_048_576 }),
  id: organisationId,
  kind: organisationKind,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  parent: may(organisationId),
  province: may(shortText),
  city: may(shortText),
  windowKind: may(windowKind),
  scope: may(Type.Enum(['local', 'national'])),
  spCode: may(shortText),
  department: may(departmentRole),
})

export type ListedUnitForm = Static<typeof listedUnit>

const listed = Type.Object({
  line: Type.Integer(),
  id: Type.String(),
  name: Type.String(),
  kind: organisationKind,
  parent: orNull(Type.String()),
  becomes: Type.Enum(['new', 'renamed', 'same', 'wrong']),
  problems: Type.Array(Type.String()),
})

export type ListedRow = Static<typeof listed>

export const importOrganisations = endpoint({
  name: 'import-organisations',
  method: 'POST',
  path: '/api/organisations/import',
  tag: 'network',
  zh: '按清单导入单位：先逐行核对，带上核对结果再提交才真正写入',
  en: 'Take over a list of units: looked at row by row first, written when it is sent again with what came of that',
  who: 'signedIn',
  body: form({
    units: Type.Array(listedUnit, { minItems: 1, maxItems: MOST_LISTED }),
    /** What came of looking at it; absent: only look. */
    accepted: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  }),
  answer: Type.Object({
    rows: Type.Array(listed),
    /** To be sent along when the list is to be written as it was looked at. */
    outcome: Type.String(),
    isWritten: Type.Boolean(),
  }),
})
