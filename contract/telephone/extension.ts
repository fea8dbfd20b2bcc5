import Type from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, orNull } from '../fields.ts'

const extension = orNull(Type.String({ pattern: '^[0-9*#]{2,12}$' }))

export const showExtension = endpoint({
  name: 'extension',
  method: 'GET',
  path: '/api/extension',
  tag: 'telephone',
  zh: '我在本单位的分机号',
  en: 'My extension where I act',
  who: 'signedIn',
  answer: Type.Object({ extension }),
})

export const keepExtension = endpoint({
  name: 'keep-extension',
  method: 'PUT',
  path: '/api/extension',
  tag: 'telephone',
  zh: '填写我在本单位的分机号；电话系统按它找到我',
  en: 'Say which extension is mine where I act; a switch finds me by it',
  who: 'signedIn',
  body: form({ extension }),
  answer: Type.Object({ extension }),
})
