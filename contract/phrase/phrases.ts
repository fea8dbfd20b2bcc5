import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, orNull } from '../fields.ts'
import { scope } from '../queue/views.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const done = Type.Object({ ok: Type.Boolean() })
const path = '/api/phrases'

const phraseForm = form({
  name: Type.String({ minLength: 1, maxLength: 60 }),
  content: Type.String({ minLength: 1, maxLength: 2000 }),
  /** Its wording promises money: used by who leads, or once a refund is on record with the case. */
  promisesMoney: Type.Boolean(),
})

const phrase = Type.Object({
  id: text,
  scope,
  ...phraseForm.properties,
  organisationName: text,
  /** Whether whoever asks may change or delete it. */
  mayChange: Type.Boolean(),
  uses: Type.Integer(),
  usedAt: orNull(instantText),
})

export type Phrase = Static<typeof phrase>
export type PhraseForm = Static<typeof phraseForm>

export const listPhrases = endpoint({
  name: 'phrases',
  method: 'GET',
  path,
  tag: 'desk',
  zh: '常用语：本人的、本单位的、全国的',
  en: "Sentences said often: one's own, those of the organisation, and the national ones",
  who: 'signedIn',
  answer: Type.Object({ phrases: Type.Array(phrase), mayShare: Type.Array(scope) }),
})

export const savePhrase = endpoint({
  name: 'save-phrase',
  method: 'POST',
  path,
  tag: 'desk',
  zh: '新增常用语',
  en: 'Keep a sentence that is said often',
  who: 'signedIn',
  body: form({ ...phraseForm.properties, scope }),
  answer: Type.Object({ id: text }),
})

export const changePhrase = endpoint({
  name: 'change-phrase',
  method: 'PUT',
  path: `${path}/:id`,
  tag: 'desk',
  zh: '修改常用语',
  en: 'Change a sentence that is said often',
  who: 'signedIn',
  params: Type.Object({ id }),
  body: phraseForm,
  answer: done,
})

export const deletePhrase = endpoint({
  name: 'delete-phrase',
  method: 'DELETE',
  path: `${path}/:id`,
  tag: 'desk',
  zh: '删除常用语',
  en: 'Delete a sentence that is said often',
  who: 'signedIn',
  params: Type.Object({ id }),
  answer: done,
})

export const takePhrase = endpoint({
  name: 'use-phrase',
  method: 'POST',
  path: '/api/cases/:number/phrases/:id',
  tag: 'desk',
  zh: '在工单中使用常用语；含退费承诺的须有权使用',
  en: 'Use a sentence in a case; one that promises money only by who may',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber, id }),
  answer: Type.Object({ content: text }),
})
