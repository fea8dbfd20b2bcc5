import type { MailRowView } from '#contract/mail/mails.ts'
import { maskContact, maskText } from '#domain/access/mask.ts'
import type { Call, Shell } from '../shell.ts'
import { readsMasked } from './own-windows.ts'

/** A mail as it is shown, before it is opened. */
export type ShownRow = Omit<MailRowView, 'windowName'> & { readonly window: string }

/** What is asked of a mail to show it, and of whom it is asked; the raw mail is none of it. */
export const mailColumns = `m.id, m.organisation as window, m.received_at as "receivedAt", m.verdict, m.because, m.number,
  m.sender, m.subject, m.bytes, m.files, m.files_refused as "filesRefused", m.copies, m.decision,
  m.decided_because as "decidedBecause", a.name as "decidedByName", m.decided_at as "decidedAt"`
export const mailTables = 'mails m left join actors a on a.id = m.decided_by'

/** A mail, to be shown: who wrote it and about what is opened, and masked for an SP. */
export function presentMail(
  { window, sender, subject, ...row }: ShownRow,
  call: Pick<Call, 'who'>,
  shell: Shell,
): MailRowView {
  const { open } = shell.customers
  const isMasked = readsMasked(call, shell)
  const opened = { sender: sender && open(sender), subject: subject && open(subject) }
  return {
    ...row,
    windowName: shell.reference.network().find(window)?.name ?? window,
    sender: opened.sender && isMasked ? maskContact(opened.sender) : opened.sender,
    subject: opened.subject && isMasked ? maskText(opened.subject) : opened.subject,
  }
}
