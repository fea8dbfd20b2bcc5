import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, month, organisationId, orNull } from '../fields.ts'
import { fileGiven } from '../file.ts'
import { fileForm } from './report-file.ts'
import { report } from './reports.ts'

const decisions = Type.Array(Type.Enum(['accept', 'return']))

export const monthView = Type.Object({
  period: month,
  /** The report of whoever asks, about all that these are about; null while it is not drawn up. */
  own: orNull(report),
  /** Whoever reports to them, also where nothing is drawn up yet. */
  owing: Type.Array(
    Type.Object({
      organisation: organisationId,
      name: Type.String(),
      report: orNull(report),
      /** Whoever decides says which one they have seen. */
      version: Type.Integer(),
      may: decisions,
    }),
  ),
})

export type MonthView = Static<typeof monthView>
export type Owing = MonthView['owing'][number]

const params = Type.Object({ period: month })

export const showMonth = endpoint({
  name: 'report-month',
  method: 'GET',
  path: '/api/report-months/:period',
  tag: 'report',
  zh: '一个月的月报汇总：应向本单位报送的各单位、报送状态和主要指标',
  en: 'The reports of a month that are owed to my organisation: who owes them, where they are, their figures',
  who: 'signedIn',
  params,
  answer: monthView,
})

export const takeMonth = endpoint({
  name: 'report-month-files',
  method: 'GET',
  path: '/api/report-months/:period/files',
  tag: 'report',
  zh: '打包下载一个月已报送的全部月报和本单位的汇总报告',
  en: 'All reports of a month that were submitted to my organisation, and its own, in one ZIP',
  who: 'signedIn',
  file: 'application/zip',
  params,
  query: form({ as: fileForm, language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  answer: fileGiven,
})
