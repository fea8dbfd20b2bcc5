import Type, { type Static } from 'typebox'
import { kind } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, longText, may, orNull, shortText } from '../fields.ts'

const text = Type.String()
const fields = Type.Array(text)

export const showPortal = endpoint({
  name: 'portal',
  method: 'GET',
  path: '/api/portal',
  tag: 'portal',
  zh: '网站自服务：是否开放、要填什么、能否跟进',
  en: 'Website self-service: whether it is open, what must be filled in, whether cases can be followed',
  who: 'anyone',
  answer: Type.Object({
    open: Type.Boolean(),
    canFollow: Type.Boolean(),
    /** By which ways a code to sign in can be sent. */
    signIn: Type.Object({ phone: Type.Boolean(), mail: Type.Boolean() }),
    required: Type.Object({ consultation: fields, query: fields, complaint: fields }),
    places: Type.Array(Type.Object({ province: text, cities: Type.Array(text) })),
  }),
})

export const portalForm = form({
  kind,
  name: may(shortText),
  account: may(shortText),
  phone: may(Type.String({ maxLength: 40 })),
  mail: may(Type.String({ maxLength: 150 })),
  province: may(shortText),
  city: may(shortText),
  consumedAt: may(instantText),
  serviceContent: may(shortText),
  description: may(longText),
})

export type PortalForm = Static<typeof portalForm>

export const receipt = Type.Object({
  number: caseNumber,
  receivedAt: instantText,
  firstReplyDueAt: orNull(instantText),
  resolveDueAt: orNull(instantText),
  /** Whoever is signed in finds it among their cases. */
  own: Type.Boolean(),
})

export type Receipt = Static<typeof receipt>

export const submitAtPortal = endpoint({
  name: 'submit-at-portal',
  method: 'POST',
  path: '/api/portal/cases',
  tag: 'portal',
  zh: '用户在网站提交投诉、咨询或查询；得到编号和两个承诺时间',
  en: 'A customer submits a complaint, consultation or query; gets a number and both promised times',
  who: 'anyone',
  body: portalForm,
  answer: receipt,
})

export const findForCustomer = endpoint({
  name: 'find-for-customer',
  method: 'POST',
  path: '/api/portal/articles',
  tag: 'portal',
  zh: '与所输文字相近、面向用户的知识；文字不保存',
  en: 'Knowledge for customers that is like what is typed, which is not kept',
  who: 'anyone',
  body: form({ text: Type.String({ minLength: 1, maxLength: 2000 }) }),
  answer: Type.Object({
    articles: Type.Array(Type.Object({ id: text, title: text, answer: text })),
  }),
})

const publishedContact = Type.Object({
  name: text,
  kind: Type.Enum(['nationalCenter', 'provincialOperations', 'branchBackOffice', 'serviceProvider']),
  province: orNull(text),
  /** An SP's code on bills. */
  code: orNull(text),
  hotline: text,
  customerEmail: text,
  services: text,
  licence: text,
  address: text,
  representative: text,
})

export type PublishedContact = Static<typeof publishedContact>

export const listPublished = endpoint({
  name: 'portal-contacts',
  method: 'GET',
  path: '/api/portal/contacts',
  tag: 'portal',
  zh: '网站公布的联系方式：各服务商和各单位面向用户的电话、邮箱、地址',
  en: 'What the website publishes of how customers reach each service provider and unit',
  who: 'anyone',
  answer: Type.Object({ contacts: Type.Array(publishedContact) }),
})
