import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form } from '../fields.ts'
import { fileGiven } from '../file.ts'

/** The forms in which a report is kept outside: a workbook, a text to go on with, and a paper that stays as it is. */
export const fileForm = Type.Enum(['xlsx', 'docx', 'pdf'])
export type FileForm = Static<typeof fileForm>

export const takeReport = endpoint({
  name: 'report-file',
  method: 'GET',
  path: '/api/reports/:id/file',
  tag: 'report',
  zh: '下载报告（XLSX、DOCX 或 PDF）',
  en: 'A report as a file: XLSX, DOCX or PDF',
  who: 'signedIn',
  file: 'application/octet-stream',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  query: form({ as: fileForm, language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  answer: fileGiven,
})
