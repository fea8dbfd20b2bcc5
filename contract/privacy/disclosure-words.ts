type Words = { readonly zh: string; readonly en: string }

const words = (zh: string, en: string): Words => ({ zh, en })

/** The titles of the columns of a table of disclosures, in their order. */
export const disclosureColumns = {
  at: words('时间', 'Time'),
  organisation: words('接收单位', 'Given to'),
  person: words('人员', 'Person'),
  number: words('工单编号', 'Case'),
  cause: words('方式', 'How'),
  fields: words('提供的内容', 'What was given'),
  reason: words('理由', 'Reason'),
} as const

export type DisclosureColumn = keyof typeof disclosureColumns

/** How something was given. */
export const causeWords: Readonly<Record<'read' | 'revealed' | 'exported' | 'billing', Words>> = {
  read: words('查阅工单', 'Case read'),
  revealed: words('查看被隐去的信息', 'Masked data shown'),
  billing: words('查询帐务', 'Billing read'),
  exported: words('应用户请求导出', 'Exported on request'),
}

/** What of a customer was given; one without a word here is shown by its own name. */
const fieldWords: Readonly<Record<string, Words>> = {
  account: words('账号', 'account'),
  description: words('描述', 'description'),
  serviceContent: words('服务内容', 'service'),
  consumedAt: words('消费时间', 'time of use'),
  amount: words('金额', 'amount'),
  name: words('姓名', 'name'),
  contact: words('联系方式', 'contact'),
  history: words('经过', 'history'),
  products: words('订购', 'subscriptions'),
  bills: words('帐单', 'bills'),
  charges: words('收费', 'charges'),
  files: words('附件', 'files'),
  'name:masked': words('姓名（已隐去）', 'name (masked)'),
  'contact:masked': words('联系方式（已隐去）', 'contact (masked)'),
}

/** The fields of a disclosure as people read them. */
export function fieldsInWords(fields: readonly string[], language: 'zh' | 'en'): string {
  const said = fields.map((field) => fieldWords[field]?.[language] ?? field)
  return said.join(language === 'zh' ? '、' : ', ')
}
