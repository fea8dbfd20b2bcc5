import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** Words on reports and on the policy. */
export const reportWords = {
  id: words('报告编号', 'id'),
  organisation: words('单位', 'organisation'),
  period: words('月份', 'month'),
  state: words('状态', 'state'),
  dueAt: words('应报送', 'due'),
  submittedAt: words('报送于', 'submitted'),
  overdue: words('逾期', 'overdue'),
  snapshotAt: words('统计时点', 'counted at'),
  submittedTo: words('报送给', 'submitted to'),
  none: words('还没有报告', 'no reports'),
} as const satisfies Record<string, Words>

/** Where a report is. */
export const reportStateWords = {
  draft: words('待报送', 'draft'),
  signed: words('已签发', 'signed'),
  submitted: words('已报送', 'submitted'),
  accepted: words('已接收', 'accepted'),
  returned: words('被退回', 'returned'),
} as const satisfies Record<string, Words>

/** What the fields of reports are called. */
export const reportFieldWords: Readonly<Record<string, Words>> = {
  seen: words('所读报告的版本', 'which version of the report was read'),
  conclusion: words('结论', 'conclusion'),
  measures: words('整改措施', 'measures'),
  'follow-ups': words('上月措施跟踪', 'what came of the measures of last month'),
}

/** What is done with a report. */
export const reportStepWords = {
  sign: words('签发', 'sign'),
  accept: words('接收', 'accept'),
} as const satisfies Record<string, Words>

/** Words on the policy. */
export const policyWords = {
  version: words('第{n}版，{at} 由 {by} 发布', 'Version {n}, published {at} by {by}'),
  category: words('分类', 'category'),
  kind: words('类别', 'kind'),
  name: words('名称', 'name'),
  firstReply: words('首次回复', 'first reply'),
  resolve: words('处理', 'resolution'),
  spReply: words('SP答复', 'SP answer'),
  rest: words('其余设置', 'the rest'),
  whole: words('全文：--output json', 'in full: --output json'),
} as const satisfies Record<string, Words>

/** Words on the calendars. */
export const calendarWords = {
  zone: words('时区', 'time zone'),
  calendar: words('营业时间', 'opening hours'),
  workday: words('工作日', 'workdays'),
  weekend: words('周末', 'weekends'),
  holiday: words('节假日', 'holidays'),
  closed: words('不营业', 'closed'),
  channels: words('渠道', 'channels'),
  year: words('{year}年', '{year}'),
  holidays: words('放假 {days}', 'holidays {days}'),
  makeupWorkdays: words('调休上班 {days}', 'makeup workdays {days}'),
} as const satisfies Record<string, Words>

/** The forms in which something is taken as a file. */
export const fileFormWords: Readonly<Record<string, Words>> = {
  csv: words('纯文本表格', 'a table as plain text'),
  xlsx: words('工作簿', 'a workbook'),
  docx: words('文稿', 'a text document'),
  pdf: words('打印件', 'as it is printed'),
}
