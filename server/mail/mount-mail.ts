import type { FastifyInstance } from 'fastify'
import { addMailbox, changeMailbox, listMailboxes } from '#contract/mail/mailboxes.ts'
import { decideMail, listMails, showMail } from '#contract/mail/mails.ts'
import { mount } from '../http/mount.ts'
import { decideMailUse } from './decide-mail.ts'
import { listMailsUse } from './list-mails.ts'
import { addMailboxUse, changeMailboxUse, listMailboxesUse } from './mailboxes.ts'
import { showMailUse } from './show-mail.ts'
import type { MailShell } from './work-mail.ts'

/** Mail that came in, and the mailboxes that it comes to. */
export function mountMail(app: FastifyInstance, shell: MailShell): void {
  mount(app, shell, listMails, (call) => listMailsUse(call, shell))
  mount(app, shell, showMail, (call) => showMailUse(call, shell))
  mount(app, shell, decideMail, (call) => decideMailUse(call, shell))
  mount(app, shell, listMailboxes, (call) => listMailboxesUse(call, shell))
  mount(app, shell, addMailbox, (call) => addMailboxUse(call, shell))
  mount(app, shell, changeMailbox, (call) => changeMailboxUse(call, shell))
}
