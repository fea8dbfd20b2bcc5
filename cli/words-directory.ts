import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the contact directory says at the command line. */
export const directoryWords = {
  primary: words('首联系人', 'first contact'),
  backup: words('备用联系人', 'backup contact'),
  duty: words('值班时间', 'duty hours'),
  escalation: words('联系不上时', 'if neither answers'),
  checked: words('核实', 'verified'),
  never: words('从未核实', 'never verified'),
  stale: words('逾期未核实', 'not verified in time'),
  dueSoon: words('即将到期', 'to be verified soon'),
  verified: words('有效', 'fresh'),
  toVerify: words('首联系人待核实', 'first contact to be checked'),
  answers: words('此刻应答', 'answers now'),
  until: words('至 {at}', 'until {at}'),
  nobody: words('无人应答，按联系不上处理', 'nobody; see whom to turn to'),
} as const satisfies Record<string, Words>

/** What its fields are called. */
export const directoryFieldWords = {
  as: words('表格的格式', 'the form of the spreadsheet'),
  workday: words('工作日时段', 'hours of a workday'),
  weekend: words('周末时段', 'hours of a weekend'),
  holiday: words('节假日时段', 'hours of a holiday'),
  'valid-from': words('生效日', 'the first day'),
  'valid-to': words('失效日', 'the last day'),
  holder: words('归口管理单位', 'unit of the operator that has to do with it'),
  hotline: words('客服热线', 'hotline for customers'),
  'customer-email': words('客服邮箱', 'mail address for customers'),
  licence: words('许可证编号与类型', 'licence'),
  services: words('提供的业务', 'services'),
  representative: words('法定代表人', 'legal representative'),
} as const satisfies Record<string, Words>
