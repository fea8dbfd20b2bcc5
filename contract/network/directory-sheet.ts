import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, organisationId, orNull } from '../fields.ts'
import { fileGiven } from '../file.ts'
import { writeDirectory } from './directory.ts'

/** How many rows one sheet of contacts may have. */
export const MOST_CONTACTS = 2000

/** The columns of a sheet of contacts, as it is taken out and as it is taken in. */
export const contactColumns = {
  organisation: { zh: '单位编号', en: 'Organisation id' },
  name: { zh: '单位名称', en: 'Organisation' },
  'primary.name': { zh: '首联系人姓名', en: 'First contact' },
  'primary.role': { zh: '首联系人职务', en: 'First contact position' },
  'primary.phone': { zh: '首联系人电话', en: 'First contact phone' },
  'primary.mobile': { zh: '首联系人手机', en: 'First contact mobile' },
  'primary.email': { zh: '首联系人邮箱', en: 'First contact e-mail' },
  'backup.name': { zh: '备用联系人姓名', en: 'Backup contact' },
  'backup.role': { zh: '备用联系人职务', en: 'Backup contact position' },
  'backup.phone': { zh: '备用联系人电话', en: 'Backup contact phone' },
  'backup.mobile': { zh: '备用联系人手机', en: 'Backup contact mobile' },
  'backup.email': { zh: '备用联系人邮箱', en: 'Backup contact e-mail' },
  'hours.workday': { zh: '工作日值班', en: 'Duty on workdays' },
  'hours.weekend': { zh: '周末值班', en: 'Duty on weekends' },
  'hours.holiday': { zh: '节假日值班', en: 'Duty on holidays' },
  dutyHours: { zh: '值班说明', en: 'Remarks on duty' },
  escalation: { zh: '联系不上时', en: 'If neither answers' },
  validFrom: { zh: '生效日', en: 'First day' },
  validTo: { zh: '失效日', en: 'Last day' },
  holder: { zh: '归口管理单位编号', en: 'Looked after by (id)' },
  'firm.hotline': { zh: '客服热线', en: 'Customer hotline' },
  'firm.customerEmail': { zh: '客服邮箱', en: 'Customer e-mail' },
  'firm.licence': { zh: '许可证编号与类型', en: 'Licence' },
  'firm.services': { zh: '提供的业务', en: 'Services' },
  'firm.address': { zh: '地址', en: 'Address' },
  'firm.representative': { zh: '法定代表人', en: 'Legal representative' },
} as const
export type ContactColumn = keyof typeof contactColumns

export const exportDirectory = endpoint({
  name: 'export-directory',
  method: 'GET',
  path: '/api/directory/export',
  tag: 'network',
  zh: '导出联络表（CSV 或 XLSX 表格）',
  en: 'The contact directory as a spreadsheet (CSV or XLSX)',
  who: 'signedIn',
  file: 'text/csv',
  query: form({
    as: Type.Optional(Type.Enum(['csv', 'xlsx'])),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  }),
  answer: fileGiven,
})

const listedContacts = form({
  /** The line of the spreadsheet it came from. */
  line: Type.Integer({ minimum: 1, maximum: 1_048_576 }),
  organisation: organisationId,
  ...(writeDirectory.body?.properties as NonNullable<typeof writeDirectory.body>['properties']),
})

export type ListedContacts = Static<typeof listedContacts>

const judged = Type.Object({
  line: Type.Integer(),
  organisation: Type.String(),
  name: orNull(Type.String()),
  becomes: Type.Enum(['new', 'changed', 'same', 'wrong']),
  /** Why a row is left out: twice, unknown, not allowed, or the parts of it that cannot be so. */
  problems: Type.Array(Type.String()),
})

export type JudgedContacts = Static<typeof judged>

export const importDirectory = endpoint({
  name: 'import-directory',
  method: 'POST',
  path: '/api/directory/import',
  tag: 'network',
  zh: '按表格登记联络人：先逐行核对，带上核对结果再提交才真正写入',
  en: 'Take over a sheet of contacts: looked at row by row first, written when it is sent again with what came of that',
  who: 'signedIn',
  body: form({
    rows: Type.Array(listedContacts, { minItems: 1, maxItems: MOST_CONTACTS }),
    /** What came of looking at it; absent: only look. */
    accepted: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  }),
  answer: Type.Object({ rows: Type.Array(judged), outcome: Type.String(), isWritten: Type.Boolean() }),
})
