import Type, { type Static } from 'typebox'
import { freshnesses } from '#domain/directory/freshness.ts'
import { openingHours } from '../calendar/calendars.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, organisationId, orNull, shortText } from '../fields.ts'

const day = Type.String({ format: 'date' })

/** Somebody with the ways to reach them. */
export const contact = form({
  name: shortText,
  role: shortText,
  phone: shortText,
  mobile: shortText,
  email: shortText,
})

/** What is known of an SP as a firm, and how its customers reach it. */
export const firm = form({
  hotline: shortText,
  customerEmail: shortText,
  licence: shortText,
  services: shortText,
  address: shortText,
  representative: shortText,
})

export type Firm = Static<typeof firm>
/** Named here and not read from the form: the pages come without forms. */
export const firmFields = [
  'hotline',
  'customerEmail',
  'licence',
  'services',
  'address',
  'representative',
] as const satisfies readonly (keyof Firm)[]

const terms = {
  /** When the first contact is there; null: nobody has said so. */
  onDuty: orNull(openingHours),
  validFrom: orNull(day),
  validTo: orNull(day),
  /** The unit of the operator that has to do with an SP. */
  holder: orNull(organisationId),
}

export const directoryRow = Type.Object({
  organisation: organisationId,
  name: Type.String(),
  kind: Type.String(),
  primary: contact,
  backup: contact,
  /** What is to be said of the hours in words. */
  dutyHours: Type.String(),
  escalation: Type.String(),
  ...terms,
  holderName: orNull(Type.String()),
  firm,
  verifiedAt: orNull(instantText),
  verifiedBy: orNull(Type.String()),
  /** Set when the first contact could not be reached and must be checked. */
  primaryToVerify: Type.Boolean(),
  /** Older than the policy allows without verification. */
  stale: Type.Boolean(),
  freshness: Type.Enum([...freshnesses]),
  verifyBy: orNull(instantText),
  /** Who answers now, and until when that is so. */
  answers: Type.Object({
    who: Type.Enum(['primary', 'backup', 'nobody']),
    why: Type.Enum(['onDuty', 'offDuty', 'hoursUnknown', 'onlyOne', 'notValid', 'nobodyNamed']),
    until: orNull(instantText),
  }),
  /** Whether whoever asks may write and verify the row. */
  mayKeep: Type.Boolean(),
})

export type DirectoryRow = Static<typeof directoryRow>

export const listDirectory = endpoint({
  name: 'directory',
  method: 'GET',
  path: '/api/directory',
  tag: 'network',
  zh: '客户服务联络表：联络人、此刻由谁应答、是否按期核实',
  en: 'The contact directory: whom to reach, who answers now, how fresh each row is',
  who: 'signedIn',
  query: form({ organisation: Type.Optional(organisationId) }),
  answer: Type.Object({
    rows: Type.Array(directoryRow),
    /** Organisations that must have a row, have none, and are kept by whoever asks. */
    missing: Type.Array(
      Type.Object({ organisation: organisationId, name: Type.String(), kind: Type.String() }),
    ),
  }),
})

export const writeDirectory = endpoint({
  name: 'write-directory',
  method: 'PUT',
  path: '/api/directory/:organisation',
  tag: 'network',
  zh: '登记或核实联络人',
  en: 'Write and verify a row of the contact directory',
  who: 'signedIn',
  params: Type.Object({ organisation: organisationId }),
  body: form({
    primary: contact,
    backup: contact,
    dutyHours: shortText,
    escalation: shortText,
    onDuty: may(openingHours),
    validFrom: may(day),
    validTo: may(day),
    holder: may(organisationId),
    firm: Type.Optional(firm),
  }),
  answer: directoryRow,
})

export const verifyDirectory = endpoint({
  name: 'verify-directory',
  method: 'POST',
  path: '/api/directory/:organisation/verification',
  tag: 'network',
  zh: '核实联络人：内容不变，记下由谁在何时核实',
  en: 'Verify a row of the contact directory as it is: by whom and when is on record',
  who: 'signedIn',
  params: Type.Object({ organisation: organisationId }),
  answer: directoryRow,
})
