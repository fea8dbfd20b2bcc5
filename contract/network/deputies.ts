import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText } from '../fields.ts'

const text = Type.String()
const person = Type.String({ format: 'uuid' })

export const deputy = Type.Object({
  id: text,
  organisation: text,
  organisationName: text,
  absent: text,
  absentName: text,
  deputy: text,
  deputyName: text,
  startsAt: instantText,
  endsAt: instantText,
  /** Whether whoever asks may end it. */
  mayEnd: Type.Boolean(),
})

export type DeputyView = Static<typeof deputy>

export const listDeputies = endpoint({
  name: 'deputies',
  method: 'GET',
  path: '/api/deputies',
  tag: 'network',
  zh: '本单位现有和将有的代理人',
  en: 'Who stands in for whom at the organisation, now and to come',
  who: 'signedIn',
  answer: Type.Object({ deputies: Type.Array(deputy) }),
})

export const listCandidates = endpoint({
  name: 'deputy-candidates',
  method: 'GET',
  path: '/api/deputies/candidates',
  tag: 'network',
  zh: '可以担任代理人的同事',
  en: 'Colleagues who could stand in',
  who: 'signedIn',
  answer: Type.Object({
    people: Type.Array(Type.Object({ id: text, name: text, organisationName: text, isHere: Type.Boolean() })),
  }),
})

export const nameDeputy = endpoint({
  name: 'name-deputy',
  method: 'POST',
  path: '/api/deputies',
  tag: 'network',
  zh: '指定代理人：缺席期间由其代行本人在该单位的办理角色',
  en: 'Name a deputy, who has the roles of somebody absent that work on cases',
  who: 'signedIn',
  body: form({
    /** Who is away; absent: whoever asks. */
    absent: Type.Optional(person),
    deputy: person,
    startsAt: instantText,
    endsAt: instantText,
  }),
  answer: Type.Object({ id: text }),
})

export const endDeputy = endpoint({
  name: 'end-deputy',
  method: 'DELETE',
  path: '/api/deputies/:id',
  tag: 'network',
  zh: '提前结束代理',
  en: 'End the standing in before its time',
  who: 'signedIn',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  answer: Type.Object({ ok: Type.Boolean() }),
})
