import Type, { type Static } from 'typebox'
import { channel, kind, priority } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, orNull, rowsBy, shortText } from '../fields.ts'

const minutes = Type.Integer({ minimum: 1, maximum: 5_256_000 })
const positive = Type.Integer({ minimum: 1, maximum: 10_000 })

/** Of a limit: up to a hundred times it. */
const part = Type.Integer({ minimum: 1, maximum: 100 })

/** Never less than half a year: so long the law wants messages kept, and nobody reopens a case later. */
const keptDays = orNull(Type.Integer({ minimum: 180, maximum: 36_500 }))

const categoryRow = form({
  kind,
  firstReplyMinutes: minutes,
  resolveMinutes: minutes,
  spReplyMinutes: orNull(minutes),
  seedMandated: Type.Boolean(),
  feeDispute: Type.Boolean(),
  networkFault: Type.Boolean(),
  namesSp: Type.Boolean(),
  spOriginated: Type.Boolean(),
  priority,
  zh: shortText,
  en: shortText,
})

const clockKind = Type.Enum([
  'firstReply',
  'resolve',
  'spReply',
  'statutoryReply',
  'statutoryRepair',
  'spWindowReply',
  'external',
  'passOn',
  'holdUntil',
  'autoClose',
])

const ladderStep = form({
  clock: clockKind,
  at: Type.Union([form({ fraction: Type.Tuple([part, part]) }), form({ day: positive })]),
  ring: Type.Enum(['warning', 'breach', 'escalation', 'reminder', 'autoClose']),
  tells: Type.Array(
    Type.Enum(['holder', 'mainWindow', 'owner', 'superior', 'serviceManagement', 'province']),
  ),
})

const field = Type.Enum(['account', 'consumedAt', 'serviceContent', 'description', 'contact'])

export const policyContent = form({
  categories: rowsBy('^[a-zA-Z][a-zA-Z0-9]{0,39}$', categoryRow),
  provisionalCategory: form({ consultation: shortText, query: shortText, complaint: shortText }),
  clockMode: Type.Enum(['elapsed', 'business']),
  businessCalendar: orNull(shortText),
  boundary: Type.Enum(['inclusive', 'exclusive']),
  holdPausesClock: Type.Boolean(),
  ladder: Type.Array(ladderStep, { maxItems: 100 }),
  spReplyMinutes: minutes,
  passOnMinutes: orNull(minutes),
  tellSpMinutes: minutes,
  verifyContactsDays: positive,
  remindContactsDays: positive,
  statutoryReplyDays: positive,
  statutoryRepairHours: form({ urban: positive, rural: positive }),
  feeAppealMonths: positive,
  repeatWindowDays: positive,
  reportDueWorkday: Type.Integer({ minimum: 1, maximum: 20 }),
  reportDueTime: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  windowMayResolveComplaint: Type.Boolean(),
  callAttemptsBeforeMessage: Type.Integer({ minimum: 0, maximum: 20 }),
  autoCloseDays: orNull(positive),
  reopenWithinDays: orNull(positive),
  refundFirst: Type.Boolean(),
  spMayCallCustomer: Type.Boolean(),
  requiredFields: Type.Array(
    form({
      channels: Type.Union([Type.Literal('any'), Type.Array(channel)]),
      kind: Type.Union([Type.Literal('any'), kind]),
      fields: Type.Array(field),
    }),
    { maxItems: 50 },
  ),
  overdueReasons: Type.Array(shortText, { maxItems: 50 }),
  holdReasons: Type.Array(
    form({
      key: shortText,
      waitsForCustomer: Type.Boolean(),
      needsConsent: Type.Boolean(),
      overdueReason: orNull(shortText),
    }),
    { maxItems: 50 },
  ),
  retention: form({
    cases: form({ consultation: keptDays, query: keptDays, complaint: keptDays }),
    attachments: keptDays,
    callRecords: keptDays,
  }),
})

const version = Type.Object({
  version: Type.Integer(),
  publishedAt: instantText,
  publishedBy: Type.String(),
  content: policyContent,
})

export type PolicyVersion = Static<typeof version>

export const showPolicy = endpoint({
  name: 'policy',
  method: 'GET',
  path: '/api/policy',
  tag: 'policy',
  zh: '现行时限策略',
  en: 'The policy in force',
  who: 'signedIn',
  query: form({ version: Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })) }),
  answer: version,
})

export const publishPolicy = endpoint({
  name: 'publish-policy',
  method: 'POST',
  path: '/api/policies',
  tag: 'policy',
  zh: '发布新版时限策略；在办工单仍按原版',
  en: 'Publish a new version of the policy; cases under way keep theirs',
  who: 'signedIn',
  body: policyContent,
  answer: version,
})
