import type { PaperColumn } from '#domain/paper/columns.ts'
import type { Kind } from '#domain/policy/policy.ts'

type Named = { readonly zh: string; readonly en: string }

const words = (zh: string, en: string): Named => ({ zh, en })

/** The titles of the table into which paper forms are typed. */
export const paperTitles: Readonly<Record<PaperColumn, Named>> = {
  formNo: words('表单编号', 'Form number'),
  takenAt: words('受理时间', 'Taken at'),
  kind: words('类别', 'Kind'),
  category: words('分类', 'Category'),
  description: words('详细描述', 'Description'),
  name: words('用户姓名', 'Name'),
  account: words('账号', 'Account'),
  contact: words('联系方式', 'Contact'),
  province: words('省份', 'Province'),
  city: words('地市', 'City'),
  sp: words('SP', 'SP'),
  serviceContent: words('服务内容', 'Service'),
  consumedAt: words('消费时间', 'Time of use'),
  amount: words('金额', 'Amount'),
}

/** What the kinds are called in that table. */
export const paperKinds: Readonly<Record<Kind, Named>> = {
  consultation: words('咨询', 'Consultation'),
  query: words('查询', 'Query'),
  complaint: words('投诉', 'Complaint'),
}

export { columnsNeeded, MOST_FORMS, type PaperColumn, paperColumns } from '#domain/paper/columns.ts'
