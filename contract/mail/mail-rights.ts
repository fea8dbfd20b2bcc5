import { working } from '#domain/access/roles.ts'
import type { Right } from '../access/rights.ts'

const works: Right = { who: working, key: null }
const administers: Right = { who: ['administrator'], key: null, stepUp: true }

/** Of one's own windows, and for administrators of those that they look after: which those are is decided in server/mail. */
export const mailRights: Readonly<Record<string, Right>> = {
  mails: { ...works, key: 'cases:read' },
  mail: works,
  'decide-mail': works,
  mailboxes: { who: ['administrator'], key: null },
  'add-mailbox': administers,
  'change-mailbox': administers,
}
