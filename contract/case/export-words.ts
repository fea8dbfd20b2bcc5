import type { Static } from 'typebox'
import type { ColumnName } from '../queue/views.ts'
import type { channel, kind, priority, status } from './enums.ts'

type Words = { readonly zh: string; readonly en: string }

const words = (zh: string, en: string): Words => ({ zh, en })

/** The titles of the columns, in their order. */
export const columnWords = {
  number: words('工单编号', 'Number'),
  status: words('状态', 'Status'),
  kind: words('类别', 'Kind'),
  category: words('分类', 'Category'),
  channel: words('渠道', 'Channel'),
  title: words('标题', 'Title'),
  description: words('描述', 'Description'),
  account: words('账号', 'Account'),
  mainWindow: words('受理窗口', 'Window'),
  holder: words('当前处理单位', 'Held by'),
  handler: words('经办人', 'Handled by'),
  priority: words('优先级', 'Priority'),
  round: words('轮次', 'Round'),
  receivedAt: words('接到时间', 'Received'),
  changedAt: words('最近变动', 'Last event'),
  dueAt: words('最近到期', 'Next due'),
  firstReplyDueAt: words('首次回复时限', 'First reply due'),
  firstReply: words('首次回复', 'First reply'),
  resolveDueAt: words('处理时限', 'Resolution due'),
  resolve: words('处理', 'Resolution'),
  remindCount: words('催办次数', 'Reminders'),
  children: words('子单数', 'Children'),
} as const

export type Column = keyof typeof columnWords

/** What stands in a spreadsheet for a column of a list. */
export const exportedFor: Readonly<Record<ColumnName, readonly Column[]>> = {
  light: ['dueAt'],
  number: ['number'],
  description: ['status', 'title', 'description'],
  kind: ['kind', 'category'],
  customer: ['account'],
  holder: ['holder'],
  firstReply: ['firstReplyDueAt', 'firstReply'],
  resolve: ['resolveDueAt', 'resolve'],
  changed: ['changedAt'],
  age: ['receivedAt'],
  received: ['receivedAt'],
  status: ['status'],
  due: ['dueAt'],
  channel: ['channel'],
  account: ['account'],
  mainWindow: ['mainWindow'],
  reminders: ['remindCount'],
  rounds: ['round'],
  priority: ['priority'],
  handler: ['handler'],
}

/** What the values of a spreadsheet are called. */
export const valueWords: {
  readonly status: Readonly<Record<Static<typeof status>, Words>>
  readonly kind: Readonly<Record<Static<typeof kind>, Words>>
  readonly channel: Readonly<Record<Static<typeof channel>, Words>>
  readonly priority: Readonly<Record<Static<typeof priority>, Words>>
  readonly verdict: Readonly<Record<'met' | 'breached', Words>>
} = {
  status: {
    registered: words('已登记', 'Registered'),
    accepted: words('已受理', 'Accepted'),
    inProgress: words('处理中', 'In progress'),
    awaitingSp: words('待SP答复', 'Awaiting SP'),
    onHold: words('已挂起', 'On hold'),
    returning: words('逐级反馈中', 'Coming back down'),
    resolved: words('已办结', 'Resolved'),
    closed: words('已结案', 'Closed'),
    cancelled: words('已撤销', 'Cancelled'),
    rejected: words('不予受理', 'Rejected'),
  },
  kind: {
    consultation: words('咨询', 'Consultation'),
    query: words('查询', 'Query'),
    complaint: words('投诉', 'Complaint'),
  },
  channel: {
    hotline10000: words('10000号热线', 'Hotline 10000'),
    businessHall: words('营业厅', 'Business hall'),
    accountManager: words('客户经理', 'Account manager'),
    webSelfService: words('网站自服务', 'Web self-service'),
    siteHotline: words('网站客服电话', 'Hotline of the site'),
    siteEmail: words('网站电子邮箱', 'Mail of the site'),
    spHotline: words('SP客服热线', 'Hotline of the SP'),
    spEmail: words('SP邮箱', 'Mail of the SP'),
    spPortal: words('SP门户', 'Portal of the SP'),
    regulator: words('监管机构转办', 'Regulator'),
  },
  priority: {
    urgent: words('特急', 'Urgent'),
    high: words('紧急', 'High'),
    normal: words('一般', 'Normal'),
    low: words('低', 'Low'),
  },
  verdict: { met: words('达标', 'Met'), breached: words('超时', 'Breached') },
}
