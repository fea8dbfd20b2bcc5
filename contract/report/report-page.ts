import Type, { type Static } from 'typebox'
import { measureOutcomes } from '#domain/report/life/written.ts'
import { columnKinds } from '#domain/report/parts/table.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, longText, may, organisationId, orNull, shortText } from '../fields.ts'
import { report } from './reports.ts'

export { measureOutcomes } from '#domain/report/life/written.ts'

const text = Type.String()
const day = Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' })
const params = Type.Object({ id: Type.String({ format: 'uuid' }) })
const said = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })

const measure = { what: said, who: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), until: day }

export const writtenForm = form({
  conclusion: longText,
  measures: Type.Array(form(measure), { maxItems: 50 }),
  followUps: Type.Array(form({ ...measure, came: Type.Enum([...measureOutcomes]), note: shortText }), {
    maxItems: 100,
  }),
})

export type WrittenForm = Static<typeof writtenForm>

const cell = Type.Union([text, Type.Number(), Type.Null()])

export const reportTable = Type.Object({
  name: text,
  columns: Type.Array(Type.Object({ name: text, is: Type.Enum([...columnKinds]) })),
  rows: Type.Array(Type.Array(cell)),
  total: orNull(Type.Array(cell)),
  /** Rows beyond those that are shown. */
  left: Type.Integer(),
})

export type ReportTable = Static<typeof reportTable>

export const reportView = Type.Object({
  report,
  /** Counted up with every change; whoever writes says which one they have seen. */
  version: Type.Integer(),
  receiver: orNull(organisationId),
  written: writtenForm,
  signed: orNull(Type.Object({ by: text, at: instantText })),
  rounds: Type.Array(
    Type.Object({
      submittedAt: instantText,
      submittedBy: text,
      to: organisationId,
      decided: orNull(
        Type.Object({
          outcome: Type.Enum(['accepted', 'returned']),
          at: instantText,
          by: text,
          reason: orNull(text),
        }),
      ),
    }),
  ),
  /** Null for a report of before parts were kept. */
  parts: orNull(Type.Array(Type.Object({ no: Type.Integer(), tables: Type.Array(reportTable) }))),
  /** What typical cases were about, without what belongs to a person; read anew each time, and never kept here. */
  retold: Type.Array(
    Type.Object({
      number: text,
      /** Null where it is not kept any more. */
      description: orNull(text),
      /** Null where nothing was said. */
      result: orNull(text),
    }),
  ),
  /** Figures that have come out otherwise since the report was frozen, by what arrived afterwards. */
  corrections: Type.Array(
    Type.Object({ figure: text, frozen: orNull(Type.Number()), now: orNull(Type.Number()) }),
  ),
  names: Type.Record(text, text),
  may: Type.Array(Type.Enum(['write', 'sign', 'submit', 'accept', 'return'])),
})

export type ReportView = Static<typeof reportView>

export const showReport = endpoint({
  name: 'report',
  method: 'GET',
  path: '/api/reports/:id',
  tag: 'report',
  zh: '一份报告：指标、各部分、结论与措施、签发、往来和更正',
  en: 'A report: its figures and parts, what is written in it, its signature, its rounds, and corrections',
  who: 'signedIn',
  params,
  answer: reportView,
})

export const writeReport = endpoint({
  name: 'write-report',
  method: 'PUT',
  path: '/api/reports/:id/writing',
  tag: 'report',
  zh: '编写结论、整改措施和上月措施跟踪',
  en: 'Write the conclusion, the measures, and what came of those of last month',
  who: 'signedIn',
  params,
  body: form({ seen: Type.Integer({ minimum: 0 }), written: writtenForm }),
  answer: reportView,
})

export const stepReport = endpoint({
  name: 'step-report',
  method: 'POST',
  path: '/api/reports/:id/steps',
  tag: 'report',
  zh: '签发报告；接收单位接收或退回（说明原因）',
  en: 'Sign a report; accept it, or return it and say why',
  who: 'signedIn',
  params,
  body: form({
    step: Type.Enum(['sign', 'accept', 'return']),
    seen: Type.Integer({ minimum: 0 }),
    reason: may(said),
  }),
  answer: reportView,
})
