import Type, { type Static } from 'typebox'
import type { AnyCode } from './refusal-words.ts'
import { refusalWords } from './refusal-words.ts'

/** A problem document (RFC 9457) with a stable code and both languages. */
export const problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  about: Type.Optional(Type.String()),
  fields: Type.Optional(
    Type.Array(Type.Object({ field: Type.String(), zh: Type.String(), en: Type.String() })),
  ),
})

export type Problem = Static<typeof problem>

const fieldWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  account: { zh: '账号', en: 'account' },
  consumedAt: { zh: '消费时间', en: 'time of consumption' },
  serviceContent: { zh: '服务内容', en: 'service content' },
  description: { zh: '详细描述', en: 'description' },
  contact: { zh: '联系方式', en: 'contact' },
  phone: { zh: '联系电话', en: 'telephone' },
  mail: { zh: '邮箱地址', en: 'mail address' },
  satisfaction: { zh: '满意度', en: 'satisfaction' },
  city: { zh: '账号所属城市', en: 'city of the account' },
  reason: { zh: '原因', en: 'reason' },
  sp: { zh: 'SP', en: 'service provider' },
  queryMode: { zh: '查询方式', en: 'way of answering' },
  consent: { zh: '用户同意记录', en: "record of the customer's agreement" },
  until: { zh: '到期时间', en: 'until when' },
  note: { zh: '说明', en: 'note' },
  text: { zh: '内容', en: 'text' },
  regulator: { zh: '监管机构', en: 'regulator' },
  onBehalfOf: { zh: '代表谁', en: 'on whose behalf' },
  login: { zh: '用户名', en: 'name' },
  refund: { zh: '退费金额', en: 'refund' },
  amount: { zh: '金额', en: 'amount' },
  category: { zh: '分类', en: 'category' },
  kind: { zh: '类别', en: 'kind' },
  to: { zh: '单位', en: 'organisation' },
  password: { zh: '密码', en: 'password' },
}

/** What a missing or wrong field is told, in both languages. */
export function fieldMessage(field: string, wrong = false): { field: string; zh: string; en: string } {
  const words = fieldWords[field.split(/[./]/).filter(Boolean).at(-1) ?? ''] ?? { zh: field, en: field }
  return wrong
    ? { field, zh: `${words.zh}不正确`, en: `The ${words.en} is not right` }
    : { field, zh: `请填写${words.zh}`, en: `Fill in the ${words.en}` }
}

/** The problem document of a refusal. */
export function problemOf(
  code: AnyCode,
  more: { readonly about?: string; readonly fields?: readonly string[]; readonly wrong?: boolean } = {},
): Problem {
  const { status, zh, en } = refusalWords[code]
  // Where the refusal has a sentence of its own, that is what the field is told.
  const general = code === 'validationFailed' || code === 'malformed'
  const named = more.fields && [...new Set(more.fields)]
  const fields = named?.map((field) =>
    general ? fieldMessage(field, more.wrong ?? false) : { field, zh, en },
  )
  return {
    type: `urn:beichen:problem:${code}`,
    title: en,
    status,
    detail: fields && general ? `${zh}：${fields.map((one) => one.zh).join('、')}` : zh,
    code,
    zh,
    en,
    ...(more.about === undefined ? {} : { about: more.about }),
    ...(fields ? { fields } : {}),
  }
}
