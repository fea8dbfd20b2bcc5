import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull } from '../fields.ts'
import { mailChannel, security, trouble } from './enums.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const domain = Type.String({ pattern: '^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$' })

const fetched = {
  host: Type.String({ pattern: '^[A-Za-z0-9]([A-Za-z0-9.:-]{0,250}[A-Za-z0-9])?$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security,
  login: Type.String({ minLength: 1, maxLength: 200 }),
}

export const mailboxForm = form({
  channel: mailChannel,
  /** The address at which customers write. */
  address: Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,250}$' }),
  /** Domains in whose name nobody outside writes. */
  ownDomains: Type.Array(domain, { maxItems: 20, uniqueItems: true }),
  active: Type.Boolean(),
  /** Where its mail is fetched from by IMAP; null when mail is brought to us. */
  fetching: orNull(
    form({
      ...fetched,
      /** Null: as it was. */
      password: orNull(Type.String({ minLength: 1, maxLength: 1_000 })),
    }),
  ),
})

export type MailboxForm = Static<typeof mailboxForm>

const mailbox = Type.Object({
  id,
  window: text,
  windowName: text,
  channel: mailChannel,
  address: text,
  ownDomains: Type.Array(text),
  active: Type.Boolean(),
  fetching: orNull(Type.Object(fetched)),
  /** When it was last looked into; null when never, or when mail is brought. */
  lookedAt: orNull(instantText),
  trouble: orNull(trouble),
  troubleSince: orNull(instantText),
})

export type MailboxView = Static<typeof mailbox>

export const listMailboxes = endpoint({
  name: 'mailboxes',
  method: 'GET',
  path: '/api/mailboxes',
  tag: 'network',
  zh: '邮箱：属于哪个窗口、从哪里收信、是否正常',
  en: 'Mailboxes: of which window, where they are fetched from, and whether that works',
  who: 'signedIn',
  answer: Type.Object({ mailboxes: Type.Array(mailbox) }),
})

export const addMailbox = endpoint({
  name: 'add-mailbox',
  method: 'POST',
  path: '/api/mailboxes',
  tag: 'network',
  zh: '为窗口增加邮箱',
  en: 'Add a mailbox to a window',
  who: 'signedIn',
  body: form({ ...mailboxForm.properties, window: organisationId }),
  answer: Type.Object({ id }),
})

export const changeMailbox = endpoint({
  name: 'change-mailbox',
  method: 'PUT',
  path: '/api/mailboxes/:id',
  tag: 'network',
  zh: '变更邮箱；密码不带则不变',
  en: 'Change a mailbox; its password stays when none is given',
  who: 'signedIn',
  params: Type.Object({ id }),
  body: mailboxForm,
  answer: Type.Object({ id }),
})
