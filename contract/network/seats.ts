import Type from 'typebox'
import { allRoles } from '#domain/access/roles.ts'
import { endpoint } from '../endpoint.ts'
import { form, organisationId } from '../fields.ts'

const person = Type.String({ format: 'uuid' })
export const rolesOfSeat = Type.Array(Type.Enum([...allRoles]), { minItems: 1, maxItems: 8 })
const done = Type.Object({ ok: Type.Boolean() })

export const giveSeat = endpoint({
  name: 'give-seat',
  method: 'PUT',
  path: '/api/people/:person/seats/:organisation',
  tag: 'network',
  zh: '授予或变更人员在一个单位的角色',
  en: 'Give somebody a seat at an organisation, or other roles there',
  who: 'signedIn',
  params: Type.Object({ person, organisation: organisationId }),
  body: form({ roles: rolesOfSeat }),
  answer: done,
})

export const endSeat = endpoint({
  name: 'end-seat',
  method: 'DELETE',
  path: '/api/people/:person/seats/:organisation',
  tag: 'network',
  zh: '撤销人员在一个单位的任职',
  en: 'Take the seat of somebody at an organisation away',
  who: 'signedIn',
  params: Type.Object({ person, organisation: organisationId }),
  answer: done,
})

export const transferPerson = endpoint({
  name: 'transfer-person',
  method: 'POST',
  path: '/api/people/:person/transfer',
  tag: 'network',
  zh: '人员调动：从一个单位到另一个单位',
  en: 'Transfer somebody from one organisation to another',
  who: 'signedIn',
  params: Type.Object({ person }),
  body: form({ from: organisationId, to: organisationId, roles: rolesOfSeat }),
  answer: done,
})

export const leave = endpoint({
  name: 'leave',
  method: 'POST',
  path: '/api/people/:person/leave',
  tag: 'network',
  zh: '人员离职：撤销全部任职并关闭登录；历史中的姓名保留',
  en: 'Somebody leaves: all seats and every way in are gone; their name stays in the history',
  who: 'signedIn',
  params: Type.Object({ person }),
  answer: done,
})
