import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, orNull } from '../fields.ts'

/** Where somebody types: the intake, what was put aside there for a call, or one tab of the composer of one case. */
export const draftPlace = Type.String({ pattern: '^(intake|intake-aside|case-[0-9]{17}-[a-z]{1,20})$' })

/** How much may be kept of one draft. */
export const MOST_DRAFT_CHARACTERS = 20_000

export const draft = Type.Object({
  /** JSON, as the form that wrote it understands it; null when nothing is kept. */
  content: orNull(Type.String()),
  changedAt: orNull(instantText),
})

export type Draft = Static<typeof draft>

const params = Type.Object({ place: draftPlace })
const path = '/api/drafts/:place'

export const showDraft = endpoint({
  name: 'draft',
  method: 'GET',
  path,
  tag: 'desk',
  zh: '读取我在此处未发送的内容',
  en: 'What I have typed in a place and not sent',
  who: 'signedIn',
  params,
  answer: draft,
})

export const keepDraft = endpoint({
  name: 'keep-draft',
  method: 'PUT',
  path,
  tag: 'desk',
  zh: '保存我在此处未发送的内容',
  en: 'Keep what I have typed in a place',
  who: 'signedIn',
  params,
  body: form({
    content: Type.String({ maxLength: MOST_DRAFT_CHARACTERS }),
    /** What is there was read as of then; if somebody has typed since in another window, nothing is written. */
    over: may(instantText),
  }),
  answer: draft,
})

export const dropDraft = endpoint({
  name: 'drop-draft',
  method: 'DELETE',
  path,
  tag: 'desk',
  zh: '删除我在此处未发送的内容',
  en: 'Drop what I have typed in a place',
  who: 'signedIn',
  params,
  answer: Type.Object({ ok: Type.Boolean() }),
})
