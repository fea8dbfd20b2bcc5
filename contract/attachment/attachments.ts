import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText } from '../fields.ts'
import { fileGiven } from '../file.ts'

const id = Type.String({ format: 'uuid' })
const text = Type.String()

export const attachment = Type.Object({
  id,
  name: text,
  kind: Type.Enum(['image', 'document', 'recording', 'video', 'archive', 'text']),
  bytes: Type.Integer(),
  sha256: text,
  forPartner: Type.Boolean(),
  organisation: text,
  organisationName: text,
  personName: text,
  at: instantText,
  /** Whether it was looked through for what does harm. */
  scan: Type.Enum(['pending', 'clean', 'infected', 'unscanned']),
  mayBeHad: Type.Boolean(),
  /** The size of the picture that is shown of it; null: there is none. */
  picture: Type.Union([Type.Object({ width: Type.Integer(), height: Type.Integer() }), Type.Null()]),
  /** One is being made. */
  pictureComes: Type.Boolean(),
})

export type AttachmentView = Static<typeof attachment>

export const listAttachments = endpoint({
  name: 'attachments',
  method: 'GET',
  path: '/api/cases/:number/attachments',
  tag: 'case',
  zh: '工单的附件',
  en: 'The files of a case',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer: Type.Object({ attachments: Type.Array(attachment), mayAdd: Type.Boolean() }),
})

export const attach = endpoint({
  name: 'attach',
  method: 'POST',
  path: '/api/cases/:number/attachments',
  tag: 'case',
  zh: '添加附件：请求体为文件内容（application/octet-stream，至多30 MB）',
  en: 'Add a file: its bytes are the body (application/octet-stream, at most 30 MB)',
  who: 'signedIn',
  takes: 'application/octet-stream',
  params: Type.Object({ number: caseNumber }),
  query: form({
    /** As the sender calls it. */
    name: Type.String({ minLength: 1, maxLength: 1000 }),
    /** The SP that has the case reads it too. */
    forPartner: Type.Optional(Type.Enum(['yes'])),
  }),
  answer: attachment,
})

export const askForFile = endpoint({
  name: 'ask-for-file',
  method: 'POST',
  path: '/api/cases/:number/attachments/:id/ticket',
  tag: 'case',
  zh: '取得附件的一次性下载地址（一分钟内有效）',
  en: 'An address at which a file is had once, within a minute',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber, id }),
  answer: Type.Object({ address: text, name: text }),
})

export const showPicture = endpoint({
  name: 'picture',
  method: 'GET',
  path: '/api/cases/:number/attachments/:id/picture',
  tag: 'case',
  zh: '图片附件的缩略图（small）或大图（large，留痕），由服务端重新生成，不含拍摄信息',
  en: 'A picture made of a file, small or large (on record): drawn anew, without what the camera wrote',
  who: 'signedIn',
  file: 'image/webp',
  params: Type.Object({ number: caseNumber, id }),
  query: form({ size: Type.Optional(Type.Enum(['small', 'large'])) }),
  answer: fileGiven,
})

export const takeFile = endpoint({
  name: 'take-file',
  method: 'GET',
  path: '/api/files/:ticket',
  tag: 'case',
  zh: '凭一次性地址下载附件',
  en: 'A file, by the address for one time',
  who: 'anyone',
  file: 'application/octet-stream',
  params: Type.Object({ ticket: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) }),
  answer: fileGiven,
})
