import Type from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form } from '../fields.ts'
import { fileGiven } from '../file.ts'
import { sort } from '../queue/filter.ts'
import { columnNames } from '../queue/views.ts'
import { queueFilters } from './queue.ts'

const name = `(${columnNames.join('|')})`

/** How many rows a spreadsheet holds at most. */
export const MOST_EXPORTED = 50_000

export const exportCases = endpoint({
  name: 'export-cases',
  method: 'GET',
  path: '/api/cases/export',
  tag: 'case',
  zh: '导出工单队列（CSV 表格，至多五万行）',
  en: 'A queue of cases as a spreadsheet (CSV, at most 50,000 rows)',
  who: 'signedIn',
  file: 'text/csv',
  query: form({
    ...queueFilters,
    sort,
    /** The columns of the list, in their order; all that there are when none is said. */
    columns: Type.Optional(Type.String({ pattern: `^${name}(,${name}){0,${columnNames.length - 1}}$` })),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  }),
  answer: fileGiven,
})
