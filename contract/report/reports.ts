import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, month, organisationId, orNull } from '../fields.ts'

const figure = orNull(Type.Number())

export const report = Type.Object({
  id: Type.String(),
  organisation: organisationId,
  name: Type.String(),
  period: month,
  state: Type.Enum(['draft', 'signed', 'submitted', 'accepted', 'returned']),
  snapshotAt: instantText,
  dueAt: instantText,
  submittedAt: orNull(instantText),
  submittedTo: orNull(organisationId),
  overdue: Type.Boolean(),
  figures: Type.Record(Type.String(), figure),
})

export type Report = Static<typeof report>

export const generateReport = endpoint({
  name: 'generate-report',
  method: 'POST',
  path: '/api/reports',
  tag: 'report',
  zh: '生成客户服务分析报告的数据（按受理月，快照留存）',
  en: 'Draw up the figures of a monthly service analysis report',
  who: 'signedIn',
  body: form({
    organisation: organisationId,
    period: month,
    /** Average active users of the window in the month, for complaints per 10 000 users. */
    averageActiveUsers: may(Type.Number({ exclusiveMinimum: 0 })),
  }),
  answer: report,
})

export const listReports = endpoint({
  name: 'reports',
  method: 'GET',
  path: '/api/reports',
  tag: 'report',
  zh: '本单位及下级的月报',
  en: 'Reports of my organisation and those below it',
  who: 'signedIn',
  query: form({ period: Type.Optional(month) }),
  answer: Type.Object({ reports: Type.Array(report) }),
})

export const submitReport = endpoint({
  name: 'submit-report',
  method: 'POST',
  path: '/api/reports/:id/submission',
  tag: 'report',
  zh: '报送省运营部门',
  en: 'Submit the report to the province',
  who: 'signedIn',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  body: form({ to: Type.Optional(organisationId) }),
  answer: report,
})
